// A target's clock: how it runs, pauses, is set anew, and reads. Pure; times are milliseconds since 1970.
import type { Calendar, Policy, Target } from '@switchboard/contract/sla.ts';
import { colourOf, slaLevel } from '@switchboard/contract/sla-level.ts';
import type { Clock, SlaState, SlaTarget } from '@switchboard/contract/words.ts';
import { addOpen, openBetween } from '../hours.ts';

/** What a running clock needs; the moments follow from it. */
export interface Running {
  clock: Clock;
  total_ms: number;
  elapsed_ms: number;
  running_since: string | null;
}

export interface Armed extends Running {
  due_at: string;
  warning_at: string;
  critical_at: string;
}

const iso = (ms: number) => new Date(ms).toISOString();

export const totalOf = (policy: Policy, target: SlaTarget) =>
  60_000 * (target === 'response' ? policy.response_minutes : policy.resolution_minutes);

const add = (clock: Clock, calendar: Calendar, from: number, ms: number) =>
  clock === 'calendar' || ms <= 0 ? from + Math.max(0, ms) : addOpen(calendar, from, ms);

const between = (clock: Clock, calendar: Calendar, from: number, to: number) =>
  clock === 'calendar' ? Math.max(0, to - from) : openBetween(calendar, from, to);

/** Sets the clock running at a moment, with what was used up before. */
export function arm(calendar: Calendar, at: string, clock: Clock, total_ms: number, elapsed_ms: number): Armed {
  const from = Date.parse(at);
  const after = (share: number) => iso(add(clock, calendar, from, share * total_ms - elapsed_ms));
  return {
    clock,
    total_ms,
    elapsed_ms,
    running_since: iso(from),
    due_at: after(1),
    warning_at: after(0.5),
    critical_at: after(0.8),
  };
}

/** The time used up by a moment, in the target's own clock. */
export function elapsedAt({ clock, elapsed_ms, running_since }: Running, calendar: Calendar, at: string): number {
  return running_since === null
    ? elapsed_ms
    : elapsed_ms + Math.round(between(clock, calendar, Date.parse(running_since), Date.parse(at)));
}

interface Standing extends Running {
  state: SlaState;
  due_at: string | null;
  met_at: string | null;
}

/** How a target reads at a moment. */
export function read(
  { state, clock, total_ms, elapsed_ms, due_at, ...rest }: Standing,
  calendar: Calendar,
  now: number,
): Target {
  const remaining = remainingAt({ state, clock, total_ms, elapsed_ms, due_at, ...rest }, calendar, now);
  const level = state === 'breached' ? 'breached' : remaining === null ? 'ok' : slaLevel(remaining, total_ms);
  return {
    due_at: due_at && iso(Date.parse(due_at)),
    met_at: rest.met_at && iso(Date.parse(rest.met_at)),
    remaining_ms: remaining,
    total_ms,
    clock,
    state,
    level,
    colour: colourOf[level],
  };
}

function remainingAt(
  { state, clock, total_ms, elapsed_ms, due_at }: Standing,
  calendar: Calendar,
  now: number,
): number | null {
  if (state === 'paused') return total_ms - elapsed_ms;
  if ((state !== 'active' && state !== 'breached') || due_at === null) return null;
  const due = Date.parse(due_at);
  return now < due ? Math.round(between(clock, calendar, now, due)) : due - now;
}
