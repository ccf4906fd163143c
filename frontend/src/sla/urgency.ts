// Which of a ticket's targets presses most, and how it stands at a moment. Pure.
import type { Target } from '@switchboard/contract/sla.ts';
import { levelAt } from '@switchboard/contract/sla-level.ts';
import { slaLevels, type SlaLevel, type SlaTarget } from '@switchboard/contract/words.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';

export type Promised = Pick<TicketRow, 'sla'>;
export interface Pressing {
  name: SlaTarget;
  target: Target;
  level: SlaLevel;
}

/** Still to be kept, or late and not done yet; what was done late is over. */
const isPending = ({ state, met_at }: Target): boolean =>
  state === 'active' || state === 'paused' || (state === 'breached' && met_at === null);

/** The target that presses most: the worst level, then what is due first; running before paused. Null when all is done. */
export function mostPressing(ticket: Promised, now: number): Pressing | null {
  const found: Pressing[] = [];
  for (const name of ['response', 'resolution'] as const) {
    const target = ticket.sla[name];
    if (target && isPending(target)) found.push({ name, target, level: levelAt(target, now) });
  }
  return found.sort((a, b) => rank(b) - rank(a) || dueOf(a) - dueOf(b))[0] ?? null;
}

const rank = ({ target, level }: Pressing) => (target.state === 'paused' ? -1 : slaLevels.indexOf(level));
const dueOf = ({ target }: Pressing) => (target.due_at ? Date.parse(target.due_at) : Number.POSITIVE_INFINITY);
