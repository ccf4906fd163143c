import { Button } from '@mui/material';
import { mdiBookOpenPageVariantOutline, mdiMagnify, mdiPlus } from '@mdi/js';
import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReadPages } from '../api.ts';
import { ArticleTable } from '../knowledge/managing/ArticleTable.tsx';
import { KnowledgeTabs } from '../knowledge/managing/KnowledgeTabs.tsx';
import { allArticles, isNarrowed, queryOf, readFilter, writeFilter } from '../knowledge/managing/list-filter.ts';
import { ListFilters } from '../knowledge/managing/ListFilters.tsx';
import { RemoveDialog } from '../knowledge/managing/RemoveDialog.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

const page_size = 30;

/** All articles, drafts too. What the list is narrowed to stands in the address. */
export function KnowledgeList() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [going, setGoing] = useState<ArticleRow | null>(null);
  const filter = readFilter(search);
  const go = (next: typeof filter) => setSearch(writeFilter(next), { replace: true });
  const list = useReadPages('GET /kb', { query: { ...queryOf(filter), limit: page_size } }, { keepPrevious: true });
  return (
    <Page
      title={t('knowledge_staff.list.title')}
      subtitle={t('knowledge_staff.list.subtitle')}
      width="full"
      actions={
        <Button variant="contained" component={Link} to="/agent/knowledge/new" startIcon={<Icon path={mdiPlus} />}>
          {t('knowledge_staff.list.add')}
        </Button>
      }
    >
      <KnowledgeTabs />
      <ListFilters
        filter={filter}
        onChange={(change) => go({ ...filter, ...change })}
        onClear={() => go(allArticles)}
      />
      {list.error && <ProblemNotice problem={list.error} retry={list.refetch} />}
      {!(list.error && list.isPending) && (
        <ArticleTable
          articles={list.rows}
          is_loading={list.isPending}
          onRemove={setGoing}
          empty={<Nothing is_narrowed={isNarrowed(filter)} onClear={() => go(allArticles)} />}
        />
      )}
      <LoadMore {...list} />
      {going && <RemoveDialog article={going} onClose={() => setGoing(null)} />}
    </Page>
  );
}

function Nothing({ is_narrowed, onClear }: { is_narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (is_narrowed) {
    return (
      <Empty
        icon={mdiMagnify}
        title={t('knowledge_staff.none_found')}
        text={t('knowledge_staff.none_found_text')}
        action={
          <Button variant="outlined" onClick={onClear}>
            {t('knowledge_staff.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      icon={mdiBookOpenPageVariantOutline}
      title={t('knowledge_staff.list.empty')}
      text={t('knowledge_staff.list.empty_text')}
      action={
        <Button variant="outlined" component={Link} to="/agent/knowledge/gaps">
          {t('knowledge_staff.list.to_gaps')}
        </Button>
      }
    />
  );
}
