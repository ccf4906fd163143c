// What was sent, answered and heard during a replay: the only thing the verdict is read from.
import type { Agent } from '@switchboard/contract/agents.ts';
import type { AssignmentReason, Availability } from '@switchboard/contract/words.ts';

export interface Opened {
  id: string;
  number: number;
  subject: string;
  contact_email: string;
  /** Milliseconds of this process's clock. */
  sent: number;
  answered: number;
}

export interface Assigned {
  /** The journal's number of the fact: the same by socket and in the ticket's history. */
  event_id: string;
  ticket_id: string;
  agent_id: string;
  reason: AssignmentReason;
}

/** A ticket as it was found at the end. */
export interface Found {
  id: string;
  number: number;
  subject: string;
  contact_email: string;
  assigned_agent_id: string | null;
  resolved: boolean;
  breaches: number;
}

export interface Presence {
  agent_id: string;
  status: Availability;
  /** The journal's number of the change; 0 is the beginning. Numbers follow the order of the locks, times need not. */
  event: number;
}

export class Ledger {
  readonly opened = new Map<string, Opened>();
  readonly refused = new Map<string, number>();
  readonly failedAnswers = new Map<string, number>();
  readonly assigned = new Map<string, Assigned>();
  /** When a ticket was first heard to be assigned, by its id. */
  readonly heard = new Map<string, number>();
  readonly answered = new Set<string>();
  readonly presence: Presence[] = [];
  readonly found = new Map<string, Found>();
  /** Who could have been dealt a ticket, by its id: the desk's recorded decision. */
  readonly eligible = new Map<string, string[]>();
  /** Read from the desk's journal, by ticket. */
  readonly checked = new Set<string>();
  agents: Agent[] = [];
  /** Agents whose availability changed without being told here. */
  readonly unwatched = new Set<string>();
  /** Ids of the agents who were signed in. */
  signedIn: string[] = [];
  sent = 0;
}

export const count = (counts: Map<string, number>, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1);
export const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, each) => sum + each, 0);
