import { Box, Divider, Typography } from '@mui/material';
import type { Message } from '@switchboard/contract/tickets.ts';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { useSession } from '../session.tsx';
import { useFormat } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { Outgoing } from './conversation-log.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { useOnScreen } from './on-screen.ts';
import { SendingState } from './SendingState.tsx';
import { rowsOf } from './thread-rows.ts';

/** A conversation in order, with one's own unsent messages at its end. New messages are read out politely. */
export function Thread({ fresh_after, onEdit }: { fresh_after: number | null; onEdit: (outgoing: Outgoing) => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { ticket, is_staff, conversation } = useOnScreen();
  const { messages, sending, is_loaded, problem, ask, retry, discard } = conversation;
  // A guest has no session, and a claimed ticket's first messages are its guest's.
  const isTheirs = ({ author }: Message) => author?.role === 'guest' || author?.id === ticket.customer_id;
  const isMine = (message: Message) => (is_staff ? message.author?.id === user?.id : isTheirs(message));
  if (!is_loaded) return problem ? <ProblemNotice problem={problem} retry={ask} /> : <Loading as="cards" />;
  return (
    <Box role="log" aria-label={t('tickets.message.thread')}>
      {rowsOf(messages, { fresh_after, isMine }).map((row) => {
        if (row.type === 'day') return <Day key={row.key} at={row.at} />;
        if (row.type === 'fresh') return <Fresh key={row.key} />;
        return <Said key={row.key} message={row.message} is_mine={isMine(row.message)} is_first={row.is_first} />;
      })}
      {sending.map((outgoing) => (
        <MessageBubble
          key={outgoing.client_id}
          author={t('tickets.message.you')}
          at={outgoing.created_at}
          body={outgoing.body}
          is_mine
          is_our_side
          is_internal={outgoing.internal ?? false}
          foot={<SendingState outgoing={outgoing} retry={retry} discard={discard} onEdit={onEdit} />}
        />
      ))}
    </Box>
  );
}

function Said({ message, is_mine, is_first }: { message: Message; is_mine: boolean; is_first: boolean }) {
  const { t } = useTranslation();
  const { is_staff } = useOnScreen();
  const { author, created_at, body, internal } = message;
  const is_by_staff = author?.role === 'agent' || author?.role === 'admin';
  const role = is_by_staff ? 'support' : author ? 'customer' : 'desk';
  return (
    <MessageBubble
      author={is_mine ? t('tickets.message.you') : (author?.name ?? t('tickets.message.system'))}
      role={is_mine ? undefined : t(`tickets.message.role_${role}`)}
      at={created_at}
      body={body}
      is_mine={is_mine}
      is_our_side={is_staff ? is_by_staff : is_mine}
      is_internal={internal}
      is_first={is_first}
    />
  );
}

const day_ms = 86_400_000;

function Day({ at }: { at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const isDay = (time: number) => new Date(at).toDateString() === new Date(time).toDateString();
  const word = isDay(now)
    ? t('tickets.thread.today')
    : isDay(now - day_ms)
      ? t('tickets.thread.yesterday')
      : format.moment(at, 'date');
  return (
    <Divider sx={{ mt: 2.5, '&:first-of-type': { mt: 0 } }}>
      <Typography variant="caption" sx={{ fontWeight: 600, color: 'text.secondary' }}>
        {word}
      </Typography>
    </Divider>
  );
}

function Fresh() {
  const { t } = useTranslation();
  return (
    <Divider
      data-fresh
      sx={({ vars }) => ({ mt: 2.5, '&::before, &::after': { borderColor: vars.palette.secondary.main } })}
    >
      <Typography variant="caption" sx={{ fontWeight: 650, color: 'secondary.main' }}>
        {t('tickets.thread.fresh')}
      </Typography>
    </Divider>
  );
}
