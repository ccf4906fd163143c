// One log per ticket or chat. Reading after a number is the first load and the recovery alike.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Sql } from '../database/sql.ts';
import { sql } from '../database/sql.ts';
import { problem } from '../problem.ts';
import * as uploads from '../uploads/uploads.ts';
import * as queries from './queries.ts';

export type { Written } from './queries.ts';

export interface NewMessage extends queries.NewRow {
  attachment_ids?: string[];
}

/** Whose eyes: staff count every row, each other person only the public ones; and images are signed for them. */
export type Viewer = uploads.Viewer;
export const { viewerOf } = uploads;

/**
 * Writes the next row of the conversation that `where` finds, or nothing when it finds none.
 * With images, call it in a transaction.
 */
export async function appendWhere<C>(
  message: NewMessage,
  where: Sql,
  now?: string,
): Promise<queries.Written<C> | undefined> {
  const written = await queries.append<C>(message, where, now);
  const { attachment_ids = [], author_id } = message;
  if (written && author_id) await attach(written.conversation_id, written.seq, attachment_ids, author_id);
  return written;
}

export async function append(
  conversation_id: string,
  message: NewMessage,
  now?: string,
): Promise<queries.Written<null>> {
  const where = sql`select ${conversation_id}::uuid as conversation_id, null::json as context`;
  const written = await appendWhere<null>(message, where, now);
  if (!written) throw new Error('a conversation was expected');
  return written;
}

/**
 * A retry finds what it wrote before; call it with the conversation's owner locked, so that two of the same key take turns.
 * @throws idempotency/key-reused when the key came with another text
 */
export async function repeated(
  conversation_id: string,
  { author_id, client_id, body, internal }: NewMessage,
): Promise<number | undefined> {
  if (!client_id || !author_id) return undefined;
  const earlier = await queries.messageByClientId(conversation_id, author_id, client_id);
  if (earlier && (earlier.body !== body || earlier.internal !== internal)) throw problem('idempotency/key-reused');
  return earlier?.seq;
}

/** Hangs images on a row that is there. */
export async function attach(conversation_id: string, seq: number, ids: string[], owner_id: string): Promise<void> {
  if (ids.length > 0) await uploads.attach(ids, { conversation_id, seq, owner_id });
}

export const open = async (now?: string): Promise<string> => (await queries.openConversation(now)).id;

const shownTo =
  (viewer: Viewer) =>
  ({ attachments, ...message }: queries.MessageRow): Message => ({
    ...message,
    attachments: (attachments ?? []).map((each) => uploads.shown(each, viewer)),
  });

/** @param after_seq the viewer's own count: `seq` for staff, `public_seq` for everyone else */
export const read = async (conversation_id: string, viewer: Viewer, after_seq = 0): Promise<Message[]> =>
  (await queries.messagesAfter(conversation_id, viewer === 'staff', after_seq)).map(shownTo(viewer));

export const message = async (conversation_id: string, viewer: Viewer, seq: number): Promise<Message> =>
  shownTo(viewer)(await queries.messageBySeq(conversation_id, viewer === 'staff', seq));

/** @throws ticket/stale-reply, carrying what the author has not seen */
export async function refuseStale(conversation_id: string, author_id: string, seen_seq: number): Promise<void> {
  const unseen = await queries.colleaguesAfter(conversation_id, author_id, seen_seq);
  if (unseen.length > 0) throw problem('ticket/stale-reply', { data: { messages: unseen.map(shownTo('staff')) } });
}
