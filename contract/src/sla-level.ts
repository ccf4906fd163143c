// How a running target is coloured: one rule for the server's lists, the sockets and the browser's ticking timers.
import type { Clock, SlaColour, SlaLevel, SlaState } from './words.ts';

/**
 * @param remaining milliseconds left; below 0 is past due
 * @param total milliseconds the target allows
 * @returns below 0 breached; under 20 % left critical; under 50 % warning; else ok
 */
export function slaLevel(remaining: number, total: number): SlaLevel {
  if (remaining < 0) return 'breached';
  if (remaining < 0.2 * total) return 'critical';
  return remaining < 0.5 * total ? 'warning' : 'ok';
}

export const colourOf: Record<SlaLevel, SlaColour> = {
  ok: 'green',
  warning: 'yellow',
  critical: 'red',
  breached: 'red',
};

interface Running {
  state: SlaState;
  clock: Clock;
  due_at: string | null;
  remaining_ms: number | null;
  total_ms: number;
  level: SlaLevel;
}

/**
 * The level of a target some time after it was read. A calendar clock is followed to the second; a business clock may rest,
 * so it stands as it was read, but never has more time left than the wall clock has.
 */
export function levelAt({ state, due_at, remaining_ms, total_ms, clock, level }: Running, now: number): SlaLevel {
  if (state !== 'active' || due_at === null) return level;
  const left = Date.parse(due_at) - now;
  return slaLevel(clock === 'calendar' ? left : Math.min(left, remaining_ms ?? left), total_ms);
}
