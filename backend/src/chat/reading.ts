// Reading chats: what one may see of them, and where a waiting one stands.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { ChatStaffing } from '@switchboard/contract/words.ts';
import { canChat } from '../auth/permissions.ts';
import * as conversations from '../conversations/conversations.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { atWork, expectedWait, staffing, type Waits } from './line.ts';
import * as pages from './list.ts';
import * as queries from './queries.ts';
import { transcriptText } from './transcript.ts';

interface Line {
  waiting: number;
  staffing: ChatStaffing;
  waits: Waits;
}

export async function lineNow(): Promise<Line> {
  const { waiting, hours, calendar, holders, waits } = await queries.lineState();
  return { waiting, waits, staffing: staffing(atWork(holders, { kind: hours, calendar }, Date.now())) };
}

/** What the bubble shows before anyone has asked anything. */
export async function availability() {
  const [{ waiting, staffing: who, waits }, { greeting, widget_colour }] = await Promise.all([
    lineNow(),
    queries.config(),
  ]);
  const expected_wait_seconds = who === 'free' && waiting === 0 ? 0 : expectedWait(waiting + 1, waits);
  return { staffing: who, waiting, expected_wait_seconds, greeting, widget_colour };
}

const shown = (read: queries.SessionRead, line: Line | null): ChatSession => ({
  ...read,
  expected_wait_seconds: line && read.position ? expectedWait(read.position, line.waits) : null,
  staffing: line && read.position ? line.staffing : null,
});

const lineFor = async (read: queries.SessionRead[]) => (read.some(({ position }) => position) ? lineNow() : null);

/** For events, where the chat is known to exist. */
export async function sessionOf(id: string, staff: boolean): Promise<ChatSession> {
  const read = await queries.sessionById(id, staff);
  if (!read) throw problem('chat/not-found');
  return shown(read, await lineFor([read]));
}

/** @throws chat/not-found, also for a chat one may not know of */
export async function get(id: string, person: Person): Promise<ChatSession> {
  await headOf(id, person);
  return sessionOf(id, isStaff(person));
}

export async function headOf(id: string, person: Person): Promise<queries.Head> {
  const head = await queries.headOf(id);
  if (!head || !canChat(person, 'read', head)) throw problem('chat/not-found');
  return head;
}

export async function list(person: Person, query: pages.ListQuery): Promise<Page<ChatSession>> {
  const page = await pages.list(person, query);
  const line = await lineFor(page.rows);
  return { ...page, rows: page.rows.map((read) => shown(read, line)) };
}

/** Those one has begun oneself; staff have begun none. */
export const mine = (person: Person, query: pages.ListQuery) => list(person, { ...query, customer_id: person.id });

/** The open chat of a customer or visitor. */
export async function openOf(person: Person): Promise<ChatSession | null> {
  const open = isStaff(person) || person.scope === 'ticket' ? undefined : await queries.openSessionOf(person.id);
  return open ? sessionOf(open.id, false) : null;
}

export const messages = async (id: string, person: Person, after_seq?: number): Promise<Message[]> =>
  conversations.read((await headOf(id, person)).conversation_id, conversations.viewerOf(person), after_seq);

/** The log after a number, and how far it goes for this reader. */
export async function join(id: string, person: Person, after_seq?: number) {
  const head = await headOf(id, person);
  const [session, read] = await Promise.all([
    sessionOf(id, isStaff(person)),
    conversations.read(head.conversation_id, conversations.viewerOf(person), after_seq),
  ]);
  return { session, last_seq: isStaff(person) ? head.last_seq : head.last_public_seq, messages: read };
}

/** Places in line with the waits to expect, and how many wait in all. */
export async function line() {
  const [{ waits, staffing: who }, places] = await Promise.all([lineNow(), queries.places()]);
  return places.map(({ session_id, position }) => ({
    session_id,
    position,
    expected_wait_seconds: expectedWait(position, waits),
    staffing: who,
  }));
}

/** All of it, however long. */
async function wholeLog(conversation_id: string, viewer: conversations.Viewer): Promise<Message[]> {
  const log: Message[] = [];
  for (let page: Message[]; (page = await conversations.read(conversation_id, viewer, log.at(-1)?.seq)).length > 0;)
    log.push(...page);
  return log;
}

/** What was said in public; the notes of staff are no part of it, whoever asks. */
export async function transcript(id: string, person: Person) {
  const head = await headOf(id, person);
  const session = await sessionOf(id, isStaff(person));
  const log = await wholeLog(head.conversation_id, conversations.viewerOf(person));
  const said = log.filter(({ internal }) => !internal);
  return { session, messages: said, text: transcriptText(session, said) };
}

/** The same for a mail to the requester. */
export async function transcriptFor(id: string) {
  const session = await sessionOf(id, false);
  const { conversation_id } = (await queries.headOf(id))!;
  const said = await wholeLog(conversation_id, session.customer_id);
  return { session, text: transcriptText(session, said) };
}

/** The public rows after a number, for the mail to somebody who has not read them. */
export async function unreadFor(id: string, after_seq: number) {
  const session = await sessionOf(id, false);
  const { conversation_id } = (await queries.headOf(id))!;
  const unread = await conversations.read(conversation_id, session.customer_id, after_seq);
  return {
    session,
    messages: unread.filter(({ kind, author }) => kind === 'text' && author?.id !== session.customer_id),
  };
}
