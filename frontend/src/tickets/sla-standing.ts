// How a target stands at this moment, in one word. Pure.
import type { Target } from '@switchboard/contract/sla.ts';
import type { SlaLevel } from '@switchboard/contract/words.ts';

/** `breached` is still being waited for; `late` was done after its time. */
export type Standing = SlaLevel | 'late' | 'paused' | 'met' | 'cancelled';

/**
 * Between two answers of the server a target goes on running: on a calendar clock its level is known to the second;
 * on a business clock only that its time is over.
 */
export function standingOf(
  target: Target,
  done_at: string | null,
  now: number,
  levelOf: (remaining: number, total: number) => SlaLevel,
): Standing {
  if (target.state === 'paused' || target.state === 'met' || target.state === 'cancelled') return target.state;
  if (target.state === 'breached') return done_at ? 'late' : 'breached';
  if (!target.due_at) return target.level;
  const remaining = Date.parse(target.due_at) - now;
  if (remaining < 0) return 'breached';
  return target.clock === 'calendar' ? levelOf(remaining, target.total_ms) : target.level;
}
