import type { AssignmentReason, Availability, Category, Exclusion, Status } from '@switchboard/contract/words.ts';
import type { Shift } from '@switchboard/contract/agents.ts';
import { at, later, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import type { Deal } from './rotation.ts';

export interface Rules {
  enabled: boolean;
  interval_seconds: number;
  respect_shifts: boolean;
  sticky_hours: number;
}

export const rules = () =>
  row<Rules>(sql`select enabled, interval_seconds, respect_shifts, sticky_hours from queue_config`);

/** The pointer of the round: whoever holds its lock deals, and reads the agents only then. */
export const lockPointer = () =>
  row<Rules & { last_deal: number }>(sql`
    select enabled, interval_seconds, respect_shifts, sticky_hours, last_deal from queue_config for update`);

export interface DealerRow {
  id: string;
  availability: Availability;
  shift: Shift | null;
  max_tickets: number;
  categories: Category[];
  last_deal: number;
  load: number;
}

const dealerColumns = sql`
  a.user_id as id, a.availability, a.shift, a.max_tickets, a.categories, a.last_deal,
  (select count(*)::int from tickets t where t.assigned_agent_id = a.user_id and t.status in ('open', 'in_progress')) as load`;

/** Whether dealing could come to anything at all: asked without a lock, after nearly every change of a ticket. */
export const isWorthDealing = async () =>
  (
    await row<{ worth: boolean }>(sql`
      select exists (select 1 from tickets where assigned_agent_id is null and status in ('new', 'open'))
        and exists (select 1 from agents where availability = 'available') as worth`)
  ).worth;

/** The available ones, locked, so that an availability given up meanwhile is either seen here or waits. */
export const lockAvailable = () =>
  rows<DealerRow>(sql`
    select ${dealerColumns} from agents a join users u on u.id = a.user_id
    where u.is_active and a.availability = 'available' order by a.user_id for update of a`);

export const readDealers = () =>
  rows<DealerRow>(
    sql`select ${dealerColumns} from agents a join users u on u.id = a.user_id where u.is_active order by a.user_id`,
  );

export const readUnavailable = () =>
  rows<DealerRow>(sql`
    select ${dealerColumns} from agents a join users u on u.id = a.user_id
    where u.is_active and a.availability <> 'available' order by a.user_id`);

export interface WaitingRow {
  id: string;
  number: number;
  status: Status;
  category: Category;
  sticky_agent_id: string | null;
}

/**
 * In the order of dealing: escalated, then priority, then age. No more than can be dealt are locked: a lock is a write.
 * @param categories null for any
 */
export const lockWaiting = (limit: number, categories: Category[] | null, now?: string) =>
  rows<WaitingRow>(sql`
    select id, number, status, category, case when sticky_until > ${at(now)} then sticky_agent_id end as sticky_agent_id
    from tickets where assigned_agent_id is null and status in ('new', 'open')
      and (${categories}::text[] is null or category = any (${categories}))
    order by (escalation_level > 0) desc, priority desc, created_at, id
    limit ${limit} for update`);

export const waitingIds = (limit: number) =>
  rows<{ id: string }>(sql`
    select id from tickets where assigned_agent_id is null and status in ('new', 'open')
    order by (escalation_level > 0) desc, priority desc, created_at, id limit ${limit}`);

export const waitingCount = () =>
  row<{ count: number; oldest_at: string | null }>(sql`
    select count(*)::int as count, min(waiting_since) as oldest_at from (
      select waiting_since from tickets where assigned_agent_id is null and status in ('new', 'open') limit 10000) as waiting`);

export const insertDecisions = (decisions: Deal['decision'][], now?: string) =>
  rows<{ id: string }>(sql`
    insert into queue_decisions (eligible, excluded, decided_at)
    select array(select jsonb_array_elements_text(d -> 'eligible')::uuid), d -> 'excluded', ${at(now)}
    from jsonb_array_elements(${JSON.stringify(decisions)}::jsonb) as d
    returning id`);

/** Everything a round changes, in one statement. */
export const writeDeals = (deals: (Deal & { decision_id: string })[], now?: string) =>
  rows(sql`
    with clock as (select ${at(now)} as now),
    dealt as (
      select * from unnest(
        ${deals.map((each) => each.ticket_id)}::uuid[], ${deals.map((each) => each.agent_id)}::uuid[],
        ${deals.map((each) => each.reason)}::text[], ${deals.map((each) => each.decision_id)}::uuid[],
        ${deals.map((each) => each.number)}::bigint[]
      ) as d (ticket_id, agent_id, reason, decision_id, number)),
    held as (
      update tickets t set assigned_agent_id = d.agent_id, status = 'open', sticky_agent_id = null, sticky_until = null,
        version = version + 1, updated_at = now
      from dealt d, clock where t.id = d.ticket_id),
    recorded as (
      insert into assignments (ticket_id, agent_id, reason, decision_id, started_at)
      select ticket_id, agent_id, reason, decision_id, now from dealt, clock),
    turned as (
      update agents a set last_deal = d.number
      from (select agent_id, max(number) as number from dealt group by agent_id) d where a.user_id = d.agent_id)
    update queue_config set last_deal = (select max(number) from dealt)`);

/** Gives a ticket a holder, whoever held it before. */
export const hold = (ticket_id: string, agent_id: string, reason: AssignmentReason, decided_by: string, now?: string) =>
  later(sql`
    with clock as (select ${at(now)} as now),
    held as (
      update tickets set assigned_agent_id = ${agent_id}, status = case status when 'new' then 'open' else status end,
        sticky_agent_id = null, sticky_until = null, version = version + 1, updated_at = now
      from clock where id = ${ticket_id})
    insert into assignments (ticket_id, agent_id, reason, decided_by, started_at)
    select ${ticket_id}, ${agent_id}, ${reason}, ${decided_by}, now from clock`);

/** Ends an assignment; a unique index allows one open row a ticket, so it must be gone before the next begins. */
export const endAssignment = (ticket_id: string, now?: string) =>
  later(sql`update assignments set ended_at = ${at(now)} where ticket_id = ${ticket_id} and ended_at is null`);

/** Back to the line without an agent; after a reopening the last one is remembered for a while. */
export const free = (ticket_id: string, sticky: { agent_id: string; hours: number } | null, now?: string) =>
  later(sql`
    update tickets set assigned_agent_id = null, status = case when status in ('new', 'resolved', 'closed') then status else 'open' end,
      sticky_agent_id = ${sticky?.agent_id ?? null}::uuid,
      sticky_until = case when ${sticky !== null} then ${at(now)} + make_interval(hours => ${sticky?.hours ?? 0}) end,
      waiting_since = ${at(now)}, version = version + 1, updated_at = ${at(now)}
    where id = ${ticket_id}`);

export interface Freed {
  ticket_id: string;
  agent_id: string;
  old_status: Status;
}

/** What waits for the customer goes on waiting, without an agent. */
const freeWhere = (condition: Sql) => sql`
  with held as (
    select id, assigned_agent_id as agent_id, status from tickets t
    where ${condition} and status in ('open', 'in_progress', 'waiting_user') for update),
  ended as (
    update assignments set ended_at = clock_timestamp() where ticket_id in (select id from held) and ended_at is null)
  update tickets t set assigned_agent_id = null, status = case t.status when 'in_progress' then 'open' else t.status end,
    waiting_since = clock_timestamp(), version = version + 1, updated_at = clock_timestamp()
  from held where t.id = held.id
  returning t.id as ticket_id, held.agent_id, held.status as old_status`;

/** All that an agent leaves behind. */
export const freeHeldBy = (agent_id: string) => rows<Freed>(freeWhere(sql`t.assigned_agent_id = ${agent_id}`));

export const freeHeldByInactive = () =>
  rows<Freed>(
    freeWhere(
      sql`t.assigned_agent_id in (select u.id from agents a join users u on u.id = a.user_id where not u.is_active)`,
    ),
  );

export const waitAnew = (ticket_id: string, now: string) =>
  later(sql`update tickets set waiting_since = ${now} where id = ${ticket_id}`);

export const activeStaff = (id: string) =>
  maybeRow<{ is_active: boolean }>(
    sql`select u.is_active from agents a join users u on u.id = a.user_id where a.user_id = ${id}`,
  );

export interface AssignmentRow {
  ticket_id: string;
  agent: { id: string; name: string };
  reason: AssignmentReason;
  decided_by: { id: string; name: string } | null;
  decided_at: string;
  eligible: string[];
  excluded: { id: string; reason: Exclusion }[];
}

export const lastAssignment = (ticket_id: string) =>
  maybeRow<AssignmentRow>(sql`
    select s.ticket_id, json_build_object('id', u.id, 'name', u.name) as agent, s.reason, s.started_at as decided_at,
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as decided_by,
      coalesce(d.eligible, '{}') as eligible, coalesce(d.excluded, '[]') as excluded
    from assignments s
    join users u on u.id = s.agent_id
    left join users b on b.id = s.decided_by
    left join queue_decisions d on d.id = s.decision_id
    where s.ticket_id = ${ticket_id}
    order by s.started_at desc, s.id desc limit 1`);

export const lastDecisions = (limit: number) =>
  rows<Omit<AssignmentRow, 'eligible' | 'excluded'> & { number: number; subject: string }>(sql`
    select s.ticket_id, t.number, t.subject, json_build_object('id', u.id, 'name', u.name) as agent, s.reason, s.started_at as decided_at,
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as decided_by
    from assignments s
    join tickets t on t.id = s.ticket_id
    join users u on u.id = s.agent_id
    left join users b on b.id = s.decided_by
    order by s.started_at desc limit ${limit}`);

export const namesOf = (ids: string[]) =>
  rows<{ id: string; name: string }>(sql`select id, name from users where id = any (${ids}::uuid[])`);

export const putRules = ({ enabled, interval_seconds, respect_shifts, sticky_hours }: Rules) =>
  rows(sql`
    update queue_config set enabled = ${enabled}, interval_seconds = ${interval_seconds},
      respect_shifts = ${respect_shifts}, sticky_hours = ${sticky_hours}`);
