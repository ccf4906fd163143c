import { Box, Button, LinearProgress } from '@mui/material';
import { mdiCheck } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Accepting } from './use-accepting.ts';

export interface AcceptActionsProps {
  session: ChatSession;
  accepting: Accepting;
  /** I hold as many as I can. */
  is_full: boolean;
}

/** Accept a waiting chat; one that is offered to me can be let pass, while its half minute runs. */
export function AcceptActions({ session, accepting, is_full }: AcceptActionsProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const is_offered = session.offered_to !== null && session.offered_to === user?.id;
  const is_busy = accepting.busy_id === session.id;
  const name = session.requester.name;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, minWidth: 0 }}>
      {is_offered && session.offered_until && <TimeLeft until={session.offered_until} />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 0.75 }}>
        {is_offered && (
          <Button
            size="small"
            color="inherit"
            disabled={is_busy}
            aria-label={t('chat.accept.pass_of', { name })}
            onClick={() => void accepting.decline(session)}
          >
            {t('chat.accept.pass')}
          </Button>
        )}
        <Button
          size="small"
          variant={is_offered ? 'contained' : 'outlined'}
          loading={is_busy}
          disabled={is_full}
          aria-label={t('chat.accept.accept_of', { name })}
          startIcon={<Icon path={mdiCheck} />}
          onClick={() => void accepting.accept(session)}
        >
          {t('chat.accept.accept')}
        </Button>
      </Box>
    </Box>
  );
}

const offer_ms = 30_000;

function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation();
  const left_ms = Math.max(0, Date.parse(until) - useNow(1000));
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, (left_ms / offer_ms) * 100)}
        aria-label={t('chat.accept.time_left')}
        sx={{ flex: 1, height: 6, borderRadius: 3 }}
      />
      <Box
        component="span"
        sx={{
          minWidth: 34,
          textAlign: 'right',
          fontSize: '0.8125rem',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {t('chat.accept.seconds', { count: Math.ceil(left_ms / 1000) })}
      </Box>
    </Box>
  );
}
