import { Box, Button, Drawer, IconButton, Stack, Typography } from '@mui/material';
import { mdiClose, mdiForumOutline, mdiTextBoxOutline } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Thread } from '../conversation/Thread.tsx';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ChatDialogs, type ChatDialog } from './ChatDialogs.tsx';
import { isOver } from './heard.ts';
import { HistoryFacts } from './HistoryFacts.tsx';
import { useChatSession } from './sessions.ts';
import { TicketWay } from './TicketWay.tsx';
import { useChat } from './use-chat.ts';

/** Beside the history: one chat with all that was said, notes told apart, and how it was rated. */
export function HistoryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: session, error, refetch } = useChatSession(id);
  const title = session ? t('chat.history.panel', { name: session.requester.name }) : t('chat.column.nameless');
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': title, sx: { width: { xs: '100%', sm: 560 }, borderRadius: 0 } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconButton aria-label={t('frame.close')} onClick={onClose}>
          <Icon path={mdiClose} />
        </IconButton>
      </Box>
      {session ? (
        <Story session={session} />
      ) : (
        <Box sx={{ p: 2 }}>{error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading as="cards" />}</Box>
      )}
    </Drawer>
  );
}

function Story({ session }: { session: ChatSession }) {
  const { user } = useSession();
  const conversation = useChat(session.id);
  const [dialog, setDialog] = useState<ChatDialog | null>(null);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1.5, px: 2, pb: 2, pt: 1, borderBottom: 1, borderColor: 'divider' }}>
        <HistoryFacts session={session} />
        <Ways session={session} onDialog={setDialog} />
      </Box>
      <Box tabIndex={0} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, py: 2, containerType: 'inline-size' }}>
        <Thread
          conversation={conversation}
          is_staff
          isMine={({ author }) => author?.id === user?.id}
          fresh_after={null}
          onEdit={() => {}}
        />
      </Box>
      {dialog && <ChatDialogs dialog={dialog} session={session} onClose={() => setDialog(null)} onLeave={() => {}} />}
    </>
  );
}

/** Where it goes on. */
function Ways({ session, onDialog }: { session: ChatSession; onDialog: (dialog: ChatDialog) => void }) {
  const { t } = useTranslation();
  const { id, ticket } = session;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {(ticket || isOver(session)) && <TicketWay ticket={ticket} onMake={() => onDialog('ticket')} />}
      {!isOver(session) && (
        <Button
          size="small"
          variant="contained"
          component={RouterLink}
          to={`/agent/chats/${id}`}
          startIcon={<Icon path={mdiForumOutline} />}
        >
          {t('chat.history.open_in_console')}
        </Button>
      )}
      <Button size="small" startIcon={<Icon path={mdiTextBoxOutline} />} onClick={() => onDialog('transcript')}>
        {t('chat.action.transcript')}
      </Button>
    </Stack>
  );
}
