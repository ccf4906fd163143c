// Offering chats in round robin: one agent after the other has half a minute to accept.
import * as agents from '../agents/agents.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import { atWork, type Holder } from './line.ts';
import * as queries from './queries.ts';
import * as writing from './writing.ts';

/** Missed in a row; then somebody is not at their desk. */
const missedAtMost = 2;

/** Ends offers that were missed and makes new ones, where offering is switched on. */
export const offer = (now?: string): Promise<void> =>
  transaction(async () => {
    const { offers, last_offer } = await writing.lockConfig();
    if (!offers) return;
    await writing.lockHolders();
    await pass(await writing.expireOffers(now), now);
    const line = await writing.unoffered(now);
    if (line.length === 0) return;
    const { hours, calendar, holders } = await queries.lineState();
    const at = now === undefined ? Date.now() : Date.parse(now);
    const made = deal(line, atWork(holders, { kind: hours, calendar }, at), last_offer);
    if (made.length === 0) return;
    const offered = await writing.putOffers(made, now);
    await publish(
      offered.map((payload) => ({ type: 'chat.offered', payload })),
      now,
    );
  });

async function pass(missed: { session_id: string; agent_id: string }[], now?: string): Promise<void> {
  if (missed.length === 0) return;
  await publish(
    missed.map((payload) => ({ type: 'chat.passed', payload: { ...payload, reason: 'missed' } })),
    now,
  );
  for (const { agent_id, missed_offers } of await writing.countMissed(missed.map((each) => each.agent_id))) {
    if (missed_offers >= missedAtMost) await agents.setAway(agent_id);
  }
}

export interface Offer {
  session_id: string;
  agent_id: string;
  number: number;
}

/** Each waiting chat to whoever was offered one longest ago, of those with room who have not let it pass. Pure. */
export function deal(line: { id: string; passed_by: string[] }[], working: Holder[], lastOffer: number): Offer[] {
  const holders = working.map((holder) => ({ ...holder }));
  const made: Offer[] = [];
  for (const { id, passed_by } of line) {
    const [next] = holders
      .filter((holder) => holder.held < holder.max_chats && !passed_by.includes(holder.id))
      .sort((a, b) => a.last_offer - b.last_offer || (a.id < b.id ? -1 : 1));
    if (!next) continue;
    next.held += 1;
    next.last_offer = lastOffer + made.length + 1;
    made.push({ session_id: id, agent_id: next.id, number: next.last_offer });
  }
  return made;
}
