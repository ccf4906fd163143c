import { Box, Typography } from '@mui/material';
import type { Message } from '@switchboard/contract/tickets.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { SendingState } from './SendingState.tsx';
import type { useConversation } from './use-conversation.ts';

/** A conversation in order, with one's own unsent messages at its end. New messages are read out politely. */
export function Thread({ conversation }: { conversation: ReturnType<typeof useConversation> }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { messages, sending, is_loaded, problem, ask, retry, discard } = conversation;
  // A guest has no session; what a guest wrote is theirs.
  const isMine = ({ author }: Message) => (user ? author?.id === user.id : author?.role === 'guest');
  if (!is_loaded) return problem ? <ProblemNotice problem={problem} retry={ask} /> : <Loading as="cards" />;
  return (
    <Box role="log" aria-label={t('tickets.message.thread')} sx={{ display: 'grid', gap: 1.5 }}>
      {messages.length + sending.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('tickets.message.none')}</Typography>
      )}
      {messages.map((message) => (
        <MessageBubble
          key={message.id}
          author={isMine(message) ? t('tickets.message.you') : (message.author?.name ?? t('tickets.message.system'))}
          at={message.created_at}
          body={message.body}
          is_mine={isMine(message)}
          is_internal={message.internal}
        />
      ))}
      {sending.map((outgoing) => (
        <MessageBubble
          key={outgoing.client_id}
          author={t('tickets.message.you')}
          at={outgoing.created_at}
          body={outgoing.body}
          is_mine
          is_internal={outgoing.internal ?? false}
          foot={<SendingState outgoing={outgoing} retry={retry} discard={discard} />}
        />
      ))}
    </Box>
  );
}
