import { Box, Button, IconButton, Typography } from '@mui/material';
import { mdiAccountCheckOutline, mdiKeyboardOutline } from '@mdi/js';
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { hasRoom } from './order.ts';
import type { Accepting } from './use-accepting.ts';

export interface ConsoleHeadProps {
  me: Agent | undefined;
  /** Whose turn it is. */
  next: ChatSession | undefined;
  accepting: Accepting;
  onHelp: () => void;
}

/** Above the lists: the way to the next chat, and how much room there is for it. */
export function ConsoleHead({ me, next, accepting, onHelp }: ConsoleHeadProps) {
  const { t } = useTranslation();
  const is_full = me !== undefined && !hasRoom(me);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, p: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 0.5 }}>
        <Button
          fullWidth
          variant="contained"
          disabled={!next || is_full}
          loading={accepting.busy_id !== null}
          startIcon={<Icon path={mdiAccountCheckOutline} />}
          onClick={() => next && void accepting.accept(next)}
        >
          {t('chat.accept.next')}
        </Button>
        <IconButton
          onClick={onHelp}
          title={t('chat.help.title')}
          aria-label={t('chat.help.title')}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <Icon path={mdiKeyboardOutline} fontSize="small" />
        </IconButton>
      </Box>
      {me && (
        <Typography variant="caption" sx={{ color: is_full ? 'warning.main' : 'text.secondary' }}>
          {t(is_full ? 'chat.room.full' : 'chat.room.some', { chats: me.chats, max: me.max_chats })}
        </Typography>
      )}
    </Box>
  );
}
