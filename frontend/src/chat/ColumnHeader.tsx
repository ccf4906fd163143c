import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import {
  mdiAccountArrowRightOutline,
  mdiArrowLeft,
  mdiClose,
  mdiFlagCheckered,
  mdiTextBoxOutline,
  mdiTicketOutline,
} from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Waited } from '../ui/Waited.tsx';
import type { ChatDialog } from './ChatDialogs.tsx';
import { isOver, isUnanswered, unansweredSince } from './heard.ts';
import { LanguageMark } from './LanguageMark.tsx';
import { Presence } from './Presence.tsx';
import { RequesterFacts } from './RequesterFacts.tsx';
import { isHeldBy } from './sessions.ts';
import { StateTag } from './StateTag.tsx';
import { Waits } from './Waits.tsx';

export interface ColumnHeaderProps {
  session: ChatSession;
  /** Where the keyboard goes, among others. */
  is_marked: boolean;
  /** On a narrow screen one goes back to the list instead of closing. */
  is_single: boolean;
  onClose: () => void;
  onDialog: (dialog: ChatDialog) => void;
}

/** Whom a chat is with, how it stands, and what can be done with it. */
export function ColumnHeader({ session, is_marked, is_single, onClose, onDialog }: ColumnHeaderProps) {
  const { t } = useTranslation();
  const { requester } = session;
  const leave = t(is_single ? 'chat.column.back' : 'chat.column.close');
  return (
    <Box
      component="header"
      sx={{
        px: 1.5,
        pt: 0.75,
        pb: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: is_marked ? 'tint.primary.background' : 'background.paper',
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', gap: 0.75, minWidth: 0 }}>
        {is_single && (
          <Box sx={{ ml: -0.75 }}>
            <Tool icon={mdiArrowLeft} label={leave} onClick={onClose} />
          </Box>
        )}
        <Presence is_online={requester.online} />
        <Typography variant="h3" component="h2" noWrap title={requester.name} sx={{ minWidth: 0 }}>
          {requester.name}
        </Typography>
        <LanguageMark language={session.language} />
        <Box sx={{ flex: 1 }} />
        <Timer session={session} />
        <Box sx={{ display: 'flex', mr: -0.75 }}>
          {session.state !== 'waiting' && (
            <Tool icon={mdiTextBoxOutline} label={t('chat.action.transcript')} onClick={() => onDialog('transcript')} />
          )}
          {!is_single && <Tool icon={mdiClose} label={leave} onClick={onClose} />}
        </Box>
      </Stack>
      <RequesterFacts session={session} />
      <Actions session={session} onDialog={onDialog} />
    </Box>
  );
}

const Tool = ({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) => (
  <IconButton size="small" aria-label={label} title={label} onClick={onClick}>
    <Icon path={icon} fontSize="small" />
  </IconButton>
);

/** How long the requester waits: for somebody, or for a word; else how long one has talked. */
function Timer({ session }: { session: ChatSession }) {
  const { t } = useTranslation();
  const { state, waiting_since, accepted_at } = session;
  if (state === 'waiting') return <Waits since={waiting_since} label={t('chat.line.waiting_since')} />;
  if (isUnanswered(session)) return <Waits since={unansweredSince(session)} label={t('chat.item.unanswered')} />;
  if (isOver(session)) return <StateTag state={state} />;
  return accepted_at ? (
    <Typography variant="caption" title={t('chat.column.talking_since')} sx={{ color: 'text.secondary', flex: 'none' }}>
      <Waited since={accepted_at} as="watch" />
    </Typography>
  ) : null;
}

function Actions({ session, onDialog }: { session: ChatSession; onDialog: (dialog: ChatDialog) => void }) {
  const { t } = useTranslation();
  const { user, role } = useSession();
  const is_mine = isHeldBy(session, user?.id);
  const is_over = isOver(session);
  const may_lead = is_mine || role === 'admin';
  const actions = [
    ...(session.state === 'active' && may_lead ? [['transfer', mdiAccountArrowRightOutline] as const] : []),
    ...(!session.ticket && (may_lead || is_over) ? [['ticket', mdiTicketOutline] as const] : []),
    ...(!is_over && may_lead ? [['end', mdiFlagCheckered] as const] : []),
  ];
  if (actions.length === 0) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 0.5, ml: -0.75, mt: 0.25 }}>
      {actions.map(([dialog, icon]) => (
        <Action key={dialog} icon={icon} word={t(`chat.action.${dialog}`)} onClick={() => onDialog(dialog)} />
      ))}
    </Stack>
  );
}

const Action = ({ icon, word, onClick }: { icon: string; word: string; onClick: () => void }) => (
  <Button
    size="small"
    color="inherit"
    startIcon={<Icon path={icon} />}
    onClick={onClick}
    sx={{
      px: 0.75,
      minWidth: 0,
      fontSize: '0.8125rem',
      whiteSpace: 'nowrap',
      color: 'text.secondary',
      '& .MuiButton-startIcon': { mr: 0.5 },
    }}
  >
    {word}
  </Button>
);
