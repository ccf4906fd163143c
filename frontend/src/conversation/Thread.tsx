import { Box, Divider, Typography } from '@mui/material';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { useFormat } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Happened } from './Happened.tsx';
import { Images } from './Images.tsx';
import type { Outgoing } from './log.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { SendingState } from './SendingState.tsx';
import { rowsOf } from './thread-rows.ts';
import type { InHand } from './use-held.ts';

export interface ThreadProps {
  conversation: Pick<InHand, 'messages' | 'sending' | 'is_loaded' | 'problem' | 'ask' | 'retry' | 'discard'>;
  is_staff: boolean;
  isMine: (message: Message) => boolean;
  /** The number up to which the reader had seen it when they came; null where they never had. */
  fresh_after: number | null;
  /** Takes a refused text back to where it was written. */
  onEdit: (outgoing: Outgoing) => void;
  /** Under a message of one's own: how far it has come. */
  footOf?: (message: Message) => ReactNode;
  /** A guest's token, where the session's does not serve. */
  token?: string | undefined;
}

/** A conversation in order, with one's own unsent messages at its end. New messages are read out politely. */
export function Thread({ conversation, is_staff, isMine, fresh_after, onEdit, footOf, token }: ThreadProps) {
  const { t } = useTranslation();
  const { messages, sending, is_loaded, problem, ask, retry, discard } = conversation;
  if (!is_loaded) return problem ? <ProblemNotice problem={problem} retry={ask} /> : <Loading as="cards" />;
  return (
    <Box role="log" aria-label={t('conversation.message.thread')}>
      {rowsOf(messages, { fresh_after, isMine }).map((row) => {
        if (row.type === 'day') return <Day key={row.key} at={row.at} />;
        if (row.type === 'fresh') return <Fresh key={row.key} />;
        const { message } = row;
        if (message.kind !== 'text') return <Happened key={row.key} message={message} />;
        const is_mine = isMine(message);
        return (
          <Said
            key={row.key}
            {...{ message, is_mine, is_staff, token }}
            is_first={row.is_first}
            foot={is_mine && footOf?.(message)}
          />
        );
      })}
      {sending.map((outgoing) => (
        <MessageBubble
          key={outgoing.client_id}
          author={t('conversation.message.you')}
          at={outgoing.created_at}
          body={outgoing.body}
          images={<Images images={outgoing.attachments ?? []} token={token} />}
          is_mine
          is_our_side
          is_internal={outgoing.internal ?? false}
          foot={<SendingState outgoing={outgoing} retry={retry} discard={discard} onEdit={onEdit} />}
        />
      ))}
    </Box>
  );
}

interface SaidProps {
  message: Message;
  is_mine: boolean;
  is_staff: boolean;
  is_first: boolean;
  foot: ReactNode;
  token: string | undefined;
}

function Said({ message, is_mine, is_staff, is_first, foot, token }: SaidProps) {
  const { t } = useTranslation();
  const { author, created_at, body, internal, attachments } = message;
  const is_by_staff = author?.role === 'agent' || author?.role === 'admin';
  const role = is_by_staff ? 'support' : author ? 'customer' : 'desk';
  return (
    <MessageBubble
      author={is_mine ? t('conversation.message.you') : (author?.name ?? t('conversation.message.system'))}
      role={is_mine ? undefined : t(`conversation.message.role_${role}`)}
      at={created_at}
      body={body}
      images={<Images images={attachments} token={token} />}
      is_mine={is_mine}
      is_our_side={is_staff ? is_by_staff : is_mine}
      is_internal={internal}
      is_first={is_first}
      foot={foot}
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
    ? t('conversation.thread.today')
    : isDay(now - day_ms)
      ? t('conversation.thread.yesterday')
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
        {t('conversation.thread.fresh')}
      </Typography>
    </Divider>
  );
}
