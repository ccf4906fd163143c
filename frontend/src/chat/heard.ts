// What an event tells of a chat that is listed, before the list is read again. Pure.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';

const shown_characters = 200;

const isByStaff = ({ author }: Message): boolean =>
  author === null || author.role === 'agent' || author.role === 'admin';

/** The chat after a message: notes and what merely happened are nobody's turn. */
export function afterMessage(session: ChatSession, message: Message): ChatSession {
  if (message.seq <= session.last_seq) return session;
  const { seq, kind, internal, body, created_at } = message;
  if (internal || kind !== 'text') return { ...session, last_seq: seq };
  const text = body.slice(0, shown_characters);
  const by_staff = isByStaff(message);
  return {
    ...session,
    last_seq: seq,
    last_text: text,
    last_speaker: by_staff ? 'staff' : 'requester',
    last_message_at: created_at,
    first_text: session.first_text ?? (by_staff ? null : text),
    unread: by_staff ? session.unread : session.unread + 1,
    unanswered_since: by_staff ? null : (session.unanswered_since ?? created_at),
  };
}

/** Somebody waits for a word of ours. */
export const isUnanswered = ({ state, last_speaker }: ChatSession): boolean =>
  state === 'active' && last_speaker === 'requester';

/** Since when the requester waits for a word: never longer than anybody has been there to say one. */
export function unansweredSince({ unanswered_since, last_message_at, accepted_at }: ChatSession): string {
  const asked_at = unanswered_since ?? last_message_at;
  return accepted_at !== null && accepted_at > asked_at ? accepted_at : asked_at;
}

/** The last word is the requester's, and I have not read it. */
export const isUnread = (session: ChatSession, read_seq: number): boolean =>
  session.last_speaker === 'requester' && session.last_text !== null && session.last_seq > read_seq;

/** How many words of the requester's I have not read. */
export const unreadOf = (session: ChatSession, read_seq: number): number =>
  isUnread(session, read_seq) ? Math.max(session.unread, 1) : 0;

export const isOver = ({ state }: ChatSession): boolean => state !== 'waiting' && state !== 'active';
