import { at, hot, maybeRow, rows, sql } from '../database/sql.ts';
import type { Person } from '../person.ts';
import type { Purpose, Account } from './tables.ts';

/** A session holds, over sessions s, users u and tickets t: a guest's until 30 days after their ticket was closed. */
const holds = sql`
  s.ended_at is null and u.is_active
  and (s.expires_at is null or s.expires_at > clock_timestamp())
  and (t.closed_at is null or t.closed_at > clock_timestamp() - interval '30 days')`;

/** The person behind a session that still holds. One bound to a ticket or chat is a guest's, whoever the row has become meanwhile. */
export const personOf = (session_id: string) =>
  maybeRow<Person>(
    hot(sql`
    select u.id, case when s.scope = 'person' then u.role else 'guest' end as role, u.name, u.email, s.id as session_id, s.scope, s.ticket_id
    from sessions s
    join users u on u.id = s.user_id
    left join tickets t on t.id = s.ticket_id
    where s.id = ${session_id} and ${holds}`),
  );

/** Those of the given sessions that hold no longer. */
export const endedSessions = (ids: string[]) =>
  rows<{ id: string }>(sql`
    select given.id from unnest(${ids}::uuid[]) as given (id)
    where not exists (
      select 1 from sessions s join users u on u.id = s.user_id left join tickets t on t.id = s.ticket_id
      where s.id = given.id and ${holds})`);

export const endSessions = (user_id: string, session_id: string | null) =>
  rows<{ id: string }>(sql`
    update sessions set ended_at = clock_timestamp()
    where user_id = ${user_id} and ended_at is null and (${session_id}::uuid is null or id = ${session_id})
    returning id`);

/** A new link ends the older ones of its kind. */
export const putLink = (hash: string, user_id: string | null, purpose: Purpose, minutes: number, now?: string) =>
  rows(sql`
    with older as (
      update links set ended_at = ${at(now)}
      where purpose = ${purpose} and user_id is not distinct from ${user_id} and ended_at is null)
    insert into links (hash, user_id, purpose, expires_at)
    values (${hash}, ${user_id}, ${purpose}, ${at(now)} + make_interval(mins => ${minutes}))`);

/** Uses a link up, once. */
export const takeLink = (hash: string, purpose: Purpose, now?: string) =>
  maybeRow<{ user_id: string | null }>(sql`
    update links set ended_at = ${at(now)}
    where hash = ${hash} and purpose = ${purpose} and ended_at is null and expires_at > ${at(now)}
    returning user_id`);

export const endLinks = (user_id: string, purpose: Purpose) =>
  rows(
    sql`update links set ended_at = clock_timestamp() where user_id = ${user_id} and purpose = ${purpose} and ended_at is null`,
  );

/** What ended a month ago and nobody asks for any more. */
export const purgeEnded = () =>
  rows(sql`
    with gone as (delete from links where coalesce(ended_at, expires_at) < clock_timestamp() - interval '30 days')
    delete from sessions where coalesce(ended_at, expires_at) < clock_timestamp() - interval '30 days'`);

/** Visitors who asked for a token days ago and never began a chat. */
export const purgeVisitors = () =>
  rows(sql`
    with idle as (
      select u.id from users u
      where u.is_visitor and u.created_at < clock_timestamp() - interval '2 days'
        and not exists (select 1 from chat_sessions c where c.customer_id = u.id)
        and not exists (select 1 from uploads f where f.owner_id = u.id)
        and not exists (select 1 from journey_runs r where r.customer_id = u.id)
        and not exists (select 1 from tickets t where t.customer_id = u.id)
      limit 10000),
    ended as (delete from sessions where user_id in (select id from idle))
    delete from users where id in (select id from idle)`);

export const accountByEmail = (email: string) =>
  maybeRow<Account>(sql`select * from users where email = ${email.toLowerCase()} and role <> 'guest'`);

export const hasAdmin = async () =>
  (await rows(sql`select 1 from users where role = 'admin' and is_active limit 1`)).length > 0;
