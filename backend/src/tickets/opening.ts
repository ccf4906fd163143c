// Opening a ticket: by a customer, by staff for somebody, or by anyone with an e-mail address.
import { createHash } from 'node:crypto';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import type { Category, Channel, Priority } from '@switchboard/contract/words.ts';
import { openSession } from '../auth/sessions.ts';
import * as conversations from '../conversations/conversations.ts';
import { isDuplicate } from '../database/connection.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import * as queries from './queries.ts';
import * as writing from './writing.ts';
import type { TicketRecord } from './tables.ts';
import { shown } from './view.ts';

export interface Opening {
  subject?: string;
  title?: string;
  description: string;
  contact_email?: string;
  name?: string;
  category?: Category;
  priority?: Priority;
  channel?: Channel;
  tags?: string[];
  attachment_ids?: string[];
  client_id?: string;
  search_id?: string;
}

interface Source {
  address: string;
  /** The Idempotency-Key header; `client_id` in the body says the same. */
  key?: string | undefined;
  now?: string;
}

/**
 * The same key by the same person (without one: from the same address) gives the first ticket again.
 * @throws idempotency/key-reused, ticket/urgent-for-staff, request/invalid
 */
export async function open(
  person: Person | null,
  given: Opening,
  { address, key, now }: Source,
): Promise<Ticket & { access_token?: string }> {
  const { client_id, ...body } = given;
  if (body.priority === 'urgent' && !(person && isStaff(person))) throw problem('ticket/urgent-for-staff');
  const idempotency = keyFor(key ?? client_id, `open:${person?.id ?? address}`, body);
  const id = await once(idempotency, () =>
    transaction(async () => {
      const { customer_id, contact_email } = await requester(person, body);
      return insert(
        {
          customer_id,
          contact_email,
          author_id: customer_id,
          by_staff: false,
          subject: (body.subject ?? body.title)!.trim(),
          description: body.description,
          category: body.category ?? 'general',
          priority: body.priority ?? 'medium',
          channel: body.channel ?? 'form',
          tags: body.tags ?? [],
          parent_id: null,
          key: idempotency,
          // Sent by whoever writes it down, which may be an agent at the telephone.
          attachment_ids: body.attachment_ids ?? [],
          owner_id: person?.id ?? customer_id,
          search_id: body.search_id,
        },
        person?.id ?? customer_id,
        now,
      );
    }),
  );
  return opened(id, person);
}

/** The ticket as whoever opened it gets it: without an account with a way back to it. */
export async function opened(id: string, person: Person | null): Promise<Ticket & { access_token?: string }> {
  const { conversation_id: _, staff_seq, public_seq, ...ticket } = (await queries.ticketDetails(queries.byRef(id)))!;
  const reply = { ...shown(ticket), last_seq: person && isStaff(person) ? staff_seq : public_seq };
  // A repeated create may find the ticket claimed by an account; who typed its address gets no way into that.
  const is_guests = ticket.requester.role === 'guest' && (!person || person.scope === 'visit');
  return is_guests ? { ...reply, access_token: await openSession(ticket.customer_id, id) } : reply;
}

interface ByWay extends Pick<
  writing.NewTicket,
  'subject' | 'description' | 'category' | 'priority' | 'channel' | 'tags'
> {
  contact_email: string;
  name?: string | undefined;
  attachment_ids: string[];
  search_id?: string | undefined;
}

/** For somebody who came by another way than the form; in the caller's transaction. */
export async function openFor(
  person: Person,
  { name, attachment_ids, search_id, ...ticket }: ByWay,
  now?: string,
): Promise<string> {
  if (person.scope === 'visit') await queries.nameVisitor(person.id, ticket.contact_email, name?.trim());
  const by = { customer_id: person.id, author_id: person.id, by_staff: false, parent_id: null, key: null };
  return insert({ ...ticket, ...by, attachment_ids, search_id }, person.id, now);
}

interface Insert extends writing.NewTicket {
  attachment_ids?: string[];
  /** Whose images those are, where it is not the author. */
  owner_id?: string;
  /** What was searched for in vain before it was opened. */
  search_id?: string | undefined;
}

async function insert(
  { attachment_ids = [], owner_id, search_id, ...ticket }: Insert,
  actor_id: string,
  now?: string,
): Promise<string> {
  const { id, conversation_id } = await writing.insertTicket(ticket, now);
  await conversations.attach(conversation_id, 1, attachment_ids, owner_id ?? ticket.author_id);
  const { customer_id, priority, parent_id } = ticket;
  const payload = { ticket_id: id, customer_id, priority, parent_id, ...(search_id && { search_id }) };
  await publish({ type: 'ticket.opened', payload, actor_id }, now);
  return id;
}

/** Whose ticket it is. A typed address is nobody's account: it makes, or finds, a guest. */
async function requester(person: Person | null, { contact_email, name }: Opening) {
  const email = contact_email?.toLowerCase();
  if (person && (!isStaff(person) || !email)) return { customer_id: person.id, contact_email: email ?? person.email! };
  if (!email) throw invalid('/contact_email', 'is needed when you are not signed in');
  const account = person && (await queries.accountId(email));
  return { customer_id: account ?? (await queries.guestId(email, name?.trim() || email)), contact_email: email };
}

interface Conversion {
  conversation_id: string;
  customer_id: string;
  contact_email: string;
  subject: string;
  category: Category;
  priority: Priority;
  channel: Channel;
  /** The last public word of staff in it, if there was one. */
  answer: { seq: number; public_seq: number; agent_id: string } | null;
}

/** A conversation held elsewhere becomes a ticket as it stands; what staff have said in it counts as said to the ticket. */
export async function openOver(
  { answer, ...ticket }: Conversion,
  actor_id: string,
  now?: string,
): Promise<{ id: string; number: number }> {
  return transaction(async () => {
    const opened = await writing.insertTicketOver(ticket, answer !== null, now);
    const { customer_id, priority } = ticket;
    await publish(
      { type: 'ticket.opened', payload: { ticket_id: opened.id, customer_id, priority, parent_id: null }, actor_id },
      now,
    );
    if (answer) {
      const { seq, public_seq, agent_id } = answer;
      const payload = { ticket_id: opened.id, seq, public_seq, by_staff: true };
      await publish({ type: 'ticket.message_added', payload, actor_id: agent_id }, now);
    }
    return opened;
  });
}

interface FollowUp {
  body: string;
  author: Person;
  client_id: string | undefined;
  now?: string | undefined;
}

/** A reply to a closed ticket opens a new one, linked to it. */
export async function followUp(
  parent: TicketRecord,
  { body, author, client_id, now }: FollowUp,
): Promise<{ follow_up: TicketRow; access_token?: string }> {
  const idempotency = keyFor(client_id, `follow-up:${parent.id}:${author.id}`, { body });
  const id = await once(idempotency, () =>
    transaction(() =>
      insert(
        {
          customer_id: parent.customer_id,
          contact_email: parent.contact_email,
          author_id: author.id,
          by_staff: isStaff(author),
          subject: parent.subject,
          description: body,
          category: parent.category,
          priority: parent.priority === 'urgent' ? 'high' : parent.priority,
          channel: parent.channel,
          tags: parent.tags,
          parent_id: parent.id,
          key: idempotency,
        },
        author.id,
        now,
      ),
    ),
  );
  const follow_up = shown((await queries.ticketRow(id))!);
  return author.role === 'guest' ? { follow_up, access_token: await openSession(author.id, id) } : { follow_up };
}

function keyFor(key: string | undefined, scope: string, body: object): writing.NewTicket['key'] {
  return key === undefined
    ? null
    : { scope, key, body_hash: createHash('sha256').update(JSON.stringify(body)).digest('hex') };
}

/** The second of two with one key runs into the unique index, is undone, and finds the first. */
async function once(idempotency: writing.NewTicket['key'], make: () => Promise<string>): Promise<string> {
  const earlier = async () => {
    const found = idempotency && (await queries.keyed(idempotency.scope, idempotency.key));
    if (found && found.body_hash !== idempotency.body_hash) throw problem('idempotency/key-reused');
    return found?.resource_id;
  };
  try {
    return (await earlier()) ?? (await make());
  } catch (error) {
    if (!isDuplicate(error, 'idempotency_keys_pkey')) throw error;
    return (await earlier())!;
  }
}
