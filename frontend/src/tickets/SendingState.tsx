import { Button, Stack, Typography } from '@mui/material';
import { mdiAlertCircleOutline, mdiCheck, mdiClockOutline, mdiSync } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Outgoing } from './conversation-log.ts';
import type { useConversation } from './use-conversation.ts';

const icons = { sending: mdiClockOutline, waiting: mdiSync, failed: mdiAlertCircleOutline, stored: mdiCheck };

type Ways = Pick<ReturnType<typeof useConversation>, 'retry' | 'discard'>;

/** Under a message that has no number yet: what becomes of it, and what one can do. */
export function SendingState({ outgoing, retry, discard }: { outgoing: Outgoing } & Ways) {
  const { t } = useTranslation();
  const { client_id, state, problem } = outgoing;
  const word = state === 'stored' ? 'sent' : state;
  const is_stale = problem?.code === 'ticket/stale-reply';
  return (
    <Stack
      component="output"
      direction="row"
      sx={{
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        mt: 0.5,
        color: state === 'failed' ? 'error.main' : 'text.secondary',
      }}
    >
      <Icon path={icons[state]} sx={{ fontSize: '1rem' }} />
      <Typography variant="caption">
        {t(`tickets.message.${word}`)} {problem && sentenceOf(problem)}
      </Typography>
      {(state === 'waiting' || state === 'failed') && (
        <Button size="small" color="inherit" onClick={() => retry(client_id, is_stale ? { force: true } : {})}>
          {t(is_stale ? 'tickets.message.send_anyway' : 'tickets.message.retry')}
        </Button>
      )}
      {state === 'failed' && (
        <Button size="small" color="inherit" onClick={() => discard(client_id)}>
          {t('tickets.message.discard')}
        </Button>
      )}
    </Stack>
  );
}
