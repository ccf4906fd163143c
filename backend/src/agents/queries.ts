import type { Agent, Shift } from '@switchboard/contract/agents.ts';
import type { Availability } from '@switchboard/contract/words.ts';
import { at, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';

export type AgentRow = Omit<Agent, 'in_shift'>;

const agentsWhere = (condition: Sql) => sql`
  select u.id, u.name, u.email, u.role, u.is_active,
    a.availability, a.availability_changed_at, a.max_tickets, a.max_chats, a.shift, a.categories,
    coalesce(p.seen_at > clock_timestamp() - interval '15 seconds', false) as online,
    (select count(*)::int from tickets t where t.assigned_agent_id = a.user_id and t.status in ('open', 'in_progress')) as load,
    (select count(*)::int from chat_sessions s where s.agent_id = a.user_id and s.state = 'active') as chats
  from agents a
  join users u on u.id = a.user_id
  left join presence p on p.user_id = a.user_id
  where ${condition}
  order by u.name, u.id`;

export const allAgents = (active: boolean | undefined) =>
  rows<AgentRow>(agentsWhere(active === undefined ? sql`true` : sql`u.is_active = ${active}`));

export const agentById = (id: string) => maybeRow<AgentRow>(agentsWhere(sql`a.user_id = ${id}`));

/** Locks the row that dealing locks too, so that nobody is dealt to after an acknowledged change. */
export const setAvailability = (id: string, status: Availability, by_socket: boolean, now?: string) =>
  maybeRow<{ old_status: Availability }>(sql`
    update agents a set availability = ${status}, by_socket = ${by_socket}, absent = false,
      availability_changed_at = case when a.availability = ${status} then a.availability_changed_at else ${at(now)} end
    from (select user_id, availability from agents where user_id = ${id} for update) before
    where a.user_id = before.user_id
    returning before.availability as old_status`);

/** Whose sockets have all been gone for a minute, and who had become available by one. */
export const markAbsent = (now?: string) =>
  rows<{ agent_id: string }>(sql`
    update agents a set availability = 'away', absent = true, availability_changed_at = ${at(now)}
    where availability = 'available' and by_socket
      and availability_changed_at < ${at(now)} - interval '60 seconds'
      and not exists (select 1 from presence p where p.user_id = a.user_id and p.seen_at > ${at(now)} - interval '60 seconds')
    returning user_id as agent_id`);

export const absentAmong = (ids: string[]) =>
  rows<{ id: string; shift: Shift | null }>(
    sql`select user_id as id, shift from agents where user_id = any (${ids}::uuid[]) and absent`,
  );

export const markReturned = (ids: string[]) =>
  rows<{ agent_id: string }>(sql`
    update agents set availability = 'available', absent = false, availability_changed_at = clock_timestamp()
    where user_id = any (${ids}::uuid[]) and absent
    returning user_id as agent_id`);

export const touchPresence = (ids: string[]) =>
  rows(sql`
    insert into presence (user_id, seen_at)
    select id, clock_timestamp() from unnest(${ids}::uuid[]) as seen (id)
    on conflict (user_id) do update set seen_at = excluded.seen_at`);

/** All administrators, locked in one order and so that what merely refers to them need not wait: of two who demote each other at once, the second sees that the first is gone. */
export const lockAdmins = () =>
  rows<{ id: string }>(sql`select id from users where role = 'admin' and is_active order by id for no key update`);

export const metricsOf = (id: string) =>
  row<{
    assigned: number;
    resolved: number;
    load: number;
    breaches: number;
    first_response_seconds_median: number | null;
    resolution_seconds_median: number | null;
    rating_average: number | null;
    ratings: number;
  }>(sql`
    with mine as (select * from tickets where assigned_agent_id = ${id})
    select
      (select count(*)::int from assignments where agent_id = ${id}) as assigned,
      (select count(*)::int from mine where status in ('resolved', 'closed')) as resolved,
      (select count(*)::int from mine where status in ('open', 'in_progress')) as load,
      (select count(*)::int from sla_breaches b join mine on mine.id = b.ticket_id) as breaches,
      (select percentile_cont(0.5) within group (order by extract(epoch from first_response_at - created_at))
        from mine where first_response_at is not null) as first_response_seconds_median,
      (select percentile_cont(0.5) within group (order by extract(epoch from resolved_at - created_at))
        from mine where resolved_at is not null) as resolution_seconds_median,
      (select round(avg(r.score), 2)::float8 from ticket_ratings r join mine on mine.id = r.ticket_id and mine.resolved_at = r.resolved_at) as rating_average,
      (select count(*)::int from ticket_ratings r join mine on mine.id = r.ticket_id and mine.resolved_at = r.resolved_at) as ratings`);
