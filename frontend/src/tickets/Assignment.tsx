import { Box, Button, Stack, Typography } from '@mui/material';
import {
  mdiAccountArrowRightOutline,
  mdiAlertDecagramOutline,
  mdiHandBackRightOutline,
  mdiTrayArrowDown,
} from '@mdi/js';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { useSession } from '../session.tsx';
import { toastProblem } from '../toasts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { useOnScreen } from './on-screen.ts';
import { WhyThisAgent } from './WhyThisAgent.tsx';

// Forms are fetched when one is wanted: most tickets are read and answered without.
const LazyReassign = lazy(async () => ({ default: (await import('./ReassignDialog.tsx')).ReassignDialog }));
const LazyEscalate = lazy(async () => ({ default: (await import('./EscalateDialog.tsx')).EscalateDialog }));

/** Who has the ticket, why, and how it goes to somebody else. */
export function Assignment() {
  const { t } = useTranslation();
  const { ticket, reference, put } = useOnScreen();
  const { user, role } = useSession();
  const [busy, setBusy] = useState<'take' | 'release' | null>(null);
  const [dialog, setDialog] = useState<'reassign' | 'escalate' | null>(null);
  const { agent, status } = ticket;
  const is_mine = agent?.id === user?.id;
  const may_hand = status !== 'closed' && (role === 'admin' || is_mine);
  const move = async (way: 'take' | 'release') => {
    setBusy(way);
    try {
      put(await call(`POST /tickets/:id/${way}`, { params: { id: reference } }));
    } catch (error) {
      toastProblem(error);
    }
    setBusy(null);
  };
  return (
    <Stack sx={{ gap: 1.25 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Initials name={agent?.name ?? '?'} tone={agent ? 'primary' : 'warning'} />
        <Typography sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
          {agent?.name ?? t('tickets.assignment.nobody')}
        </Typography>
        {is_mine && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('tickets.assignment.me')}
          </Typography>
        )}
      </Stack>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!agent && status !== 'closed' && (
          <Button
            size="small"
            variant="contained"
            loading={busy === 'take'}
            startIcon={<Icon path={mdiHandBackRightOutline} />}
            onClick={() => void move('take')}
          >
            {t('tickets.assignment.take')}
          </Button>
        )}
        {may_hand && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<Icon path={mdiAccountArrowRightOutline} />}
            onClick={() => setDialog('reassign')}
          >
            {t(agent ? 'tickets.assignment.reassign' : 'tickets.assignment.assign')}
          </Button>
        )}
        {agent && may_hand && status !== 'resolved' && (
          <Button
            size="small"
            variant="outlined"
            loading={busy === 'release'}
            startIcon={<Icon path={mdiTrayArrowDown} />}
            onClick={() => void move('release')}
          >
            {t('tickets.assignment.release')}
          </Button>
        )}
        {status !== 'closed' && (
          <Button
            size="small"
            variant="outlined"
            color="error"
            startIcon={<Icon path={mdiAlertDecagramOutline} />}
            onClick={() => setDialog('escalate')}
          >
            {t('tickets.assignment.escalate')}
          </Button>
        )}
      </Box>
      {ticket.escalation_level > 0 && (
        <Typography variant="caption" sx={{ color: 'error.main', fontWeight: 600 }}>
          {t('tickets.assignment.level', { level: ticket.escalation_level })}
        </Typography>
      )}
      <WhyThisAgent key={`${ticket.id} ${agent?.id}`} />
      <Suspense>
        {dialog === 'reassign' && <LazyReassign onClose={() => setDialog(null)} />}
        {dialog === 'escalate' && <LazyEscalate onClose={() => setDialog(null)} />}
      </Suspense>
    </Stack>
  );
}
