// What happens to a ticket's targets as the ticket goes its way: start, meet, pause, resume, end, set anew.
import type { Calendar, Policies, Policy } from '@switchboard/contract/sla.ts';
import type { Priority, SlaTarget } from '@switchboard/contract/words.ts';
import type { Fact } from '../facts.ts';
import { arm, elapsedAt, totalOf } from './clock.ts';
import { policies } from './policies.ts';
import * as queries from './queries.ts';
import type { TargetRecord } from './tables.ts';

const batch = 500;
const targetNames = ['response', 'resolution'] as const satisfies SlaTarget[];

export async function start({ payload: { ticket_id, priority }, at }: Fact<'ticket.opened'>): Promise<void> {
  const { policies: byPriority, calendar } = await policies();
  void queries.putTargets(
    targetNames.map((target) => running(ticket_id, target, byPriority[priority], calendar, at, 0)),
  );
}

function running(
  ticket_id: string,
  target: SlaTarget,
  policy: Policy,
  calendar: Calendar,
  at: string,
  elapsed_ms: number,
): queries.NewTarget {
  return {
    ticket_id,
    target,
    state: 'active',
    met_at: null,
    ...arm(calendar, at, policy.clock, totalOf(policy, target), elapsed_ms),
  };
}

/** The first public message of staff meets the response. */
export async function respond({
  payload: { ticket_id, by_staff, public_seq },
  at,
}: Fact<'ticket.message_added'>): Promise<void> {
  if (by_staff && public_seq !== null) void queries.meetResponse(ticket_id, at);
}

/** Waiting on the customer stops the clocks, resolving meets the resolution, reopening goes on where it stood. */
export async function follow({ payload: { ticket_id, new_status }, at }: Fact<'ticket.status_changed'>): Promise<void> {
  const { calendar } = await policies();
  const changed: queries.NewTarget[] = [];
  for (const target of await queries.targetsOf(ticket_id)) {
    const next =
      new_status === 'resolved' || new_status === 'closed'
        ? end(target, calendar, at, new_status === 'resolved')
        : new_status === 'waiting_user'
          ? pause(target, calendar, at)
          : resume(target, calendar, at);
    if (next) changed.push(next);
  }
  if (changed.length > 0) void queries.putTargets(changed);
}

const stopped = { running_since: null, warning_at: null, critical_at: null };

/** Due, and the sweep has not come by yet: it is missed, whatever happens now, and the sweep shall say so. */
const isMissed = ({ state, due_at }: TargetRecord, at: string) =>
  state === 'active' && due_at !== null && Date.parse(due_at) <= Date.parse(at);

/** The ticket goes on: a resolution that was kept stands paused, one that was late is waited for again. */
function reopened(target: TargetRecord): TargetRecord {
  if (target.target !== 'resolution' || !target.met_at) return target;
  return { ...target, met_at: null, ...(target.state === 'met' && { state: 'paused' as const }) };
}

function pause(before: TargetRecord, calendar: Calendar, at: string): queries.NewTarget | null {
  const target = reopened(before);
  if (target.state === 'paused') return { ...target, ...stopped, due_at: null };
  if (target.state !== 'active' || isMissed(target, at)) return target === before ? null : target;
  return { ...target, ...stopped, state: 'paused', due_at: null, elapsed_ms: elapsedAt(target, calendar, at) };
}

function resume(before: TargetRecord, calendar: Calendar, at: string): queries.NewTarget | null {
  const target = reopened(before);
  if (target.state !== 'paused') return target === before ? null : target;
  return { ...target, state: 'active', ...arm(calendar, at, target.clock, target.total_ms, target.elapsed_ms) };
}

/** Resolving keeps the resolution and drops a response nobody needs any more; closing unresolved drops both. */
function end(target: TargetRecord, calendar: Calendar, at: string, kept: boolean): queries.NewTarget | null {
  if (target.state === 'breached' || isMissed(target, at)) return target.met_at ? null : { ...target, met_at: at };
  if (target.state !== 'active' && target.state !== 'paused') return null;
  const elapsed_ms = elapsedAt(target, calendar, at);
  const met = kept && target.target === 'resolution';
  return { ...target, ...stopped, elapsed_ms, state: met ? 'met' : 'cancelled', met_at: met ? at : null };
}

/** A person changed the priority: the promise of the new one, with the time that has passed. */
export async function reprioritize({ payload: { ticket_id, changes }, at }: Fact<'ticket.changed'>): Promise<void> {
  if (!changes.priority) return;
  const { policies: byPriority, calendar } = await policies();
  const policy = byPriority[changes.priority[1] as Priority];
  const changed = (await queries.targetsOf(ticket_id)).flatMap(
    (target) => setAnew(target, policy, calendar, calendar, at) ?? [],
  );
  if (changed.length > 0) void queries.putTargets(changed);
}

function setAnew(
  target: TargetRecord,
  policy: Policy,
  before: Calendar,
  calendar: Calendar,
  at: string,
): queries.NewTarget | null {
  const total_ms = totalOf(policy, target.target);
  const { clock } = policy;
  // A kept resolution may come back, and then by the promise of the day.
  const rests = target.state === 'paused' || (target.state === 'met' && target.target === 'resolution');
  if (rests) return { ...target, clock, total_ms };
  if (target.state !== 'active' || isMissed(target, at)) return null;
  return { ...target, ...arm(calendar, at, clock, total_ms, elapsedAt(target, before, at)) };
}

/** Every running target, by the promises as they are now. */
export async function recomputeAll(
  before: Calendar,
  { policies: byPriority, calendar }: Policies,
  at: string,
): Promise<void> {
  let last: TargetRecord | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof queries.openTargets>> = await queries.openTargets(last, batch);
    const changed = page.flatMap(
      ({ priority, ...target }) => setAnew(target, byPriority[priority], before, calendar, at) ?? [],
    );
    if (changed.length > 0) void queries.putTargets(changed);
    if (page.length < batch) return;
    last = page.at(-1)!;
  }
}
