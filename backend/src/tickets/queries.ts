// What opening, reading and changing a ticket ask of the database.
import type { HistoryEntry, Ticket } from '@switchboard/contract/tickets.ts';
import type { Status } from '@switchboard/contract/words.ts';
import { hot, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import type { TicketRecord } from './tables.ts';
import type { TicketRead } from './view.ts';

const uuidLength = 36;
/** A reference is an id or a number. */
export const byRef = (ref: string) => (ref.length === uuidLength ? sql`t.id = ${ref}` : sql`t.number = ${Number(ref)}`);

/** The columns of TicketRow, over tickets t, conversations c, users r (requester) and users g (agent). */
export const rowColumns = sql`
  t.id, t.number, t.subject, t.status, t.priority, t.category, t.channel, t.tags, t.version, t.customer_id, t.contact_email,
  json_build_object('id', r.id, 'name', r.name, 'email', r.email, 'email_verified', r.email_verified_at is not null, 'role', r.role) as requester,
  t.assigned_agent_id, case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as agent,
  t.escalation_level, c.last_speaker, c.last_message_at,
  (select json_agg(s) from sla_targets s where s.ticket_id = t.id) as targets,
  t.waiting_since, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.closed_at`;

export const rowJoins = sql`
  join conversations c on c.id = t.conversation_id
  join users r on r.id = t.customer_id
  left join users g on g.id = t.assigned_agent_id`;

export const ticketRow = (id: string) =>
  maybeRow<TicketRead>(hot(sql`select ${rowColumns} from tickets t ${rowJoins} where t.id = ${id}`));

export const ticketRows = (ids: string[]) =>
  rows<TicketRead>(sql`
    select ${rowColumns} from unnest(${ids}::uuid[]) with ordinality as given (id, place)
    join tickets t on t.id = given.id ${rowJoins} order by given.place`);

interface Details {
  description: string;
  staff_seq: number;
  public_seq: number;
  conversation_id: string;
  rating: { score: number; comment: string | null; created_at: string } | null;
  journey: Ticket['journey'];
  parent: TicketLink | null;
  follow_ups: TicketLink[];
}

interface TicketLink {
  id: string;
  number: number;
}

/** What it is about: the first row, or in a chat what its requester wrote first. */
export const firstText = sql`
  left join lateral (
    select m.body from messages m
    where m.conversation_id = t.conversation_id and m.kind = 'text' and (m.seq = 1 or not m.by_staff)
    order by m.seq limit 1) m on true`;

export const ticketDetails = (condition: Sql) =>
  maybeRow<TicketRead & Details>(
    hot(sql`
    select ${rowColumns}, coalesce(m.body, t.subject) as description, c.last_seq as staff_seq, c.last_public_seq as public_seq, t.conversation_id,
      (select json_build_object('score', score, 'comment', comment, 'created_at', created_at)
        from ticket_ratings where ticket_id = t.id and resolved_at = t.resolved_at) as rating,
      (select json_build_object('journey_id', v.journey_id, 'name', v.name, 'version', v.version, 'answers', run.summary)
        from journey_runs run join journey_versions v using (journey_id, version) where run.ticket_id = t.id) as journey,
      (select json_build_object('id', p.id, 'number', p.number) from tickets p where p.id = t.parent_id) as parent,
      (select coalesce(json_agg(json_build_object('id', f.id, 'number', f.number) order by f.number), '[]')
        from tickets f where f.parent_id = t.id) as follow_ups
    from tickets t ${rowJoins}
    ${firstText}
    where ${condition}`),
  );

/** Enough to judge who may see it, without the rest. */
export const ticketHead = (condition: Sql) =>
  maybeRow<
    Pick<TicketRecord, 'id' | 'number' | 'customer_id' | 'assigned_agent_id' | 'conversation_id'> & {
      last_seq: number;
      last_public_seq: number;
    }
  >(
    hot(sql`
    select t.id, t.number, t.customer_id, t.assigned_agent_id, t.conversation_id, c.last_seq, c.last_public_seq
    from tickets t join conversations c on c.id = t.conversation_id where ${condition}`),
  );

export const lockTicket = (condition: Sql) =>
  maybeRow<TicketRecord>(sql`select t.* from tickets t where ${condition} for update`);

/** One guest row for an address and a name, as they were typed. */
export const guestId = async (email: string, name: string) =>
  (
    await row<{ id: string }>(sql`
      insert into users (role, email, name) values ('guest', ${email}, ${name})
      on conflict (email, name) where role = 'guest' and not is_visitor do update set email = excluded.email
      returning id`)
  ).id;

/** A visitor who opens a first ticket can be reached from then on, and maybe has a name. */
export const nameVisitor = (id: string, email: string, name: string | undefined) =>
  rows(
    sql`update users set email = ${email}, name = coalesce(${name ?? null}, name) where id = ${id} and is_visitor and email is null`,
  );

export const accountId = async (email: string) =>
  (await maybeRow<{ id: string }>(sql`select id from users where email = ${email} and role <> 'guest' and is_active`))
    ?.id;

export const keyed = (scope: string, key: string) =>
  maybeRow<{ body_hash: string; resource_id: string }>(sql`
    select body_hash, resource_id from idempotency_keys where scope = ${scope} and key = ${key}`);

/** What a guest opened becomes the account's, once the address is proved; what a visitor merely chatted stays theirs. */
export const claimGuest = (user_id: string) =>
  rows<{ ticket_id: string; guest_id: string }>(sql`
    with guest as (
      select g.id from users g join users u on u.email = g.email where u.id = ${user_id} and g.role = 'guest'),
    authored as (
      update messages m set author_id = ${user_id} from tickets t, guest
      where t.customer_id = guest.id and m.conversation_id = t.conversation_id and m.author_id = guest.id)
    update tickets t set customer_id = ${user_id}, version = version + 1 from guest
    where t.customer_id = guest.id
    returning t.id as ticket_id, guest.id as guest_id`);

export interface HistoryRow extends Omit<HistoryEntry, 'old_status' | 'new_status' | 'notes' | 'data'> {
  payload: Record<string, unknown> & { old_status?: Status; new_status?: Status; notes?: string | null };
}

export const historyOf = (ticket_id: string, kinds: string[] | null) =>
  rows<HistoryRow>(sql`
    select e.id, e.type as kind, e.at as changed_at, e.payload
        || case when a.id is not null then jsonb_build_object('agent', jsonb_build_object('id', a.id, 'name', a.name)) else '{}' end as payload,
      case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'role', u.role) end as changed_by
    from events e
    left join users u on u.id = e.actor_id
    left join users a on a.id = (e.payload ->> 'agent_id')::uuid
    where e.subject_id = ${ticket_id} and (${kinds}::text[] is null or e.type = any (${kinds}))
    order by e.id`);

export const purgeKeys = () =>
  rows(sql`delete from idempotency_keys where created_at < clock_timestamp() - interval '1 day'`);
