// Judges a replay by its ledger. Pure: the same ledger, the same verdict.
import type { Availability } from '@switchboard/contract/words.ts';
import { spread } from './figures.ts';
import type { Assigned, Ledger } from './ledger.ts';

export interface Violation {
  promise: 'lost' | 'dealt twice' | 'dealt to somebody not available';
  what: string;
}

const dealt = ({ reason }: Assigned) => reason === 'round_robin' || reason === 'sticky';

export const violations = (ledger: Ledger): Violation[] => [...lost(ledger), ...dealtTwice(ledger), ...dealtToAbsent(ledger)];

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

function* dealtTwice({ assigned, agents }: Ledger): Generator<Violation> {
  const byTicket = Map.groupBy([...assigned.values()].filter(dealt), ({ ticket_id }) => ticket_id);
  for (const [ticket_id, deals] of byTicket) {
    if (deals.length < 2) continue;
    const to = deals.map(({ agent_id }) => agents.find(({ id }) => id === agent_id)?.name ?? agent_id).join(' and ');
    yield { promise: 'dealt twice', what: `ticket ${ticket_id} went to ${to}` };
  }
}

function* dealtToAbsent(ledger: Ledger): Generator<Violation> {
  for (const { ticket_id, agent_id, at, ...rest } of ledger.assigned.values()) {
    if (!dealt({ ticket_id, agent_id, at, ...rest })) continue;
    const status = availabilityAt(ledger, agent_id, at);
    const name = ledger.agents.find(({ id }) => id === agent_id)?.name ?? agent_id;
    if (status !== 'available') yield { promise: 'dealt to somebody not available', what: `ticket ${ticket_id} went to ${name}, who was ${status ?? 'unknown'}` };
  }
}

function availabilityAt({ presence }: Ledger, agent_id: string, at: string): Availability | undefined {
  const known = presence.filter((each) => each.agent_id === agent_id && each.at <= at);
  return known.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.status;
}

export interface Fairness {
  agents: { name: string; deals: number }[];
  /** Most minus fewest. */
  spread: number;
}

/** Round robin among those who were equally eligible: signed in, available throughout, without categories and shift. */
export function fairness({ agents, signedIn, presence, assigned }: Ledger): Fairness {
  const equals = agents.filter(
    ({ id, shift, categories }) =>
      signedIn.includes(id) && shift === null && categories.length === 0 &&
      presence.every((each) => each.agent_id !== id || each.status === 'available'),
  );
  const dealt = Map.groupBy([...assigned.values()].filter(({ reason }) => reason === 'round_robin'), ({ agent_id }) => agent_id);
  const counted = equals.map(({ id, name }) => ({ name, deals: dealt.get(id)?.length ?? 0 }));
  return { agents: counted, spread: spread(counted.map(({ deals }) => deals)) };
}
