// What chats ask of the database: how they are shown, and the state of the line.
import type { ChatConfig, ChatSession } from '@switchboard/contract/chat.ts';
import { chatSpeakable, chatVisible } from '../auth/permissions.ts';
import { at, hot, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import type { Hours } from '../hours.ts';
import { isStaff, type Person } from '../person.ts';
import type { Holder, Waits } from './line.ts';
import type { SessionRow } from './tables.ts';

export type SessionRead = Omit<ChatSession, 'expected_wait_seconds' | 'staffing'>;

/** The reader's own count of a row of the log: staff see all of it, everyone else the public rows. */
const counted = (staff: boolean, seq: Sql) =>
  staff
    ? seq
    : sql`coalesce((select m.public_seq from messages m
        where m.conversation_id = s.conversation_id and m.seq <= ${seq} and m.public_seq is not null
        order by m.seq desc limit 1), 0)`;

const mark = (staff: boolean, alias: Sql) => sql`json_build_object(
  'delivered_seq', ${counted(staff, sql`coalesce(${alias}.delivered_seq, 0)`)}, 'read_seq', ${counted(staff, sql`coalesce(${alias}.read_seq, 0)`)})`;

const aText = (conversation: Sql, condition: Sql, order: Sql) => sql`(
  select left(m.body, 200) from messages m
  where m.conversation_id = ${conversation} and m.kind = 'text' and ${condition} order by ${order} limit 1)`;

/** The columns of ChatSession, over chat_sessions s, conversations c, users r (requester) and g (agent). */
export const columns = (staff: boolean) => sql`
  s.id, s.state, s.subject, s.page, s.language, s.customer_id,
  json_build_object('id', r.id, 'name', r.name, 'role', r.role, 'email', coalesce(s.contact_email, r.email),
    'email_verified', r.email_verified_at is not null and coalesce(s.contact_email, r.email) = r.email,
    'online', exists (select 1 from presence p where p.user_id = r.id and p.seen_at > clock_timestamp() - interval '15 seconds')) as requester,
  s.contact_email, s.agent_id, case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as agent,
  s.returned, s.waiting_since, ${staff ? sql`s.offered_to` : sql`null::uuid`} as offered_to,
  ${staff ? sql`s.offered_until` : sql`null::timestamptz`} as offered_until,
  s.accepted_at, s.ended_at, s.end_reason,
  (select json_build_object('id', t.id, 'number', t.number) from tickets t where t.id = s.ticket_id) as ticket,
  s.rating, s.feedback,
  json_build_object('requester', ${mark(staff, sql`mr`)}, 'staff', ${mark(staff, sql`ms`)}) as marks,
  ${staff ? sql`c.last_seq` : sql`c.last_public_seq`} as last_seq, c.last_speaker, c.last_message_at,
  (select count(*)::int from messages m
    where m.conversation_id = s.conversation_id and m.kind = 'text' and m.public_seq is not null and m.by_staff = ${!staff}
      and m.seq > coalesce(${staff ? sql`ms.read_seq` : sql`mr.read_seq`}, 0)) as unread,
  case when c.last_speaker = 'requester' then (
    select min(m.created_at) from messages m
    where m.conversation_id = s.conversation_id and m.kind = 'text' and not m.by_staff and m.seq > coalesce((
      select a.seq from messages a
      where a.conversation_id = s.conversation_id and a.kind = 'text' and a.by_staff and a.public_seq is not null
      order by a.seq desc limit 1), 0)) end as unanswered_since,
  ${aText(sql`s.conversation_id`, sql`not m.by_staff`, sql`m.seq`)} as first_text,
  ${aText(sql`s.conversation_id`, sql`m.public_seq is not null`, sql`m.seq desc`)} as last_text,
  s.created_at,
  case when s.state = 'waiting' then (
    select count(*)::int from chat_sessions w
    where w.state = 'waiting' and (w.returned > s.returned
      or w.returned = s.returned and (w.waiting_since, w.id) <= (s.waiting_since, s.id))) end as position`;

export const joins = sql`
  join conversations c on c.id = s.conversation_id
  join users r on r.id = s.customer_id
  left join users g on g.id = s.agent_id
  left join chat_marks mr on mr.session_id = s.id and mr.side = 'requester'
  left join chat_marks ms on ms.session_id = s.id and ms.side = 'staff'`;

export const sessionById = (id: string, staff: boolean) =>
  maybeRow<SessionRead>(hot(sql`select ${columns(staff)} from chat_sessions s ${joins} where s.id = ${id}`));

export const openSessionOf = (customer_id: string) =>
  maybeRow<{ id: string }>(sql`
    select id from chat_sessions where customer_id = ${customer_id} and state in ('waiting', 'active')`);

/** Whether a visitor has had their chat. */
export const hasEnded = async (customer_id: string) =>
  (
    await rows(sql`
      select 1 from chat_sessions where customer_id = ${customer_id} and state not in ('waiting', 'active') limit 1`)
  ).length > 0;

export const addressOf = async (customer_id: string) =>
  (await row<{ email: string | null }>(sql`select email from users where id = ${customer_id}`)).email;

/** What the requester wrote first. */
export const firstText = async (conversation_id: string) =>
  (
    await maybeRow<{ body: string }>(sql`
      select left(body, 500) as body from messages
      where conversation_id = ${conversation_id} and kind = 'text' and not by_staff order by seq limit 1`)
  )?.body;

/** The last public word of staff. */
export const lastAnswer = (conversation_id: string) =>
  maybeRow<{ seq: number; public_seq: number; agent_id: string }>(sql`
    select seq, public_seq, author_id as agent_id from messages
    where conversation_id = ${conversation_id} and by_staff and kind = 'text' and public_seq is not null
    order by seq desc limit 1`);

export interface Head {
  id: string;
  conversation_id: string;
  customer_id: string;
  agent_id: string | null;
  state: SessionRow['state'];
  last_seq: number;
  last_public_seq: number;
}

/** Enough to judge who may see it, without the rest. */
export const headOf = (id: string) =>
  maybeRow<Head>(sql`
    select s.id, s.conversation_id, s.customer_id, s.agent_id, s.state, c.last_seq, c.last_public_seq
    from chat_sessions s join conversations c on c.id = s.conversation_id where s.id = ${id}`);

export const lockSession = (id: string) =>
  maybeRow<SessionRow>(sql`select * from chat_sessions where id = ${id} for update`);

/**
 * The open chat in which this person may say this: found, and held as it is, by the statement that writes it. Whoever ends it or hands
 * it over locks it first, so nothing is ever written behind an end.
 */
export const speakable = (id: string, person: Person, internal: boolean) => sql`
  select s.conversation_id, json_build_object('agent_id', s.agent_id) as context
  from chat_sessions s where s.id = ${id} and s.state in ('waiting', 'active') and ${chatSpeakable(person, internal)}
  for key share`;

export const config = () =>
  row<ChatConfig>(sql`select greeting, hours, offers, widget_origins, widget_colour from chat_config`);

export const configure = (given: ChatConfig) =>
  row<ChatConfig>(sql`
    update chat_config set greeting = ${given.greeting}, hours = ${given.hours}, offers = ${given.offers},
      widget_origins = ${given.widget_origins}::text[], widget_colour = ${given.widget_colour}
    returning greeting, hours, offers, widget_origins, widget_colour`);

export interface LineState {
  waiting: number;
  hours: ChatConfig['hours'];
  calendar: Hours;
  holders: Holder[];
  waits: Waits;
}

const heldBy = (agent: Sql) => sql`(
  (select count(*)::int from chat_sessions h where h.agent_id = ${agent} and h.state = 'active')
  + (select count(*)::int from chat_sessions h where h.offered_to = ${agent} and h.state = 'waiting'))`;

/** Available agents with what they hold, the desk's hours, and the last twenty waits of the day. */
export const lineState = () =>
  row<LineState>(sql`
    select
      (select count(*)::int from chat_sessions where state = 'waiting') as waiting,
      (select hours from chat_config) as hours,
      (select json_build_object('time_zone', time_zone, 'intervals', intervals, 'holidays', holidays) from sla_calendar) as calendar,
      (select coalesce(json_agg(json_build_object('id', a.user_id, 'shift', a.shift, 'max_chats', a.max_chats,
          'held', ${heldBy(sql`a.user_id`)}, 'last_offer', a.last_offer)), '[]')
        from agents a join users u on u.id = a.user_id where a.availability = 'available' and u.is_active) as holders,
      (select json_build_object('count', count(*)::int, 'seconds', coalesce(sum(seconds), 0)::float8, 'places', coalesce(sum(joined_at_position), 0)::int)
        from (
          select extract(epoch from accepted_at - waiting_since) as seconds, joined_at_position from chat_sessions
          where accepted_at > clock_timestamp() - interval '1 day' and not returned
          order by accepted_at desc limit 20) recent) as waits`);

export const places = () =>
  rows<{ session_id: string; position: number }>(sql`
    select id as session_id, row_number() over (order by returned desc, waiting_since, id)::int as position
    from chat_sessions where state = 'waiting'`);

interface MarkRow {
  delivered_seq: number;
  read_seq: number;
}

const publicMark = (delivered: Sql, read: Sql) =>
  sql`json_build_object('delivered_seq', ${counted(false, delivered)}, 'read_seq', ${counted(false, read)})`;

/** How far a side has got; it only ever grows, and never past the end of the log. */
export const putMark = (id: string, person: Person, seq: number, read: boolean) => {
  const side = isStaff(person) ? 'staff' : 'requester';
  const party = isStaff(person) ? sql`s.agent_id = ${person.id}` : chatVisible(person);
  return maybeRow<{ staff: MarkRow; public: MarkRow; public_before: MarkRow; at: string }>(sql`
    with s as (
      select s.id, s.conversation_id, ${
        isStaff(person)
          ? sql`least(${seq}::int, c.last_seq)`
          : sql`coalesce((select m.seq from messages m
              where m.conversation_id = s.conversation_id and m.public_seq = least(${seq}::int, c.last_public_seq)), 0)`
      } as seq
      from chat_sessions s join conversations c on c.id = s.conversation_id where s.id = ${id} and ${party}),
    marked as (
      insert into chat_marks as m (session_id, side, delivered_seq, read_seq, read_at)
      select id, ${side}, seq, case when ${read} then seq else 0 end, case when ${read} then clock_timestamp() end from s
      on conflict (session_id, side) do update set
        delivered_seq = greatest(m.delivered_seq, excluded.delivered_seq),
        read_seq = greatest(m.read_seq, excluded.read_seq),
        read_at = case when excluded.read_seq > m.read_seq then excluded.read_at else m.read_at end
      where excluded.delivered_seq > m.delivered_seq or excluded.read_seq > m.read_seq
      returning delivered_seq, read_seq, old.delivered_seq as delivered_before, old.read_seq as read_before)
    select json_build_object('delivered_seq', marked.delivered_seq, 'read_seq', marked.read_seq) as staff,
      ${publicMark(sql`marked.delivered_seq`, sql`marked.read_seq`)} as public,
      ${publicMark(sql`coalesce(marked.delivered_before, 0)`, sql`coalesce(marked.read_before, 0)`)} as public_before,
      clock_timestamp() as at
    from marked, s`);
};

/** What a visitor says about themselves, where nothing is known yet. */
export const identify = (user_id: string, { name, email }: { name?: string | undefined; email?: string | undefined }) =>
  rows(sql`
    with visitor as (
      update users set name = coalesce(${name ?? null}, name), email = coalesce(${email ?? null}, email)
      where id = ${user_id} and is_visitor and (${name ?? null}::text is not null or ${email ?? null}::text is not null)
      returning id)
    update chat_sessions set contact_email = coalesce(${email ?? null}, contact_email)
    from visitor where customer_id = visitor.id and state in ('waiting', 'active', 'missed')`);

const placeInLine = sql`(select count(*)::int + 1 from chat_sessions where state = 'waiting')`;

export interface NewSession {
  conversation_id: string;
  customer_id: string;
  contact_email: string | null;
  subject: string | null;
  page: string | null;
  language: string;
}

export const insertSession = (session: NewSession, now?: string) =>
  row<{ id: string }>(sql`
    insert into chat_sessions (conversation_id, customer_id, contact_email, subject, page, language, waiting_since, joined_at_position, created_at)
    select ${session.conversation_id}, ${session.customer_id}, ${session.contact_email}, ${session.subject}, ${session.page},
      ${session.language}, ${at(now)}, ${placeInLine}, ${at(now)}
    returning id`);
