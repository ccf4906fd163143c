// What chats lock and write, one statement each.
import type { ChatEnding, ChatState, Language } from '@switchboard/contract/words.ts';
import { at, maybeRow, row, rows, sql } from '../database/sql.ts';
import type { Offer } from './offering.ts';
import type { SessionRow } from './tables.ts';

/** Whoever is given a chat has their row locked first, so that nobody holds more than they can. */
export const lockHolder = (id: string) =>
  maybeRow<{ max_chats: number }>(sql`select max_chats from agents where user_id = ${id} for no key update`);

/** Asked once the row is locked: in the locking statement it would stand from before that waited. */
export const holding = (agent_id: string) =>
  row<{ held: number; name: string; is_active: boolean }>(sql`
    select u.name, u.is_active,
      (select count(*)::int from chat_sessions s where s.agent_id = u.id and s.state = 'active') as held
    from users u where u.id = ${agent_id}`);

export const hold = (id: string, agent_id: string, now?: string) =>
  rows(sql`
    with accepted as (
      update chat_sessions set state = 'active', agent_id = ${agent_id}, offered_to = null, offered_until = null, passed_by = '{}',
        accepted_at = ${at(now)}, reminded_at = null
      where id = ${id})
    update agents set missed_offers = 0 where user_id = ${agent_id} and missed_offers > 0`);

export const passOn = (id: string, agent_id: string, now?: string) =>
  maybeRow<{ id: string }>(sql`
    update chat_sessions set offered_to = null, offered_until = ${at(now)}, passed_by = passed_by || ${agent_id}::uuid
    where id = ${id} and offered_to = ${agent_id} and state = 'waiting'
    returning id`);

export interface Returned {
  id: string;
  conversation_id: string;
  language: Language;
  agent_id: string;
}

/** Over chat_sessions h: an agent whose last connection is a minute old. A database that has just started knows of none. */
const gone = (now?: string) => sql`(
  h.accepted_at < ${at(now)} - interval '60 seconds'
  and pg_postmaster_start_time() < ${at(now)} - interval '60 seconds'
  and not exists (select 1 from presence p where p.user_id = h.agent_id and p.seen_at > ${at(now)} - interval '60 seconds'))`;

const giveBack = (condition: ReturnType<typeof gone>, now?: string) =>
  rows<Returned>(sql`
    update chat_sessions s set state = 'waiting', returned = true, agent_id = null, waiting_since = ${at(now)}, reminded_at = null
    from (
      select h.id, h.agent_id from chat_sessions h join conversations c on c.id = h.conversation_id
      where h.state = 'active' and ${condition}
      order by h.id for update of h skip locked) held
    where s.id = held.id
    returning s.id, s.conversation_id, s.language, held.agent_id`);

export const returnGone = (now?: string) => giveBack(gone(now), now);

export const returnUnanswered = (now?: string) =>
  giveBack(
    sql`c.last_speaker = 'requester' and greatest(c.last_message_at, h.accepted_at) < ${at(now)} - interval '30 minutes'`,
    now,
  );

export const returnHeldBy = (agent_id: string, now?: string) => giveBack(sql`h.agent_id = ${agent_id}`, now);

/** The pointer of the round of offers, locked by whoever makes them. */
export const lockConfig = () =>
  row<{ offers: boolean; last_offer: number }>(sql`select offers, last_offer from chat_config for update`);

export const lockHolders = () =>
  rows(sql`
    select a.user_id from agents a
    where a.availability = 'available' or a.user_id in (select offered_to from chat_sessions where state = 'waiting' and offered_to is not null)
    order by a.user_id for no key update`);

export const expireOffers = (now?: string) =>
  rows<{ session_id: string; agent_id: string }>(sql`
    update chat_sessions s set offered_to = null, passed_by = s.passed_by || missed.offered_to
    from (
      select id, offered_to from chat_sessions
      where state = 'waiting' and offered_to is not null and offered_until <= ${at(now)} for update) missed
    where s.id = missed.id
    returning s.id as session_id, missed.offered_to as agent_id`);

/** Chats in line that nobody is asked about; half a minute after the last refusal a new round begins. */
export const unoffered = (now?: string) =>
  rows<{ id: string; passed_by: string[] }>(sql`
    select id, case when offered_until < ${at(now)} - interval '30 seconds' then '{}' else passed_by end as passed_by
    from chat_sessions where state = 'waiting' and offered_to is null
    order by returned desc, waiting_since, id limit 100 for update`);

export const putOffers = (offers: Offer[], now?: string) =>
  rows<{ session_id: string; agent_id: string; offered_until: string }>(sql`
    with made as (
      select * from unnest(
        ${offers.map((each) => each.session_id)}::uuid[], ${offers.map((each) => each.agent_id)}::uuid[],
        ${offers.map((each) => each.number)}::bigint[]) as made (session_id, agent_id, number)),
    numbered as (update chat_config set last_offer = (select max(number) from made)),
    dealt as (
      update agents a set last_offer = last.number
      from (select agent_id, max(number) as number from made group by agent_id) last where a.user_id = last.agent_id)
    update chat_sessions s set offered_to = made.agent_id, offered_until = ${at(now)} + interval '30 seconds',
      passed_by = case when s.offered_until < ${at(now)} - interval '30 seconds' then '{}' else s.passed_by end
    from made where s.id = made.session_id
    returning s.id as session_id, s.offered_to as agent_id, s.offered_until`);

export const countMissed = (agent_ids: string[]) =>
  rows<{ agent_id: string; missed_offers: number }>(sql`
    update agents set missed_offers = missed_offers + 1 where user_id = any (${agent_ids}::uuid[])
    returning user_id as agent_id, missed_offers`);

export const finish = (
  id: string,
  { state, reason, by }: { state: ChatState; reason: ChatEnding; by: string | null },
  now?: string,
) =>
  rows(sql`
    update chat_sessions set state = ${state}, end_reason = ${reason}, ended_by = ${by}::uuid, ended_at = ${at(now)},
      offered_to = null, offered_until = null
    where id = ${id}`);

/** Over chat_sessions s and conversations c: the last word was the agent's, some minutes ago. */
const quiet = (minutes: number, now?: string) => sql`
  s.state = 'active' and c.last_speaker = 'staff'
  and greatest(c.last_message_at, s.accepted_at) < ${at(now)} - make_interval(mins => ${minutes})`;

export const silentEnds = (now?: string) =>
  rows<SessionRow>(sql`
    select s.* from chat_sessions s join conversations c on c.id = s.conversation_id
    where ${quiet(30, now)} order by s.id for update of s skip locked`);

export const silentReminders = (now?: string) =>
  rows<SessionRow>(sql`
    update chat_sessions s set reminded_at = ${at(now)}
    where s.id in (
      select s.id from chat_sessions s join conversations c on c.id = s.conversation_id
      where ${quiet(5, now)} and (s.reminded_at is null or s.reminded_at < c.last_message_at)
      order by s.id for update of s skip locked)
    returning s.*`);

export const abandoned = (now?: string) =>
  rows<SessionRow>(sql`
    select s.* from chat_sessions s
    where s.state = 'waiting' and s.waiting_since < ${at(now)} - interval '3 minutes'
      and pg_postmaster_start_time() < ${at(now)} - interval '3 minutes'
      and not exists (select 1 from presence p where p.user_id = s.customer_id and p.seen_at > ${at(now)} - interval '3 minutes')
    order by s.id for update skip locked`);

export const overdue = (now?: string) =>
  rows<SessionRow>(sql`
    select * from chat_sessions where state = 'waiting' and waiting_since < ${at(now)} - interval '10 minutes'
    order by id for update skip locked`);

export const putTicket = (
  id: string,
  ticket_id: string,
  { state, by }: { state: 'converted' | 'missed'; by: string },
  now?: string,
) =>
  rows(sql`
    update chat_sessions set ticket_id = ${ticket_id}, state = ${state}, ended_at = coalesce(ended_at, ${at(now)}),
      ended_by = coalesce(ended_by, ${by}), end_reason = coalesce(end_reason, ${state}), offered_to = null, offered_until = null
    where id = ${id}`);

export const rate = (id: string, score: number, feedback: string | null, now?: string) =>
  rows(sql`
    update chat_sessions set rating = ${score}, feedback = ${feedback}, rated_at = ${at(now)} where id = ${id}`);

/** Chats with answers unread for ten minutes; each answer is taken up once. */
export const takeUnread = (now?: string) =>
  rows<{ session_id: string; after_seq: number }>(sql`
    update chat_sessions s set mailed_seq = unread.last_public_seq
    from (
      select s.id, s.mailed_seq, c.last_public_seq, greatest(s.mailed_seq, coalesce((
          select max(m.public_seq) from messages m join chat_marks k on k.session_id = s.id and k.side = 'requester'
          where m.conversation_id = s.conversation_id and m.seq <= k.read_seq), 0)) as after_seq
      from chat_sessions s join conversations c on c.id = s.conversation_id join users u on u.id = s.customer_id
      where s.id = any (array(
          select id from chat_sessions where state in ('waiting', 'active')
          union all select id from chat_sessions where ended_at > (select ${at(now)} - interval '3 hours')))
        and c.last_speaker = 'staff' and c.last_public_seq > s.mailed_seq and s.ticket_id is null
        and c.last_message_at between ${at(now)} - interval '3 hours' and ${at(now)} - interval '10 minutes'
        and coalesce(s.contact_email, u.email) is not null
      order by s.id for update of s skip locked) unread
    where s.id = unread.id and exists (
      select 1 from messages m where m.conversation_id = s.conversation_id and m.public_seq > unread.after_seq and m.by_staff and m.kind = 'text')
    returning s.id as session_id, unread.after_seq`);
