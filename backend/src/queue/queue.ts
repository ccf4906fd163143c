// The verbs of the queue: deal, take, release, reassign. Every way to get a ticket a holder goes through here.
import type { Assignment, Config } from '@switchboard/contract/queue.ts';
import * as agents from '../agents/agents.ts';
import { inShift } from '../agents/shifts.ts';
import { can } from '../auth/permissions.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact, News } from '../facts.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import * as queries from './queries.ts';
import { capacity, deal, decide, type Dealer } from './rotation.ts';

type Ticket = Awaited<ReturnType<typeof tickets.lock>>;
const round = 1_000;

/** Deals what waits, a round at a time, and tells what was dealt. */
export async function run(now?: string) {
  const assigned: Dealt[] = [];
  for (let more = await queries.isWorthDealing(); more; ) {
    const dealt = await transaction(() => dealRound(now));
    assigned.push(...dealt.deals);
    more = dealt.more;
  }
  return { assigned, waiting: (await queries.waitingCount()).count };
}

interface Dealt {
  ticket_id: string;
  number: number;
  agent_id: string;
}

/** @returns what was dealt, and whether there may be more to deal */
async function dealRound(now?: string): Promise<{ deals: Dealt[]; more: boolean }> {
  const pointer = await queries.lockPointer();
  if (!pointer.enabled) return { deals: [], more: false };
  const available = (await queries.lockAvailable()).map((agent) => dealerOf(agent, pointer, now));
  const { spare, categories } = capacity(available);
  const limit = Math.min(spare, round);
  const waiting = limit > 0 ? await queries.lockWaiting(limit, categories, now) : [];
  if (waiting.length === 0) return { deals: [], more: false };
  const others = (await queries.readUnavailable()).map((agent) => dealerOf(agent, pointer, now));
  const deals = deal(waiting, [...available, ...others], pointer.last_deal);
  if (deals.length === 0) return { deals: [], more: false };
  const decisions = [...new Set(deals.map(({ decision }) => decision))];
  const ids = await queries.insertDecisions(decisions, now);
  await queries.writeDeals(deals.map((each) => ({ ...each, decision_id: ids[decisions.indexOf(each.decision)]!.id })), now);
  const byId = new Map(waiting.map((ticket) => [ticket.id, ticket]));
  await publish(
    deals.map(({ ticket_id, agent_id, reason }): News => {
      const old_status = byId.get(ticket_id)!.status;
      return { type: 'ticket.assigned', payload: { ticket_id, agent_id, previous_agent_id: null, reason, old_status, new_status: 'open', notes: null } };
    }),
    now,
  );
  const told = deals.map(({ ticket_id, agent_id }) => ({ ticket_id, number: byId.get(ticket_id)!.number, agent_id }));
  // Whoever waits behind the limit, or for another category, comes in the next round.
  return { deals: told, more: waiting.length === limit };
}

function dealerOf({ shift, ...agent }: queries.DealerRow, { respect_shifts }: queries.Rules, now?: string): Dealer {
  return { ...agent, in_shift: !respect_shifts || inShift(shift, now ? Date.parse(now) : Date.now()) };
}

let dealing: Promise<void> | undefined;
let again = false;

/** Deals at once; calls that come while a round is dealt share the next one. */
export function assign(): Promise<void> {
  again = true;
  return (dealing ??= (async () => {
    try {
      while (again) {
        again = false;
        await run();
      }
    } finally {
      dealing = undefined;
    }
  })());
}

let interval = 10;

/** Ticks every second and deals when the configured interval says so, whatever was missed meanwhile. */
export async function sweep(now = Date.now()): Promise<void> {
  if (Math.floor(now / 1000) % interval !== 0) return;
  ({ interval_seconds: interval } = await queries.rules());
  await assign();
}

/** @throws ticket/taken when a colleague has it; one's own is no error */
export async function take(ref: string, person: Person) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'change');
    if (ticket.assigned_agent_id === person.id) return;
    if (ticket.assigned_agent_id) throw problem('ticket/taken');
    await hold(ticket, person.id, 'take', person.id, null);
  });
  return tickets.get(ref, person);
}

async function hold(ticket: Ticket, agent_id: string, reason: 'take' | 'reassign', by: string, notes: string | null): Promise<void> {
  if (ticket.status === 'closed') throw problem('ticket/closed');
  await queries.endAssignment(ticket.id);
  await queries.hold(ticket.id, agent_id, reason, by);
  const { id: ticket_id, assigned_agent_id: previous_agent_id, status: old_status } = ticket;
  const new_status = old_status === 'new' ? 'open' : old_status;
  const payload = { ticket_id, agent_id, previous_agent_id, reason, old_status, new_status, notes };
  await publish({ type: 'ticket.assigned', payload, actor_id: by });
}

/** Back to the queue, by its holder or an admin. */
export async function release(ref: string, person: Person) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'change');
    if (!ticket.assigned_agent_id) throw problem('ticket/not-held');
    if (!can(person, 'reassign', ticket)) throw problem('auth/forbidden');
    if (ticket.status === 'closed' || ticket.status === 'resolved') throw problem('ticket/illegal-move');
    await giveUp(ticket.id, ticket.assigned_agent_id, 'released', null, person.id);
  });
  return tickets.get(ref, person);
}

async function giveUp(ticket_id: string, agent_id: string, reason: 'released' | 'reopened', sticky: { agent_id: string; hours: number } | null, by: string | null) {
  await queries.endAssignment(ticket_id);
  await queries.free(ticket_id, sticky);
  await publish({ type: 'ticket.released', payload: { ticket_id, agent_id, reason }, actor_id: by });
}

/** @throws agent/not-found, agent/inactive */
export async function reassign(ref: string, { agent_id, notes }: { agent_id: string; notes?: string }, person: Person) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'reassign');
    const agent = await queries.activeStaff(agent_id);
    if (!agent) throw problem('agent/not-found');
    if (!agent.is_active) throw problem('agent/inactive');
    if (ticket.assigned_agent_id !== agent_id) await hold(ticket, agent_id, 'reassign', person.id, notes ?? null);
  });
  return tickets.get(ref, person);
}

/** Working on a ticket nobody holds takes it. */
export async function takeByWork({ payload, actor_id }: Fact<'ticket.message_added'> | Fact<'ticket.status_changed'>): Promise<void> {
  const works = 'seq' in payload ? payload.by_staff && payload.public_seq !== null : payload.by_staff && payload.new_status === 'in_progress';
  if (!works || !actor_id) return;
  const ticket = await tickets.relock(payload.ticket_id);
  if (!ticket.assigned_agent_id) await hold(ticket, actor_id, 'take', actor_id, null);
}

/** Reopened by its requester: dealt again, to the same agent first if they resolved it lately. */
export async function requeueReopened({ payload, actor_id }: Fact<'ticket.status_changed'>): Promise<void> {
  const { ticket_id, agent_id, old_status, new_status, by_staff } = payload;
  if (old_status !== 'resolved' || new_status !== 'open' || by_staff || !agent_id) return;
  const { sticky_hours } = await queries.rules();
  await giveUp(ticket_id, agent_id, 'reopened', sticky_hours > 0 ? { agent_id, hours: sticky_hours } : null, actor_id);
}

/** A deactivated agent's open tickets go back to the line. */
export async function requeueAll({ payload: { agent_id }, actor_id }: Fact<'agent.deactivated'>): Promise<void> {
  const freed = await queries.freeAll(agent_id);
  await publish(freed.map(({ ticket_id }) => ({ type: 'ticket.released', payload: { ticket_id, agent_id, reason: 'agent_deactivated' }, actor_id })));
}

export async function overview() {
  const [ids, { count, oldest_at }, staff] = await Promise.all([queries.waitingIds(100), queries.waitingCount(), agents.list(true)]);
  return { waiting: await tickets.rowsOf(ids.map(({ id }) => id)), count, oldest_at, agents: staff };
}

export const waiting = async () => (await queries.waitingCount()).count;

export const rules = (): Promise<Config> => queries.rules();

export const configure = (config: Config, person: Person): Promise<Config> =>
  transaction(async () => {
    const before = await queries.rules();
    await queries.putRules(config);
    interval = config.interval_seconds;
    await publish({ type: 'queue.configured', payload: { before, after: config }, actor_id: person.id });
    return config;
  });

export const decisions = () => queries.lastDecisions(50);

/** The recorded decision; for a ticket still waiting, how it stands now. */
export async function assignmentOf(ref: string, person: Person): Promise<Assignment> {
  const head = await tickets.headOf(ref, person);
  if (!isStaff(person)) throw problem('auth/forbidden');
  const recorded = head.assigned_agent_id ? await queries.lastAssignment(head.id) : undefined;
  const decision = recorded ?? (await explainWaiting(head.id));
  const names = new Map((await queries.namesOf([...decision.eligible, ...decision.excluded.map(({ id }) => id)])).map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    ...decision,
    eligible: decision.eligible.map(named),
    excluded: decision.excluded.map(({ id, reason }) => ({ ...named(id), reason })),
  };
}

async function explainWaiting(ticket_id: string) {
  const [rulesNow, dealers, ticket] = await Promise.all([queries.rules(), queries.readDealers(), tickets.rowOf(ticket_id)]);
  const decision = decide(dealers.map((agent) => dealerOf(agent, rulesNow)), ticket.category);
  return { ticket_id, agent: null, reason: null, decided_by: null, decided_at: new Date().toISOString(), ...decision };
}
