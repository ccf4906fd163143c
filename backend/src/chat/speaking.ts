// Saying something in a chat, and telling how far one has read.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { MessageKind } from '@switchboard/contract/words.ts';
import { canChat } from '../auth/permissions.ts';
import * as conversations from '../conversations/conversations.ts';
import { isDuplicate } from '../database/connection.ts';
import { transaction } from '../database/transaction.ts';
import { announce } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import { headOf } from './reading.ts';
import type { SessionRow } from './tables.ts';

interface Said {
  body: string;
  client_id?: string | undefined;
  attachment_ids?: string[];
  internal?: boolean;
}

/**
 * One statement judges who may speak, takes the number and writes the row; only a refusal asks why.
 * @throws chat/not-found, chat/not-yours, chat/ended, idempotency/key-reused
 */
export async function say(id: string, person: Person, given: Said, now?: string): Promise<Message> {
  const { attachment_ids = [], internal = false } = given;
  // As the database will give them back: small letters, and no halves of characters.
  const body = given.body.toWellFormed();
  const client_id = given.client_id?.toLowerCase() ?? null;
  const row = { author_id: person.id, by_staff: isStaff(person), internal, body, client_id, attachment_ids };
  const write = () =>
    conversations.appendWhere<{ agent_id: string | null }>(row, queries.speakable(id, person, internal), now);
  const written = await (attachment_ids.length > 0 ? transaction(write) : write()).catch((error: unknown) => {
    if (isDuplicate(error, 'messages_retry')) return undefined;
    throw error;
  });
  if (!written) return saidBefore(id, person, row);
  const views = attachment_ids.length > 0 ? await storedViews(id, written) : freshViews(written, row, person);
  announce(
    {
      type: 'chat.message_added',
      payload: { session_id: id, agent_id: written.context.agent_id, ...views },
      actor_id: person.id,
    },
    { id: written.id, at: written.created_at },
  );
  return isStaff(person) ? views.message : views.public!;
}

/** A retry is answered with what it wrote, also after the end; anything else is refused with the reason. */
async function saidBefore(id: string, person: Person, row: conversations.NewMessage): Promise<Message> {
  const head = await headOf(id, person);
  const earlier = await conversations.repeated(head.conversation_id, row);
  if (earlier !== undefined)
    return conversations.message(head.conversation_id, conversations.viewerOf(person), earlier);
  if (head.state !== 'waiting' && head.state !== 'active') throw problem('chat/ended');
  if (!canChat(person, row.internal ? 'note' : 'speak', head)) throw problem('chat/not-yours');
  // It may by now: something changed between the two looks.
  throw problem('service/busy', { retryAfterSeconds: 1 });
}

interface Views {
  message: Message;
  public: Message | null;
}

/** As a reader would find it, without asking the database for what was just given to it. */
function freshViews(
  { id, seq, public_seq, created_at }: conversations.Written<unknown>,
  { body, client_id = null, internal }: conversations.NewMessage,
  { id: author_id, name, role }: Person,
): Views {
  const author = { id: author_id, name, role };
  const message: Message = { id, seq, kind: 'text', body, internal, author, client_id, attachments: [], created_at };
  return { message, public: public_seq === null ? null : { ...message, seq: public_seq } };
}

async function storedViews(
  session_id: string,
  { conversation_id, seq, public_seq }: conversations.Written<unknown>,
): Promise<Views> {
  const { customer_id } = (await queries.headOf(session_id))!;
  return {
    message: await conversations.message(conversation_id, 'staff', seq),
    public: public_seq === null ? null : await conversations.message(conversation_id, customer_id, seq),
  };
}

interface Happening {
  kind: Exclude<MessageKind, 'text'>;
  body: string;
  author_id?: string | null;
  by_staff?: boolean;
}

/** Writes down in the log what happened to the chat; in the transaction in which it does. */
export async function happened(
  session: Pick<SessionRow, 'id' | 'conversation_id' | 'agent_id'>,
  { kind, body, author_id = null, by_staff = true }: Happening,
  now?: string,
): Promise<void> {
  const row = { kind, body, author_id, by_staff, internal: false };
  const written = await conversations.append(session.conversation_id, row, now);
  announce(
    {
      type: 'chat.message_added',
      payload: { session_id: session.id, agent_id: session.agent_id, ...(await storedViews(session.id, written)) },
      actor_id: author_id,
    },
    { id: written.id, at: written.created_at },
  );
}

/** @throws chat/not-found */
export async function mark(id: string, person: Person, seq: number, read: boolean): Promise<void> {
  const marked = await queries.putMark(id, person, seq, read);
  if (!marked) return void (await headOf(id, person));
  const { staff, public_before, at } = marked;
  // Reading a note moves nothing that the other side may know of.
  const moved =
    marked.public.delivered_seq > public_before.delivered_seq || marked.public.read_seq > public_before.read_seq;
  const side = isStaff(person) ? ('staff' as const) : ('requester' as const);
  announce(
    {
      type: 'chat.marked',
      payload: { session_id: id, side, staff, public: moved ? marked.public : null },
      actor_id: person.id,
    },
    { id: crypto.randomUUID(), at },
  );
}
