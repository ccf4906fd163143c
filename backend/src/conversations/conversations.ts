// One log per ticket or chat. Reading after a number is the first load and the recovery alike.
import type { Message } from '@switchboard/contract/tickets.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import type { NewMessage } from './queries.ts';

export type { NewMessage } from './queries.ts';

export const append = (message: NewMessage, now?: string) => queries.append(message, now);

/**
 * A retry finds what it wrote before; call it with the conversation's owner locked, so that two of the same key take turns.
 * @throws idempotency/key-reused when the key came with another text
 */
export async function repeated({
  conversation_id,
  author_id,
  client_id,
  body,
  internal,
}: NewMessage): Promise<number | undefined> {
  if (!client_id || !author_id) return undefined;
  const earlier = await queries.messageByClientId(conversation_id, author_id, client_id);
  if (earlier && (earlier.body !== body || earlier.internal !== internal)) throw problem('idempotency/key-reused');
  return earlier?.seq;
}

/** @param after_seq the reader's own count: `seq` for staff, `public_seq` for everyone else */
export const read = (conversation_id: string, staff: boolean, after_seq = 0): Promise<Message[]> =>
  queries.messagesAfter(conversation_id, staff, after_seq);

export const message = (conversation_id: string, staff: boolean, seq: number): Promise<Message> =>
  queries.messageBySeq(conversation_id, staff, seq);

/** @throws ticket/stale-reply, carrying what the author has not seen */
export async function refuseStale(conversation_id: string, author_id: string, seen_seq: number): Promise<void> {
  const unseen = await queries.colleaguesAfter(conversation_id, author_id, seen_seq);
  if (unseen.length > 0) throw problem('ticket/stale-reply', { data: { messages: unseen } });
}
