// How a running target is coloured: one rule for the server's lists, the sockets and the browser's ticking timers.
import type { SlaColour, SlaLevel } from './words.ts';

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
