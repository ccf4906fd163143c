import { Box, Button } from '@mui/material';
import { mdiFullscreen, mdiFullscreenExit } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Roster } from '../agents/Roster.tsx';
import { useRead, type Got } from '../api.ts';
import { OpenedPerHour } from '../queue/OpenedPerHour.tsx';
import { WaitingList } from '../queue/WaitingList.tsx';
import { BreachFeed, WarningFeed } from '../sla/AlertFeed.tsx';
import { TargetBar } from '../sla/TargetBar.tsx';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useWall } from '../ui/use-wall.ts';
import { BoardFigures } from './BoardFigures.tsx';
import { markOf } from './PriorityMark.tsx';

/** Levels turn with time alone, of which no event tells. */
const often = { refetchInterval: 15_000 };

/** The desk as it breathes: what waits, who is there, what is late. */
export function LiveBoard() {
  const { t } = useTranslation();
  const queue = useRead('GET /queue', {}, often);
  const board = useRead('GET /sla/board', {}, often);
  const breaches = useRead('GET /sla/breaches', { query: { limit: 50 } }, often);
  const [is_wall, setWall] = useWall();
  const problem = queue.error ?? board.error ?? breaches.error;
  return (
    <Frame is_wall={is_wall}>
      <Page
        title={t('admin.board.title')}
        width="full"
        sx={{ flex: 1, display: 'flex', flexDirection: 'column' }}
        actions={
          <Button
            variant="outlined"
            startIcon={<Icon path={is_wall ? mdiFullscreenExit : mdiFullscreen} />}
            onClick={() => setWall(!is_wall)}
          >
            {t(is_wall ? 'admin.board.wall_off' : 'admin.board.wall_on')}
          </Button>
        }
      >
        {problem && (
          <Box sx={{ mb: 2 }}>
            <ProblemNotice
              problem={problem}
              retry={() => Promise.all([queue.refetch(), board.refetch(), breaches.refetch()])}
            />
          </Box>
        )}
        {queue.data && board.data ? (
          <Board queue={queue.data} board={board.data} breaches={breaches.data?.rows ?? []} />
        ) : (
          !problem && <Loading as="cards" />
        )}
      </Page>
    </Frame>
  );
}

/** On the wall the board covers the frame, larger. */
function Frame({ is_wall, children }: { is_wall: boolean; children: ReactNode }) {
  return (
    <Box
      sx={[
        { flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
        is_wall && {
          position: 'fixed',
          inset: 0,
          zIndex: 'drawer',
          overflow: 'auto',
          bgcolor: 'background.default',
          '@media (min-width: 1700px)': { zoom: 1.25 },
          '@media (min-width: 2400px)': { zoom: 1.6 },
        },
      ]}
    >
      {children}
    </Box>
  );
}

interface BoardProps {
  queue: Got<'GET /queue'>;
  board: Got<'GET /sla/board'>;
  breaches: Got<'GET /sla/breaches'>['rows'];
}

function Board({ queue, board, breaches }: BoardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const warnings = board.targets.filter(({ state, colour }) => state === 'active' && colour === 'red');
  return (
    <Box sx={{ flex: 1, display: 'flex', flexDirection: 'column', gap: 2, minHeight: 0 }}>
      <BoardFigures queue={queue} counts={board.counts} />
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <Panel title={t('admin.board.targets')}>
          <TargetBar counts={board.counts} />
        </Panel>
        <Panel title={t('admin.board.opened')}>
          <OpenedPerHour />
        </Panel>
      </Box>
      <Box sx={columnsLook}>
        <Panel title={t('admin.queue.waiting')} count={format.number(queue.count)}>
          <WaitingList waiting={queue.waiting} count={queue.count} priority={markOf} />
        </Panel>
        <Panel title={t('admin.board.agents')} count={format.number(queue.agents.length)}>
          <Roster agents={queue.agents} />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2, minHeight: 0, gridTemplateRows: { lg: 'minmax(0, 3fr) minmax(0, 2fr)' } }}>
          <Panel title={t('admin.board.breaches')} count={format.number(board.counts.breached)}>
            <BreachFeed breaches={breaches} />
          </Panel>
          <Panel title={t('admin.board.warnings')} count={format.number(board.counts.red)}>
            <WarningFeed targets={warnings} />
          </Panel>
        </Box>
      </Box>
    </Box>
  );
}

/** On a large screen the columns fill what is left of the window, and scroll each by itself. */
const columnsLook = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' },
  '& > section, & section': { maxHeight: { xs: 460, lg: 'none' } },
  flex: { lg: '1 1 0' },
  minHeight: { lg: 420 },
} as const;
