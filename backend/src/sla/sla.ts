// The verbs of service levels: start, pause, resume, meet, set anew, sweep.
import type { BoardTarget, Breach, Calendar, Policies, Policy } from '@switchboard/contract/sla.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { Priority, SlaTarget } from '@switchboard/contract/words.ts';
import { transaction, transactionTime } from '../database/transaction.ts';
import type { Fact, News } from '../facts.ts';
import { isTimeZone, neverOpens } from '../hours.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import { arm, elapsedAt, read, totalOf } from './clock.ts';
import * as queries from './queries.ts';
import type { TargetRecord } from './tables.ts';

const batch = 500;
const targetNames = ['response', 'resolution'] as const satisfies SlaTarget[];

let known: Policies | undefined;

/** The policies as this process knows them: read at the start, on each sweep, and when they are changed here. */
const policies = async (): Promise<Policies> => (known ??= await queries.readPolicies());

/** @returns the policies as they were known before, if they have changed since */
export async function refresh(): Promise<Policies | null> {
  const before = known;
  known = await queries.readPolicies();
  return before && JSON.stringify(before) !== JSON.stringify(known) ? before : null;
}

/** How a target's row reads now; the tickets show it so. */
export const describe = (row: Parameters<typeof read>[0], now: number) => read(row, known!.calendar, now);

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

export const shownPolicies = (): Promise<Policies> => queries.readPolicies();

/** Changes the promises; every running target is computed anew, keeping the time that has passed. */
export async function configure(given: Policies, person: Person, now?: string): Promise<Policies> {
  if (!isTimeZone(given.calendar.time_zone))
    throw invalid('/calendar/time_zone', 'is not a known time zone, such as Europe/Berlin');
  if (neverOpens(given.calendar)) throw invalid('/calendar/intervals', 'must open at least once a week');
  await transaction(async () => {
    const before = await queries.readPolicies();
    await queries.writePolicies(given);
    await recomputeAll(before.calendar, given, now ?? (await transactionTime()));
    await publish({ type: 'sla.configured', payload: { before, after: given }, actor_id: person.id });
  });
  known = given;
  return given;
}

async function recomputeAll(before: Calendar, { policies: byPriority, calendar }: Policies, at: string): Promise<void> {
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

/** Tells what is due, and what soon will be: each once, whoever sweeps. */
export async function sweep(now?: string): Promise<void> {
  const before = await refresh();
  // Changed in another process: what was opened here by the old promises is set anew.
  if (before) await transaction(async () => recomputeAll(before.calendar, known!, now ?? (await transactionTime())));
  while ((await transaction(() => breach(now))) === batch);
  while ((await transaction(() => warn(now))) === batch);
}

async function breach(now?: string): Promise<number> {
  const breached = await queries.markBreached(batch, now);
  if (breached.length === 0) return 0;
  const escalated = await queries.escalate(
    breached.map(({ ticket_id }) => ticket_id),
    now,
  );
  const breaches = breached.map(({ id, ...rest }): News => ({
    type: 'sla.breached',
    payload: { ...rest, breach_id: id },
  }));
  const raises = escalated.map((each): News => ({ type: 'ticket.escalated', payload: { ...each, notes: null } }));
  await publish([...breaches, ...raises], now);
  return breached.length;
}

async function warn(now?: string): Promise<number> {
  const warned = await queries.markWarned(batch, now);
  await publish(
    warned.map((payload) => ({ type: 'sla.warned', payload })),
    now,
  );
  return warned.length;
}

/** By hand: one step of priority, one level, with a reason. Deadlines stay as they are. */
export async function escalate(ref: string, person: Person, notes: string, now?: string) {
  return transaction(async () => {
    const { id, number, status } = await tickets.lock(ref, person, 'change');
    if (status === 'closed') throw problem('ticket/closed');
    if (status === 'resolved') throw problem('ticket/illegal-move');
    const [raised] = await queries.escalate([id], now);
    await publish({ type: 'ticket.escalated', payload: { ...raised!, notes }, actor_id: person.id }, now);
    return { id, number, priority: raised!.new_priority, escalation_level: raised!.escalation_level };
  });
}

export const ticketLine = async (id: string) => (await queries.ticketLineOf(id)).ticket;

export async function board() {
  const [counts, rows] = await Promise.all([queries.boardCounts(), queries.boardTargets(200)]);
  const now = Date.now();
  return {
    counts,
    targets: rows.map(({ ticket, target, ...row }): BoardTarget => ({ ticket, target, ...describe(row, now) })),
  };
}

export async function breaches({
  page,
  limit = 20,
  cursor,
}: {
  page?: number;
  limit?: number;
  cursor?: string;
}): Promise<Page<Breach>> {
  if (page && page * limit > 10_000) throw problem('request/too-deep-page');
  const after = cursor ? readCursor(cursor) : null;
  const at = after ? null : (page ?? 1);
  const [found, { count }] = await Promise.all([
    queries.breaches(after, limit + 1, at ? (at - 1) * limit : 0),
    queries.breachCount(),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = found.length > limit && last ? Buffer.from(`${last.place}|${last.id}`).toString('base64url') : null;
  return {
    rows,
    count: Math.min(count, 10_000),
    ...(count > 10_000 && { count_capped: true }),
    page: at,
    pages: at && Math.max(1, Math.ceil(Math.min(count, 10_000) / limit)),
    next_cursor: next,
  };
}

function readCursor(cursor: string) {
  const [breached_at, id] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!breached_at || !id) throw problem('request/bad-cursor');
  return { breached_at, id };
}
