// Judges a replay by its ledger. Pure: the same ledger, the same verdict.
import type { Availability } from '@switchboard/contract/words.ts';
import { groupBy, spread } from './figures.ts';
import type { Assigned, Ledger } from './ledger.ts';

export interface Violation {
  promise: 'lost' | 'dealt twice' | 'dealt to somebody not available';
  what: string;
}

const dealt = ({ reason }: Assigned) => reason === 'round_robin' || reason === 'sticky';

export const violations = (ledger: Ledger): Violation[] => [
  ...lost(ledger),
  ...dealtTwice(ledger),
  ...dealtToAbsent(ledger),
];

function* lost({ opened, found, checked }: Ledger): Generator<Violation> {
  for (const { id, number, subject, contact_email } of opened.values()) {
    const there = found.get(id);
    const what = `ticket ${number} (${id})`;
    if (!there) yield { promise: 'lost', what: `${what} was acknowledged and is not found` };
    else if (!checked.has(id)) yield { promise: 'lost', what: `${what} has no history` };
    else if (there.number !== number || there.subject !== subject || there.contact_email !== contact_email) {
      yield { promise: 'lost', what: `${what} is found with another number, subject or address` };
    }
  }
}

function* dealtTwice(ledger: Ledger): Generator<Violation> {
  const byTicket = groupBy([...ledger.assigned.values()].filter(dealt), ({ ticket_id }) => ticket_id);
  for (const [ticket_id, deals] of byTicket) {
    // Other people's tickets may have been reopened, and dealt again by right.
    if (deals.length < 2 || !ledger.opened.has(ticket_id)) continue;
    const to = deals.map(({ agent_id }) => nameOf(ledger, agent_id)).join(' and ');
    yield { promise: 'dealt twice', what: `ticket ${ticket_id} went to ${to}` };
  }
}

function* dealtToAbsent(ledger: Ledger): Generator<Violation> {
  for (const { ticket_id, agent_id, event_id } of [...ledger.assigned.values()].filter(dealt)) {
    if (ledger.unwatched.has(agent_id)) continue;
    const status = availabilityAt(ledger, agent_id, Number(event_id));
    const what = `ticket ${ticket_id} went to ${nameOf(ledger, agent_id)}, who was ${status ?? 'unknown'}`;
    if (status !== 'available') yield { promise: 'dealt to somebody not available', what };
  }
}

function availabilityAt({ presence }: Ledger, agent_id: string, event: number): Availability | undefined {
  const known = presence.filter((each) => each.agent_id === agent_id && each.event <= event);
  return known.toSorted((a, b) => a.event - b.event).at(-1)?.status;
}

const nameOf = ({ agents }: Ledger, agent_id: string) => agents.find(({ id }) => id === agent_id)?.name ?? agent_id;

export interface Fairness {
  agents: { name: string; deals: number }[];
  /** Most minus fewest, over everything. */
  spread: number;
  /** The same over the longest stretches in which every one of them was eligible: full agents are passed over. */
  equalSpread: number;
  /** Tickets dealt while one of them was passed over. */
  unequal: number;
}

/** Round robin among those who were equally eligible: signed in, available throughout, without categories and shift. */
export function fairness(ledger: Ledger): Fairness {
  const equals = equalsOf(ledger);
  const deals = [...ledger.assigned.values()]
    .filter(({ reason, agent_id }) => reason === 'round_robin' && equals.some(({ id }) => id === agent_id))
    .sort((a, b) => Number(a.event_id) - Number(b.event_id));
  const countIn = (some: Assigned[]) => {
    const byAgent = groupBy(some, ({ agent_id }) => agent_id);
    return equals.map(({ id }) => byAgent.get(id)?.length ?? 0);
  };
  const isEqual = ({ ticket_id }: Assigned) => {
    const eligible = ledger.eligible.get(ticket_id);
    return !eligible || equals.every(({ id }) => eligible.includes(id));
  };
  const stretches: Assigned[][] = [[]];
  for (const deal of deals) {
    if (isEqual(deal)) stretches.at(-1)!.push(deal);
    else stretches.push([]);
  }
  const counts = countIn(deals);
  return {
    agents: equals.map(({ name }, index) => ({ name, deals: counts[index]! })),
    spread: spread(counts),
    equalSpread: Math.max(0, ...stretches.map((each) => spread(countIn(each)))),
    unequal: stretches.length - 1,
  };
}

const equalsOf = ({ agents, signedIn, presence, unwatched }: Ledger) =>
  agents.filter(
    ({ id, shift, categories }) =>
      signedIn.includes(id) &&
      shift === null &&
      categories.length === 0 &&
      !unwatched.has(id) &&
      presence.every((each) => each.agent_id !== id || each.status === 'available'),
  );
