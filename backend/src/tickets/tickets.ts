// The verbs of tickets. Every one locks the ticket's row first, so what it judges is what it changes.
import { legalMoves, statusAfterReply } from '@switchboard/contract/lifecycle.ts';
import type { Message, Ticket, TicketRow } from '@switchboard/contract/tickets.ts';
import type { Category, Priority, Status } from '@switchboard/contract/words.ts';
import { can, type Action } from '../auth/permissions.ts';
import * as conversations from '../conversations/conversations.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact, News } from '../facts.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { followUp } from './opening.ts';
import * as queries from './queries.ts';
import type { TicketRecord } from './tables.ts';
import { shown } from './view.ts';

export { open } from './opening.ts';
export { counts, list, mine, open as listOpen } from './list.ts';

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
  conversations.read((await headOf(ref, person)).conversation_id, isStaff(person), after_seq);

/** The log after a number, and how far it goes for this reader. */
export async function join(ref: string, person: Person, after_seq?: number) {
  const head = await headOf(ref, person);
  const read = await conversations.read(head.conversation_id, isStaff(person), after_seq);
  return { ticket_id: head.id, last_seq: isStaff(person) ? head.last_seq : head.last_public_seq, messages: read };
}

export async function messageOf(ticket_id: string, staff: boolean, seq: number): Promise<Message> {
  const head = (await queries.ticketHead(queries.byRef(ticket_id)))!;
  return conversations.message(head.conversation_id, staff, seq);
}

const canonical = (status: string) => status.replace('-', '_') as Status;

interface Change {
  status?: string;
  priority?: Priority;
  category?: Category;
  subject?: string;
  tags?: string[];
  notes?: string;
  version?: number;
}

/** @throws ticket/changed with the present ticket, ticket/illegal-move with the legal ones */
export async function change(ref: string, person: Person, { notes, version, status, ...fields }: Change, now?: string): Promise<Ticket> {
  const wanted = status === undefined ? undefined : canonical(status);
  const staffOnly = Object.values(fields).some((value) => value !== undefined) || (notes !== undefined && !isStaff(person));
  await transaction(async () => {
    const ticket = await lock(ref, person, staffOnly ? 'change' : 'resolve');
    if (version !== undefined && version !== ticket.version) {
      throw problem('ticket/changed', { data: { ticket: await get(ticket.id, person) } });
    }
    if (Object.values(fields).some((value) => value !== undefined)) await changeFields(ticket, fields, notes ?? null, person.id, now);
    if (wanted !== undefined && wanted !== ticket.status) {
      refuseMove(ticket.status, wanted, person);
      await setStatus(ticket, wanted, person, notes ?? null, now);
    }
  });
  return get(ref, person);
}

function refuseMove(from: Status, to: Status, person: Person): void {
  const legal = legalMoves(from, person.role);
  if (legal.includes(to)) return;
  throw problem('ticket/illegal-move', {
    details: [{ path: '/status', message: legal.length > 0 ? `can become ${legal.join(', ')}` : 'cannot change any more' }],
    data: { legal },
  });
}

async function changeFields(ticket: TicketRecord, fields: queries.Changes, notes: string | null, actor_id: string, now?: string) {
  const trimmed = { ...fields, ...(fields.subject && { subject: fields.subject.trim() }) };
  const changes: Record<string, [unknown, unknown]> = {};
  for (const name of ['subject', 'priority', 'category', 'tags'] as const) {
    const to = trimmed[name];
    if (to !== undefined && JSON.stringify(to) !== JSON.stringify(ticket[name])) changes[name] = [ticket[name], to];
  }
  if (Object.keys(changes).length === 0) return;
  await queries.changeTicket(ticket.id, trimmed, now);
  if (changes.subject || changes.tags) await queries.refreshSearch(ticket.id);
  await publish({ type: 'ticket.changed', payload: { ticket_id: ticket.id, changes, notes }, actor_id }, now);
}

async function setStatus(ticket: TicketRecord, status: Status, person: Person, notes: string | null, now?: string): Promise<void> {
  await queries.changeTicket(ticket.id, { status }, now);
  await publish(statusChanged(ticket, status, isStaff(person), notes, person.id), now);
}

const statusChanged = (
  ticket: Pick<TicketRecord, 'id' | 'status' | 'assigned_agent_id'>, new_status: Status, by_staff: boolean, notes: string | null, actor_id: string | null,
): News => ({
  type: 'ticket.status_changed',
  payload: { ticket_id: ticket.id, old_status: ticket.status, new_status, agent_id: ticket.assigned_agent_id, by_staff, notes },
  actor_id,
});

interface Reply {
  body: string;
  internal?: boolean;
  status?: string;
  client_id?: string;
  seen_seq?: number;
  force?: boolean;
}

type Replied = Message & { ticket_id: string; follow_up: TicketRow | null; access_token?: string };

/**
 * Adds a message or note; to a closed ticket a reply opens a follow-up instead.
 * @throws ticket/stale-reply with what was missed, ticket/illegal-move, idempotency/key-reused
 */
export async function reply(ref: string, person: Person, given: Reply, key?: string, now?: string): Promise<Replied> {
  const client_id = key ?? given.client_id;
  const staff = isStaff(person);
  const internal = given.internal ?? false;
  const added = await transaction(async () => {
    const ticket = await lock(ref, person, internal ? 'note' : 'reply');
    if (ticket.status === 'closed' && !internal) return { ticket, seq: null };
    const message = { conversation_id: ticket.conversation_id, author_id: person.id, by_staff: staff, internal, body: given.body, client_id: client_id ?? null };
    const earlier = await conversations.repeated(message);
    if (earlier !== undefined) return { ticket, seq: earlier };
    if (staff && given.seen_seq !== undefined && !given.force) {
      await conversations.refuseStale(ticket.conversation_id, person.id, given.seen_seq);
    }
    const { seq, public_seq } = await conversations.append(message, now);
    await queries.touchTicket(ticket.id, staff && !internal, now);
    await publish({ type: 'ticket.message_added', payload: { ticket_id: ticket.id, seq, public_seq, by_staff: staff }, actor_id: person.id }, now);
    await followStatus(ticket, person, internal, given.status, now);
    return { ticket, seq };
  });
  if (added.seq === null) return replyToClosed(added.ticket, person, given.body, client_id, now);
  const message = await conversations.message(added.ticket.conversation_id, staff, added.seq);
  return { ...message, ticket_id: added.ticket.id, follow_up: null };
}

/** The status the reply names, or the one its kind brings about. */
async function followStatus(ticket: TicketRecord, person: Person, internal: boolean, wanted: string | undefined, now?: string): Promise<void> {
  // What followed from the message may have moved the ticket already: an unheld one is taken by replying.
  const { status } = await relock(ticket.id);
  const present = { ...ticket, status };
  if (wanted !== undefined) {
    const to = canonical(wanted);
    if (to === status) return;
    refuseMove(status, to, person);
    return setStatus(present, to, person, null, now);
  }
  const to = internal ? status : statusAfterReply(status, isStaff(person) ? 'staff' : 'requester');
  if (to !== status) await setStatus(present, to, person, null, now);
}

async function replyToClosed(ticket: TicketRecord, author: Person, body: string, client_id: string | undefined, now?: string): Promise<Replied> {
  const { follow_up, access_token } = await followUp(ticket, { body, author, client_id, now });
  const message = await messageOf(follow_up.id, isStaff(author), 1);
  return { ...message, client_id: client_id ?? null, ticket_id: follow_up.id, follow_up, ...(access_token && { access_token }) };
}

/** @throws ticket/not-resolved, ticket/rated */
export async function rate(ref: string, person: Person, { score, comment }: { score: number; comment?: string }) {
  return transaction(async () => {
    const ticket = await lock(ref, person, 'rate');
    if (!ticket.resolved_at) throw problem('ticket/not-resolved');
    // The column holds microseconds, the row's text milliseconds: the database compares with itself.
    const rating = await queries.insertRating(ticket.id, score, comment ?? null);
    if (!rating) throw problem('ticket/rated');
    await publish({ type: 'ticket.rated', payload: { ticket_id: ticket.id, score }, actor_id: person.id });
    return rating;
  });
}

/** Resolved for four days: closed. */
export const closeResolved = (now?: string) =>
  transaction(async () => {
    const closed = await queries.closeResolved(now);
    const news = closed.map(({ id, assigned_agent_id }) => statusChanged({ id, assigned_agent_id, status: 'resolved' }, 'closed', false, null, null));
    await publish(news, now);
    return closed.length;
  });

/** An address was proved: what its guest opened belongs to the account. */
export async function claimGuest({ payload: { user_id } }: Fact<'user.verified'>): Promise<void> {
  const claimed = await queries.claimGuest(user_id);
  await publish(claimed.map(({ ticket_id, guest_id }) => ({ type: 'ticket.claimed', payload: { ticket_id, guest_id, customer_id: user_id } })));
}

export const sweepKeys = () => queries.purgeKeys();

