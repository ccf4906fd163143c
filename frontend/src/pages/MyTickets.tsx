import { Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { mdiPlus, mdiTicketOutline } from '@mdi/js';
import { openStatuses } from '@switchboard/contract/lifecycle.ts';
import type { Status } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReadPages } from '../api.ts';
import { TicketList } from '../tickets/TicketList.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { LoadMore } from '../ui/LoadMore.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

const views = { open: [...openStatuses], resolved: ['resolved', 'closed'], all: undefined } satisfies Record<
  string,
  Status[] | undefined
>;
type View = keyof typeof views;

/** A customer's tickets, the last touched first. */
export function MyTickets() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show') ?? 'open';
  const view: View = Object.hasOwn(views, asked) ? (asked as View) : 'open';
  const status = views[view];
  const pages = useReadPages(
    'GET /tickets',
    { query: { sort: 'updated', ...(status && { status }) } },
    { keepPrevious: true },
  );
  return (
    <Page title={t('tickets.mine.title')} sx={{ maxWidth: 920 }} actions={<OpenOne />}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t('tickets.mine.show')}
        onChange={(_, next: View | null) => next && setSearch(next === 'open' ? {} : { show: next }, { replace: true })}
        sx={{
          mb: 2,
          bgcolor: 'background.paper',
          '& .MuiToggleButton-root': { px: 2, textTransform: 'none', fontWeight: 600 },
        }}
      >
        {(Object.keys(views) as View[]).map((name) => (
          <ToggleButton key={name} value={name}>
            {t(`tickets.mine.show_${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {pages.error && <ProblemNotice problem={pages.error} retry={pages.refetch} />}
      {pages.isPending && !pages.error && <Loading as="cards" />}
      {pages.data && pages.rows.length === 0 && (
        <Empty
          icon={mdiTicketOutline}
          title={t(`tickets.mine.empty_${view}`)}
          text={t(`tickets.mine.empty_${view}_text`)}
          action={<OpenOne />}
        />
      )}
      {pages.rows.length > 0 && <TicketList tickets={pages.rows} />}
      <LoadMore {...pages} />
    </Page>
  );
}

function OpenOne() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/tickets/new" variant="contained" startIcon={<Icon path={mdiPlus} />}>
      {t('tickets.home.open')}
    </Button>
  );
}
