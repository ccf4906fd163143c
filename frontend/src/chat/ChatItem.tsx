import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiArrowLeftTop, mdiArrowRightTop } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { Ago } from '../ui/Ago.tsx';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';
import { isUnanswered, unansweredSince, unreadOf } from './heard.ts';
import { Presence } from './Presence.tsx';
import { useMarks } from './sessions.ts';
import { Waits } from './Waits.tsx';

export interface ChatItemProps {
  session: ChatSession;
  is_open: boolean;
  is_focused: boolean;
  /** Whose it is, where it is not mine. */
  holder?: string | undefined;
  onOpen: () => void;
}

/** A chat that somebody holds: who it is with, who has spoken last, and how long a word is waited for. */
export function ChatItem({ session, is_open, is_focused, holder, onOpen }: ChatItemProps) {
  const { t } = useTranslation();
  const { id, requester, last_text, last_speaker, last_message_at } = session;
  const { staff } = useMarks(session);
  const unread = holder === undefined ? unreadOf(session, staff.read_seq) : 0;
  const is_unread = unread > 0;
  const is_staff = last_speaker === 'staff';
  const speaker = t(is_staff ? (holder ? 'chat.item.by_staff' : 'chat.item.by_me') : 'chat.item.by_requester');
  return (
    <ButtonBase
      data-chat={id}
      onClick={onOpen}
      aria-current={is_focused ? 'true' : undefined}
      sx={({ vars }) => ({
        display: 'block',
        width: '100%',
        px: 1.5,
        py: 1,
        textAlign: 'left',
        fontFamily: 'inherit',
        boxShadow: `inset 3px 0 ${is_open ? vars.palette.divider : 'transparent'}`,
        '&:hover': { backgroundColor: vars.palette.action.hover },
        '&:focus-visible': { outlineOffset: -3 },
        '&[aria-current]': {
          backgroundColor: vars.palette.tint.primary.background,
          boxShadow: `inset 3px 0 ${vars.palette.primary.main}`,
        },
      })}
    >
      <Box component="span" sx={lineLook}>
        <Presence is_online={requester.online} />
        <Typography
          component="span"
          noWrap
          sx={{ fontSize: '0.9375rem', fontWeight: is_unread ? 700 : 600, minWidth: 0, flex: 1 }}
        >
          {requester.name}
        </Typography>
        {isUnanswered(session) ? (
          <Waits since={unansweredSince(session)} label={t('chat.item.unanswered')} />
        ) : (
          <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            <Ago at={last_message_at} />
          </Box>
        )}
      </Box>
      <Box component="span" sx={lineLook}>
        {last_text && (
          <Icon
            path={is_staff ? mdiArrowRightTop : mdiArrowLeftTop}
            label={speaker}
            sx={{ fontSize: '0.875rem', color: 'text.secondary' }}
          />
        )}
        <Typography
          component="span"
          variant="caption"
          noWrap
          sx={{ flex: 1, color: is_unread ? 'text.primary' : 'text.secondary', fontWeight: is_unread ? 600 : 400 }}
        >
          {last_text ?? t('chat.item.silent')}
        </Typography>
        {is_unread && <UnreadCount count={unread} />}
      </Box>
      {holder && (
        <Typography component="span" variant="caption" noWrap sx={{ display: 'block', color: 'text.secondary' }}>
          {t('chat.item.held_by', { name: holder })}
        </Typography>
      )}
    </ButtonBase>
  );
}

function UnreadCount({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={{
        position: 'relative',
        flex: 'none',
        minWidth: 18,
        px: 0.625,
        borderRadius: 9,
        bgcolor: 'secondary.main',
        color: 'secondary.contrastText',
        fontSize: '0.6875rem',
        fontWeight: 700,
        lineHeight: '18px',
        textAlign: 'center',
      }}
    >
      <span aria-hidden>{count}</span>
      <Box component="span" sx={hidden}>
        {t('chat.item.unread', { count })}
      </Box>
    </Box>
  );
}

const lineLook = { display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 } as const;
