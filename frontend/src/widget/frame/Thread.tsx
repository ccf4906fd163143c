/** @jsxImportSource preact */
import type { Message } from '@switchboard/contract/conversations.ts';
import { reachedBy } from '../../conversation/marks.ts';
import { rowsOf } from '../../conversation/thread-rows.ts';
import { Bubble, Unsent } from './Bubble.tsx';
import type { ChatState } from './chat.ts';
import type { FollowedChat } from './followed-chat.ts';
import { isMine } from './marks.ts';
import { dateOf, useTexts } from './texts.ts';

/** The conversation in order, with one's own unsent words at its end. What is new is read out politely. */
export function Thread({ chat, state }: { chat: FollowedChat; state: ChatState }) {
  const { t } = useTexts();
  const { log } = state.conversing;
  const token = state.who?.token;
  const rows = rowsOf(log.messages, { fresh_after: null, isMine });
  return (
    <div class="thread" role="log" aria-label={t.talk.log}>
      {rows.map((row, index) => {
        if (row.type === 'fresh') return null;
        if (row.type === 'day') return <Day key={row.key} at={row.at} />;
        const { message, is_first } = row;
        if (message.kind !== 'text' && message.kind !== 'greeting') return <Happened key={row.key} message={message} />;
        const is_mine = isMine(message);
        const next = rows[index + 1];
        return (
          <Bubble
            key={row.key}
            said={message}
            author={is_first && !is_mine ? (message.author?.name ?? t.desk) : null}
            is_mine={is_mine}
            is_last={next?.type !== 'message' || next.is_first || next.message.kind !== 'text'}
            {...(is_mine && { standing: reachedBy(message.seq, state.marks.staff) })}
            token={token}
          />
        );
      })}
      {log.sending.map((outgoing) => (
        <Unsent key={outgoing.client_id} {...{ outgoing, token, retry: chat.retry, discard: chat.discard }} />
      ))}
    </div>
  );
}

const Happened = ({ message: { body } }: { message: Message }) => <p class="happened">{body}</p>;

function Day({ at }: { at: string }) {
  const { language, t } = useTexts();
  const day = new Date(at).toDateString();
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  const is_today = day === new Date().toDateString();
  return (
    <p class="day">
      <span>{is_today ? t.today : day === yesterday.toDateString() ? t.yesterday : dateOf(at, language)}</span>
    </p>
  );
}
