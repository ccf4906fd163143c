import { Box, Button, Stack, Typography } from '@mui/material';
import { mdiAlertCircleOutline, mdiCheck, mdiClockOutline, mdiSync } from '@mdi/js';
import type { Message } from '@switchboard/contract/conversations.ts';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Outgoing } from './log.ts';
import type { InHand } from './use-held.ts';

const icons = { sending: mdiClockOutline, waiting: mdiSync, failed: mdiAlertCircleOutline, stored: mdiCheck };

type Ways = Pick<InHand, 'retry' | 'discard'>;
interface SendingStateProps extends Ways {
  outgoing: Outgoing;
  /** Takes a refused text back to where it was written. */
  onEdit: (outgoing: Outgoing) => void;
}

/** Under a message that has no number yet: what becomes of it, and what one can do. */
export function SendingState({ outgoing, retry, discard, onEdit }: SendingStateProps) {
  const { t } = useTranslation();
  const { client_id, state, problem } = outgoing;
  const is_stale = problem?.code === 'ticket/stale-reply';
  return (
    <Box
      component="output"
      sx={{
        display: 'grid',
        justifyItems: 'end',
        gap: 0.75,
        color: state === 'failed' ? 'error.main' : 'text.secondary',
      }}
    >
      {is_stale && <Missed messages={(problem.data as { messages?: Message[] } | undefined)?.messages ?? []} />}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 0.75 }}>
        <Icon path={icons[state]} sx={{ fontSize: '1rem' }} />
        <Typography variant="caption">
          {t(`conversation.message.${state === 'stored' ? 'sent' : state}`)} {problem && sentenceOf(problem)}
        </Typography>
      </Stack>
      {(state === 'waiting' || state === 'failed') && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'end', gap: 1 }}>
          {state === 'failed' && (
            <>
              <Button size="small" color="inherit" onClick={() => discard(client_id)}>
                {t('conversation.message.discard')}
              </Button>
              <Button size="small" color="inherit" onClick={() => onEdit(outgoing)}>
                {t('conversation.message.edit')}
              </Button>
            </>
          )}
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            onClick={() => retry(client_id, is_stale ? { force: true } : {})}
          >
            {t(is_stale ? 'conversation.message.send_anyway' : 'conversation.message.retry')}
          </Button>
        </Stack>
      )}
    </Box>
  );
}

/** What a colleague has written meanwhile. */
function Missed({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation();
  return (
    <Stack
      sx={{
        gap: 1,
        p: 1.5,
        borderRadius: 1.5,
        bgcolor: 'tint.error.background',
        color: 'tint.error.text',
        maxWidth: '72ch',
      }}
    >
      {messages.map(({ id, author, body }) => (
        <Box key={id}>
          <Typography variant="caption" component="p" sx={{ fontWeight: 650 }}>
            {t('conversation.message.meanwhile', { name: author?.name ?? t('conversation.message.system') })}
          </Typography>
          <Typography
            variant="body2"
            sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '9em', overflowY: 'auto' }}
          >
            {body}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}
