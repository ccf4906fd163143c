// Automatic dealing: in rounds, under the lock of the queue's pointer row.
import { inShift } from '../agents/shifts.ts';
import { transaction } from '../database/transaction.ts';
import type { News } from '../facts.ts';
import { publish } from '../journal.ts';
import * as queries from './queries.ts';
import { capacity, deal, type Dealer } from './rotation.ts';

const round = 1_000;

/** Deals what waits, a round at a time, and tells what was dealt. */
export async function run(now?: string) {
  const assigned: Dealt[] = [];
  for (let more = await queries.isWorthDealing(); more;) {
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
  await queries.writeDeals(
    deals.map((each) => ({ ...each, decision_id: ids[decisions.indexOf(each.decision)]!.id })),
    now,
  );
  const byId = new Map(waiting.map((ticket) => [ticket.id, ticket]));
  await publish(
    deals.map(({ ticket_id, agent_id, reason }): News => {
      const old_status = byId.get(ticket_id)!.status;
      return {
        type: 'ticket.assigned',
        payload: { ticket_id, agent_id, previous_agent_id: null, reason, old_status, new_status: 'open', notes: null },
      };
    }),
    now,
  );
  const told = deals.map(({ ticket_id, agent_id }) => ({ ticket_id, number: byId.get(ticket_id)!.number, agent_id }));
  // Whoever waits behind the limit, or for another category, comes in the next round.
  return { deals: told, more: waiting.length === limit };
}

export function dealerOf(
  { shift, ...agent }: queries.DealerRow,
  { respect_shifts }: queries.Rules,
  now?: string,
): Dealer {
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
let lastSlot = 0;
/** What the next ticks go by; the sweep reads it anew each time it deals. */
export const dealEvery = (seconds: number) => void (interval = seconds);

/** Ticks every second and deals when the configured interval says so, whatever was missed meanwhile. */
export async function sweep(now = Date.now()): Promise<void> {
  const slot = Math.floor(now / 1000 / interval);
  if (slot === lastSlot) return;
  lastSlot = slot;
  ({ interval_seconds: interval } = await queries.rules());
  await assign();
}
