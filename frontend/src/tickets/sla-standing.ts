// How a target stands at this moment, in one word. Pure.
import { levelAt } from '@switchboard/contract/sla-level.ts';
import type { Target } from '@switchboard/contract/sla.ts';
import type { SlaLevel } from '@switchboard/contract/words.ts';

/** `breached` is still being waited for; `late` was done after its time. */
export type Standing = SlaLevel | 'late' | 'paused' | 'met' | 'cancelled';

export function standingOf(target: Target, now: number): Standing {
  if (target.state === 'active') return levelAt(target, now);
  if (target.state === 'breached') return target.met_at ? 'late' : 'breached';
  return target.state;
}
