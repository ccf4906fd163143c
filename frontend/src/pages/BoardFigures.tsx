import { Box } from '@mui/material';
import {
  mdiAccountCheckOutline,
  mdiAlertOctagon,
  mdiForumOutline,
  mdiInboxOutline,
  mdiTimerAlertOutline,
  mdiTimerSandFull,
  mdiTrayFull,
} from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useRead, type Got } from '../api.ts';
import { useWaiting } from '../chat/sessions.ts';
import { isCapped } from '../desk/views.ts';
import { Figure } from '../ui/Figure.tsx';
import { useFormat } from '../ui/format.ts';
import { Waited } from '../ui/Waited.tsx';

export interface BoardFiguresProps {
  queue: Got<'GET /queue'>;
  counts: Got<'GET /sla/board'>['counts'];
}

/** The big figures on top of the live board. */
export function BoardFigures({ queue, counts }: BoardFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const views = useRead('GET /tickets/counts', {}, { refetchInterval: 15_000 });
  const available = queue.agents.filter(({ availability }) => availability === 'available');
  const at_work = queue.agents.filter(({ in_shift, availability }) => in_shift && availability !== 'offline');
  const spare = available.reduce(
    (sum, { in_shift, max_tickets, load }) => sum + (in_shift ? Math.max(0, max_tickets - load) : 0),
    0,
  );
  const open = views.data?.open ?? 0;
  const shownCount = (count: number) => (isCapped(count) ? '999+' : format.number(count));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 1, sm: 2 },
        gridTemplateColumns: {
          xs: 'repeat(2, minmax(0, 1fr))',
          md: 'repeat(4, minmax(0, 1fr))',
          lg: 'repeat(7, minmax(0, 1fr))',
        },
      }}
    >
      <Figure
        icon={mdiTrayFull}
        label={t('admin.board.waiting')}
        value={format.number(queue.count)}
        hint={t('admin.board.spare', { count: spare })}
        tone={queue.count > 0 && spare === 0 ? 'warning' : 'neutral'}
      />
      <Figure
        icon={mdiTimerSandFull}
        label={t('admin.board.oldest')}
        value={queue.oldest_at ? <Waited since={queue.oldest_at} as="watch" /> : '–'}
        hint={
          queue.oldest_at
            ? t('admin.board.since', { time: format.moment(queue.oldest_at) })
            : t('admin.queue.nothing_waits')
        }
      />
      <ChatsWaiting agents={queue.agents} />
      <Figure
        icon={mdiAccountCheckOutline}
        label={t('admin.board.available')}
        value={t('admin.board.of', { some: available.length, all: queue.agents.length })}
        hint={
          available.length === 0
            ? t('admin.board.nobody_available')
            : t('admin.board.at_work', { count: at_work.length })
        }
        tone={available.length === 0 && queue.count > 0 ? 'error' : 'neutral'}
      />
      <Figure
        icon={mdiAlertOctagon}
        label={t('admin.board.open_breaches')}
        value={format.number(counts.breached)}
        hint={t('admin.board.breached_hint')}
        tone={counts.breached > 0 ? 'error' : 'neutral'}
      />
      <Figure
        icon={mdiTimerAlertOutline}
        label={t('admin.board.warnings')}
        value={format.number(counts.red)}
        hint={t('admin.board.warnings_hint')}
        tone={counts.red > 0 ? 'warning' : 'neutral'}
      />
      <Figure
        icon={mdiInboxOutline}
        label={t('admin.board.open')}
        value={views.data ? shownCount(open) : '…'}
        hint={t('admin.board.resolved_today', { shown: shownCount(views.data?.resolved_today ?? 0) })}
      />
    </Box>
  );
}

/** How many wait for a chat, since when, and whether anybody could take one. */
function ChatsWaiting({ agents }: { agents: BoardFiguresProps['queue']['agents'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows } = useWaiting();
  const [first] = rows.toSorted((a, b) => a.waiting_since.localeCompare(b.waiting_since));
  const has_room = agents.some(
    ({ availability, in_shift, chats, max_chats }) => availability === 'available' && in_shift && chats < max_chats,
  );
  const talking = agents.reduce((sum, { chats }) => sum + chats, 0);
  return (
    <Figure
      icon={mdiForumOutline}
      label={t('admin.board.chats')}
      value={format.number(rows.length)}
      hint={
        first ? (
          <>
            {t('admin.board.chat_waits')} <Waited since={first.waiting_since} as="watch" />
          </>
        ) : (
          t('admin.board.talking', { count: talking })
        )
      }
      tone={first ? (has_room ? 'warning' : 'error') : 'neutral'}
    />
  );
}
