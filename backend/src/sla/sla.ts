// The verbs of service levels: what follows from tickets, the sweep, the promises, the board.
import type { BoardTarget, Policies } from '@switchboard/contract/sla.ts';
import { transaction, transactionTime } from '../database/transaction.ts';
import type { News } from '../facts.ts';
import { isTimeZone, neverOpens } from '../hours.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import { recomputeAll } from './following.ts';
import { describe, policies, refresh } from './policies.ts';
import * as queries from './queries.ts';

export { follow, reprioritize, respond, start } from './following.ts';
export { describe, refresh } from './policies.ts';

const batch = 500;

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
  await refresh();
  return given;
}

/** Tells what is due, and what soon will be: each once, whoever sweeps. */
export async function sweep(now?: string): Promise<void> {
  const before = await refresh();
  // Changed in another process: what was opened here by the old promises is set anew.
  if (before)
    await transaction(async () => recomputeAll(before.calendar, await policies(), now ?? (await transactionTime())));
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

/** The newest first. */
export const breaches = queries.breaches;
