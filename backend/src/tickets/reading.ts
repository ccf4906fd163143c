// Reading a ticket: what one may see of it, and where its conversation stands.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import { can, type Action } from '../auth/permissions.ts';
import * as conversations from '../conversations/conversations.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import type { TicketRecord } from './tables.ts';
import { shown } from './view.ts';

/** @throws ticket/not-found, also for a ticket one may not know of */
export async function get(ref: string, person: Person): Promise<Ticket> {
  const found = await queries.ticketDetails(queries.byRef(ref));
  if (!found || !can(person, 'read', found)) throw problem('ticket/not-found');
  const { conversation_id: _, staff_seq, public_seq, ...ticket } = found;
  return { ...shown(ticket), last_seq: isStaff(person) ? staff_seq : public_seq };
}

/** For lists and events, when the ticket is known to exist. */
export async function rowOf(id: string): Promise<TicketRow> {
  const row = await queries.ticketRow(id);
  if (!row) throw problem('ticket/not-found');
  return shown(row);
}

/** Several, in the order of the ids. */
export const rowsOf = async (ids: string[]): Promise<TicketRow[]> => (await queries.ticketRows(ids)).map(shown);

/** Who it is and where its conversation stands, for one who may see it. */
export async function headOf(ref: string, person: Person) {
  const head = await queries.ticketHead(queries.byRef(ref));
  if (!head || !can(person, 'read', head)) throw problem('ticket/not-found');
  return head;
}

/** Locks it for the caller's transaction. Not seen is 404; seen but not theirs to do is 403. */
export async function lock(ref: string, person: Person, action: Action): Promise<TicketRecord> {
  const ticket = await queries.lockTicket(queries.byRef(ref));
  if (!ticket || !can(person, 'read', ticket)) throw problem('ticket/not-found');
  if (!can(person, action, ticket)) throw problem('auth/forbidden');
  return ticket;
}

/** Locks it for what follows from a fact, where who may has been judged already. */
export const relock = async (id: string): Promise<TicketRecord> => (await queries.lockTicket(queries.byRef(id)))!;

export const messages = async (ref: string, person: Person, after_seq?: number): Promise<Message[]> =>
  conversations.read((await headOf(ref, person)).conversation_id, conversations.viewerOf(person), after_seq);

/** The log after a number, and how far it goes for this reader. */
export async function join(ref: string, person: Person, after_seq?: number) {
  const head = await headOf(ref, person);
  const read = await conversations.read(head.conversation_id, conversations.viewerOf(person), after_seq);
  return { ticket_id: head.id, last_seq: isStaff(person) ? head.last_seq : head.last_public_seq, messages: read };
}

export async function messageOf(ticket_id: string, viewer: conversations.Viewer, seq: number): Promise<Message> {
  const head = (await queries.ticketHead(queries.byRef(ticket_id)))!;
  return conversations.message(head.conversation_id, viewer, seq);
}
