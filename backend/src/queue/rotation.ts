// Who gets which ticket: round robin by longest wait. Pure, so that it can be tested without a desk.
import type { Availability, Category, Exclusion } from '@switchboard/contract/words.ts';

export interface Dealer {
  id: string;
  availability: Availability;
  in_shift: boolean;
  load: number;
  max_tickets: number;
  categories: Category[];
  /** The number of their last deal; the smallest has waited longest. */
  last_deal: number;
}

export interface Waiting {
  id: string;
  category: Category;
  /** Who resolved it lately: a reopened ticket goes back to them if they can take it. */
  sticky_agent_id: string | null;
}

export interface Decision {
  eligible: string[];
  excluded: { id: string; reason: Exclusion }[];
}

export interface Deal {
  ticket_id: string;
  agent_id: string;
  reason: 'round_robin' | 'sticky';
  number: number;
  /** Shared by all tickets dealt from the same state. */
  decision: Decision;
}

/** Why an agent is passed over for a ticket of this category, or null. Agents with categories get only those. */
export function exclusion(agent: Dealer, category: Category): Exclusion | null {
  if (agent.availability !== 'available') return 'unavailable';
  if (!agent.in_shift) return 'out_of_shift';
  if (agent.load >= agent.max_tickets) return 'at_capacity';
  return agent.categories.length > 0 && !agent.categories.includes(category) ? 'other_categories' : null;
}

/** How many tickets can be dealt at all, and of which categories (null: any). */
export function capacity(agents: Dealer[]): { spare: number; categories: Category[] | null } {
  const able = agents.filter((agent) => exclusion({ ...agent, categories: [] }, 'other') === null);
  const spare = able.reduce((sum, { max_tickets, load }) => sum + max_tickets - load, 0);
  const anything = able.some(({ categories }) => categories.length === 0);
  return { spare, categories: anything ? null : [...new Set(able.flatMap(({ categories }) => categories))] };
}

export function decide(agents: Dealer[], category: Category): Decision {
  const judged = agents.map(({ id, ...agent }) => ({ id, reason: exclusion({ id, ...agent }, category) }));
  return {
    eligible: judged.flatMap(({ id, reason }) => (reason === null ? [id] : [])),
    excluded: judged.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }])),
  };
}

/**
 * Deals in the given order. Among the eligible, agents who have chosen the ticket's category come first, and then who has
 * waited longest; so among agents equally eligible throughout, nobody is ever more than one ticket ahead.
 * @param lastDeal the number of the deal before; deals are numbered on from it
 */
export function deal(waiting: Waiting[], agents: Dealer[], lastDeal: number): Deal[] {
  const dealers = agents.map((agent) => ({ ...agent }));
  const decisions = new Map<string, Decision>();
  const deals: Deal[] = [];
  let full = 0;
  for (const { id, category, sticky_agent_id } of waiting) {
    const eligible = dealers.filter((agent) => exclusion(agent, category) === null);
    const sticky = eligible.find((agent) => agent.id === sticky_agent_id);
    const chosen =
      sticky ??
      eligible.reduce<Dealer | undefined>((best, agent) => (!best || isBefore(agent, best) ? agent : best), undefined);
    if (!chosen) continue;
    // Within one round only filling up changes who is eligible.
    const state = `${category}:${full}`;
    const decision = decisions.get(state) ?? decide(dealers, category);
    decisions.set(state, decision);
    chosen.last_deal = lastDeal + deals.length + 1;
    chosen.load += 1;
    if (chosen.load >= chosen.max_tickets) full += 1;
    deals.push({
      ticket_id: id,
      agent_id: chosen.id,
      reason: sticky ? 'sticky' : 'round_robin',
      number: chosen.last_deal,
      decision,
    });
  }
  return deals;
}

function isBefore(a: Dealer, b: Dealer): boolean {
  // An eligible agent with categories has this one.
  const specialists = Math.sign(b.categories.length) - Math.sign(a.categories.length);
  if (specialists !== 0) return specialists < 0;
  return a.last_deal === b.last_deal ? a.id < b.id : a.last_deal < b.last_deal;
}
