// What opening, changing and rating a ticket write, one statement each.
import type { Category, Channel, Priority, Status } from '@switchboard/contract/words.ts';
import { at, hot, maybeRow, row, rows, sql } from '../database/sql.ts';
import { firstText } from './queries.ts';

export interface NewTicket {
  customer_id: string;
  contact_email: string;
  subject: string;
  description: string;
  author_id: string;
  by_staff: boolean;
  category: Category;
  priority: Priority;
  channel: Channel;
  tags: string[];
  parent_id: string | null;
  key: { scope: string; key: string; body_hash: string } | null;
}

/** Everything a new ticket is, in one statement: conversation, ticket, first message, search row, idempotency key. */
export const insertTicket = (ticket: NewTicket, now?: string) =>
  row<{ id: string; number: number; conversation_id: string }>(
    hot(sql`
    with clock as (select ${at(now)} as now),
    conversation as (
      insert into conversations (last_seq, last_public_seq, last_speaker, last_message_at)
      select 1, 1, ${ticket.by_staff ? 'staff' : 'requester'}, now from clock
      returning id),
    ticket as (
      insert into tickets (conversation_id, customer_id, contact_email, subject, priority, category, channel, tags, parent_id, waiting_since, created_at, updated_at)
      select c.id, ${ticket.customer_id}, ${ticket.contact_email}, ${ticket.subject}, ${ticket.priority}, ${ticket.category},
        ${ticket.channel}, ${ticket.tags}::text[], ${ticket.parent_id}::uuid, now, now, now
      from conversation c, clock
      returning id, number, conversation_id, created_at),
    message as (
      insert into messages (conversation_id, seq, public_seq, author_id, by_staff, body, created_at)
      select conversation_id, 1, 1, ${ticket.author_id}, ${ticket.by_staff}, ${ticket.description}, created_at from ticket),
    search as (
      insert into ticket_search (ticket_id, created_at, vector)
      select id, created_at, ${searchVector(ticket.subject, ticket.tags, ticket.contact_email, ticket.description)} from ticket),
    key as (
      insert into idempotency_keys (scope, key, body_hash, resource_id)
      select ${ticket.key?.scope ?? null}, ${ticket.key?.key ?? null}::uuid, ${ticket.key?.body_hash ?? null}, id
      from ticket where ${ticket.key !== null})
    select id, number, conversation_id from ticket`),
  );

/** A ticket over a conversation there is. */
export const insertTicketOver = (
  ticket: Omit<NewTicket, 'author_id' | 'by_staff' | 'description' | 'tags' | 'parent_id' | 'key'> & {
    conversation_id: string;
  },
  responded: boolean,
  now?: string,
) =>
  row<{ id: string; number: number }>(sql`
    with clock as (select ${at(now)} as now),
    ticket as (
      insert into tickets (conversation_id, customer_id, contact_email, subject, priority, category, channel,
        waiting_since, created_at, updated_at, first_response_at)
      select ${ticket.conversation_id}, ${ticket.customer_id}, ${ticket.contact_email}, ${ticket.subject}, ${ticket.priority},
        ${ticket.category}, ${ticket.channel}, now, now, now, case when ${responded} then now end
      from clock
      returning id, number, conversation_id, created_at),
    search as (
      insert into ticket_search (ticket_id, created_at, vector)
      select t.id, t.created_at, setweight(to_tsvector('desk', ${ticket.subject}::text), 'A')
        || setweight(to_tsvector('desk', ${ticket.contact_email}::text), 'C') || setweight(to_tsvector('desk', coalesce(m.body, '')), 'D')
      from ticket t ${firstText})
    select id, number from ticket`);

const searchVector = (subject: string, tags: string[], email: string, description: string) => sql`
  setweight(to_tsvector('desk', ${subject}::text), 'A')
  || setweight(to_tsvector('desk', ${tags.join(' ')}::text), 'B')
  || setweight(to_tsvector('desk', ${email}::text), 'C')
  || setweight(to_tsvector('desk', ${description}::text), 'D')`;

export const refreshSearch = (id: string) =>
  rows(sql`
    update ticket_search s set vector =
      setweight(to_tsvector('desk', t.subject), 'A') || setweight(to_tsvector('desk', array_to_string(t.tags, ' ')), 'B')
      || setweight(to_tsvector('desk', t.contact_email), 'C') || setweight(to_tsvector('desk', coalesce(m.body, '')), 'D')
    from tickets t ${firstText}
    where s.ticket_id = ${id} and t.id = ${id}`);

export interface Changes {
  subject?: string;
  status?: Status;
  priority?: Priority;
  category?: Category;
  tags?: string[];
}

/** Changes what is given, and what follows from a status: when it was resolved and closed. */
export const changeTicket = (id: string, changes: Changes, now?: string) =>
  row<{ version: number }>(
    hot(sql`
    update tickets set
      subject = coalesce(${changes.subject ?? null}, subject),
      priority = coalesce(${changes.priority ?? null}::priority, priority),
      category = coalesce(${changes.category ?? null}, category),
      tags = coalesce(${changes.tags ?? null}::text[], tags),
      status = coalesce(${changes.status ?? null}, status),
      resolved_at = case coalesce(${changes.status ?? null}, status)
        when 'resolved' then coalesce(resolved_at, ${at(now)}) when 'closed' then resolved_at end,
      closed_at = case when ${changes.status ?? null} = 'closed' then ${at(now)} else closed_at end,
      version = version + 1, updated_at = ${at(now)}
    where id = ${id}
    returning version`),
  );

/** A reply moves the ticket's clock, and the first public one by staff is the first response. */
export const touchTicket = (id: string, responded: boolean, now?: string) =>
  rows(
    hot(sql`
    update tickets set version = version + 1, updated_at = ${at(now)},
      first_response_at = case when ${responded} then coalesce(first_response_at, ${at(now)}) else first_response_at end
    where id = ${id}`),
  );

export const closeResolved = (now?: string) =>
  rows<{ id: string; assigned_agent_id: string | null }>(sql`
    update tickets set status = 'closed', closed_at = ${at(now)}, version = version + 1, updated_at = ${at(now)}
    where id = any (array(
      select id from tickets where status = 'resolved' and resolved_at < ${at(now)} - interval '4 days'
      order by resolved_at limit 500 for update skip locked))
    returning id, assigned_agent_id`);

/** One rating a resolution; a reopening makes it void by giving the ticket another `resolved_at`. */
export const insertRating = (ticket_id: string, score: number, comment: string | null, now?: string) =>
  maybeRow<{ score: number; comment: string | null; created_at: string }>(sql`
    insert into ticket_ratings (ticket_id, resolved_at, score, comment, created_at)
    select id, resolved_at, ${score}, ${comment}, ${at(now)} from tickets where id = ${ticket_id}
    on conflict do nothing
    returning score, comment, created_at`);
