import type { Calendar, Policies } from '@switchboard/contract/sla.ts';
import type { Priority, SlaTarget, Status } from '@switchboard/contract/words.ts';
import { byTime, readPage, type Listing } from '../database/paging.ts';
import { at, later, row, rows, sql } from '../database/sql.ts';
import type { TargetRecord } from './tables.ts';

export async function readPolicies(): Promise<Policies> {
  const found = await row<{ policies: Policies['policies']; calendar: Calendar }>(sql`
    select
      (select jsonb_object_agg(priority, jsonb_build_object(
        'response_minutes', response_minutes, 'resolution_minutes', resolution_minutes, 'clock', clock)) from sla_policies) as policies,
      (select jsonb_build_object('time_zone', time_zone, 'intervals', intervals, 'holidays', holidays) from sla_calendar) as calendar`);
  return found;
}

export const writePolicies = ({ policies, calendar }: Policies) =>
  rows(sql`
    with set_policies as (
      update sla_policies p set response_minutes = n.response_minutes, resolution_minutes = n.resolution_minutes, clock = n.clock
      from unnest(
        ${Object.keys(policies)}::priority[], ${Object.values(policies).map((each) => each.response_minutes)}::int[],
        ${Object.values(policies).map((each) => each.resolution_minutes)}::int[], ${Object.values(policies).map((each) => each.clock)}::text[]
      ) as n (priority, response_minutes, resolution_minutes, clock)
      where p.priority = n.priority)
    update sla_calendar set time_zone = ${calendar.time_zone}, intervals = ${JSON.stringify(calendar.intervals)}::jsonb,
      holidays = ${calendar.holidays}::date[]`);

export type NewTarget = Pick<
  TargetRecord,
  | 'ticket_id'
  | 'target'
  | 'state'
  | 'clock'
  | 'total_ms'
  | 'elapsed_ms'
  | 'running_since'
  | 'due_at'
  | 'warning_at'
  | 'critical_at'
  | 'met_at'
>;

/** Inserts targets, or puts them as given. */
export const putTargets = (targets: NewTarget[]) =>
  later(sql`
    insert into sla_targets (ticket_id, target, state, clock, total_ms, elapsed_ms, running_since, due_at, warning_at, critical_at, met_at)
    select * from unnest(
      ${targets.map((t) => t.ticket_id)}::uuid[], ${targets.map((t) => t.target)}::text[], ${targets.map((t) => t.state)}::text[],
      ${targets.map((t) => t.clock)}::text[], ${targets.map((t) => t.total_ms)}::bigint[], ${targets.map((t) => t.elapsed_ms)}::bigint[],
      ${targets.map((t) => t.running_since)}::timestamptz[], ${targets.map((t) => t.due_at)}::timestamptz[],
      ${targets.map((t) => t.warning_at)}::timestamptz[], ${targets.map((t) => t.critical_at)}::timestamptz[], ${targets.map((t) => t.met_at)}::timestamptz[])
    on conflict (ticket_id, target) do update set
      state = excluded.state, clock = excluded.clock, total_ms = excluded.total_ms, elapsed_ms = excluded.elapsed_ms,
      running_since = excluded.running_since, due_at = excluded.due_at, warning_at = excluded.warning_at,
      critical_at = excluded.critical_at, met_at = excluded.met_at,
      -- A deadline that moved may be warned of anew.
      warned_at = case when sla_targets.due_at is distinct from excluded.due_at then null else sla_targets.warned_at end`);

export const targetsOf = (ticket_id: string) =>
  rows<TargetRecord>(sql`select * from sla_targets where ticket_id = ${ticket_id} for update`);

/** Targets still running or paused, by pages of their key. */
export const openTargets = (after: { ticket_id: string; target: string } | null, limit: number) =>
  rows<TargetRecord & { priority: Priority }>(sql`
    select s.*, t.priority from sla_targets s join tickets t on t.id = s.ticket_id
    where s.state in ('active', 'paused')
      and (s.ticket_id, s.target) > (${after?.ticket_id ?? '00000000-0000-0000-0000-000000000000'}, ${after?.target ?? ''})
    order by s.ticket_id, s.target limit ${limit} for update of s`);

/**
 * The first public staff message: kept, or late but done. One that is due already and was not swept yet is left for the sweep
 * to breach.
 */
export const meetResponse = (ticket_id: string, when: string) =>
  later(sql`
    update sla_targets set met_at = ${when},
      state = case when state = 'breached' or state = 'active' and due_at <= ${when} then state else 'met' end
    where ticket_id = ${ticket_id} and target = 'response' and state in ('active', 'paused', 'breached') and met_at is null`);

export interface Breached {
  id: string;
  ticket_id: string;
  target: SlaTarget;
  due_at: string;
}

/**
 * Marks what is due and records each breach once, however many processes sweep. Tickets are locked with their targets and
 * whatever a verb holds is left for the next sweep, so that the two never wait for each other.
 */
export const markBreached = (limit: number, now?: string) =>
  rows<Breached>(sql`
    with due as (
      select s.ticket_id, s.target, s.due_at from sla_targets s join tickets t on t.id = s.ticket_id
      where s.state = 'active' and s.due_at <= ${at(now)}
      order by s.due_at, s.ticket_id limit ${limit} for update skip locked),
    marked as (
      update sla_targets s set state = 'breached', breached_at = ${at(now)}
      from due where s.ticket_id = due.ticket_id and s.target = due.target)
    insert into sla_breaches (ticket_id, target, due_at, breached_at)
    select ticket_id, target, due_at, ${at(now)} from due
    on conflict (ticket_id, target, due_at) do nothing
    returning id, ticket_id, target, due_at`);

export interface Escalated {
  ticket_id: string;
  old_priority: Priority;
  new_priority: Priority;
  escalation_level: number;
}

/** One step of priority and one level for each time a ticket's id is given, while it is still to be solved. */
export const escalate = (ticket_ids: string[], now?: string) =>
  rows<Escalated>(sql`
    with steps as (select id, count(*)::int as n from unnest(${ticket_ids}::uuid[]) as given (id) group by id),
    before as (
      select t.id, t.priority from tickets t join steps on steps.id = t.id
      where t.status not in ('resolved', 'closed') for update of t)
    update tickets t set
      priority = (enum_range(null::priority))[least(array_position(enum_range(null::priority), before.priority) + steps.n, 4)],
      escalation_level = escalation_level + steps.n, version = version + 1, updated_at = ${at(now)}
    from steps, before where t.id = steps.id and before.id = t.id
    returning t.id as ticket_id, before.priority as old_priority, t.priority as new_priority, t.escalation_level`);

export const markWarned = (limit: number, now?: string) =>
  rows<{ ticket_id: string; target: SlaTarget; due_at: string }>(sql`
    update sla_targets s set warned_at = ${at(now)}
    from (
      select ticket_id, target from sla_targets
      where state = 'active' and warned_at is null and critical_at <= ${at(now)} and due_at > ${at(now)}
      order by critical_at limit ${limit} for update skip locked) due
    where s.ticket_id = due.ticket_id and s.target = due.target
    returning s.ticket_id, s.target, s.due_at`);

const ticketLine = sql`json_build_object('id', t.id, 'number', t.number, 'subject', t.subject, 'status', t.status, 'priority', t.priority,
  'agent', case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end)`;

export interface TicketLine {
  id: string;
  number: number;
  subject: string;
  status: Status;
  priority: Priority;
  agent: { id: string; name: string } | null;
}

export const ticketLineOf = (id: string) =>
  row<{ ticket: TicketLine }>(sql`
    select ${ticketLine} as ticket from tickets t left join users g on g.id = t.assigned_agent_id where t.id = ${id}`);

interface BreachRow extends Breached {
  breached_at: string;
  ticket: TicketLine;
}

export const breaches = (query: Listing['query']) =>
  readPage<BreachRow>({
    query,
    sort: 'newest',
    order: byTime(sql`b.breached_at`, sql`b.id`, true),
    id: sql`b.id`,
    from: sql`sla_breaches b`,
    where: sql`true`,
    columns: sql`b.id, b.ticket_id, b.target, b.due_at, b.breached_at, ${ticketLine} as ticket`,
    joins: sql`join sla_breaches b on b.id = page.id join tickets t on t.id = b.ticket_id
      left join users g on g.id = t.assigned_agent_id`,
  });

export const boardTargets = (limit: number) =>
  rows<TargetRecord & { ticket: TicketLine }>(sql`
    select s.ticket_id, s.target, s.state, s.clock, s.total_ms, s.elapsed_ms, s.running_since, s.due_at, s.met_at, ${ticketLine} as ticket
    from (
      (select * from sla_targets where state = 'breached' and met_at is null order by due_at, ticket_id limit ${limit})
      union all
      (select * from sla_targets where state = 'active' order by due_at, ticket_id limit ${limit})) s
    join tickets t on t.id = s.ticket_id left join users g on g.id = t.assigned_agent_id
    order by s.due_at, s.ticket_id limit ${limit}`);

export const boardCounts = () =>
  row<{ green: number; yellow: number; red: number; breached: number }>(sql`
    select
      count(*) filter (where state = 'active' and warning_at > clock_timestamp())::int as green,
      count(*) filter (where state = 'active' and warning_at <= clock_timestamp() and critical_at > clock_timestamp())::int as yellow,
      count(*) filter (where state = 'active' and critical_at <= clock_timestamp())::int as red,
      count(*) filter (where state = 'breached')::int as breached
    from sla_targets where state = 'active' or state = 'breached' and met_at is null`);
