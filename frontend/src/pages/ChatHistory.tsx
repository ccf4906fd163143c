import { Button } from '@mui/material';
import { mdiForumOutline, mdiMagnify } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReadPages } from '../api.ts';
import { HistoryFilters } from '../chat/HistoryFilters.tsx';
import { HistoryPanel } from '../chat/HistoryPanel.tsx';
import { HistoryTable } from '../chat/HistoryTable.tsx';
import { anything, isNarrowed, queryOf, readFilter, writeFilter } from '../chat/history-filter.ts';
import { useSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

const page_size = 30;

/** Every chat that was begun. What it is narrowed to, and which one is open, stands in the address. */
export function ChatHistory() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const opened = search.get('open');
  const go = (next: typeof filter, open: string | null, replace = true) =>
    setSearch({ ...writeFilter(next), ...(open && { open }) }, { replace });
  const query = { ...queryOf(filter), limit: page_size };
  const list = useReadPages('GET /chat/sessions', { query }, { keepPrevious: true });
  return (
    <Page title={t('chat.history.title')} subtitle={t('chat.history.subtitle')} width="full">
      <HistoryFilters
        filter={filter}
        onChange={(change) => go({ ...filter, ...change }, opened)}
        onClear={() => go(anything, opened)}
      />
      {list.error && <ProblemNotice problem={list.error} retry={list.refetch} />}
      {!(list.error && list.isPending) && (
        <HistoryTable
          sessions={list.rows}
          opened={opened}
          is_loading={list.isPending}
          onOpen={({ id }) => go(filter, id, opened !== null)}
          empty={<Nothing is_narrowed={isNarrowed(filter)} onClear={() => go(anything, null)} />}
        />
      )}
      <LoadMore {...list} />
      {opened && <HistoryPanel id={opened} onClose={() => go(filter, null)} />}
    </Page>
  );
}

function Nothing({ is_narrowed, onClear }: { is_narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const { role } = useSession();
  if (is_narrowed) {
    return (
      <Empty
        icon={mdiMagnify}
        title={t('chat.history.none_found')}
        text={t('chat.history.none_found_text')}
        action={
          <Button variant="outlined" onClick={onClear}>
            {t('chat.history.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      icon={mdiForumOutline}
      title={t('chat.history.empty')}
      {...(role === 'admin' && { text: t('chat.history.empty_text') })}
      action={
        role === 'admin' && (
          <Button variant="outlined" component={Link} to="/admin/chat">
            {t('chat.history.to_settings')}
          </Button>
        )
      }
    />
  );
}
