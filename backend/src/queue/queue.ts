// The verbs of the queue. Every way to get a ticket a holder goes through here.
import type { Assignment, Config } from '@switchboard/contract/queue.ts';
import * as agents from '../agents/agents.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import { dealerOf, dealEvery } from './dealing.ts';
import * as queries from './queries.ts';
import { decide } from './rotation.ts';

export { assign, run, sweep } from './dealing.ts';
export { freeStranded, reassign, release, requeueAll, requeueReopened, take, takeByWork } from './holding.ts';

export async function overview() {
  const [ids, { count, oldest_at }, staff] = await Promise.all([
    queries.waitingIds(100),
    queries.waitingCount(),
    agents.list(true),
  ]);
  return { waiting: await tickets.rowsOf(ids.map(({ id }) => id)), count, oldest_at, agents: staff };
}

export const waiting = async () => (await queries.waitingCount()).count;

export const rules = (): Promise<Config> => queries.rules();

export const configure = (config: Config, person: Person): Promise<Config> =>
  transaction(async () => {
    const before = await queries.rules();
    await queries.putRules(config);
    dealEvery(config.interval_seconds);
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
  const names = new Map(
    (await queries.namesOf([...decision.eligible, ...decision.excluded.map(({ id }) => id)])).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    ...decision,
    eligible: decision.eligible.map(named),
    excluded: decision.excluded.map(({ id, reason }) => ({ ...named(id), reason })),
  };
}

async function explainWaiting(ticket_id: string) {
  const [rulesNow, dealers, ticket] = await Promise.all([
    queries.rules(),
    queries.readDealers(),
    tickets.rowOf(ticket_id),
  ]);
  const decision = decide(
    dealers.map((agent) => dealerOf(agent, rulesNow)),
    ticket.category,
  );
  return { ticket_id, agent: null, reason: null, decided_by: null, decided_at: new Date().toISOString(), ...decision };
}
