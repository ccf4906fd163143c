// Where on a run one looks: at the question at hand, at the end, or at a question already answered. Pure.
import type { Run } from '@switchboard/contract/journeys.ts';
import type { Stop } from '@switchboard/contract/journey-walk.ts';

type Way = Pick<Run, 'path' | 'node' | 'remaining'>;

/** All that can be looked at, in order. */
const stopsOf = ({ path, node }: Way): Stop[] => [...path, node];

/** @param id as the address has it; where the run does not have it (any more), it is where the run stands */
export const stopAt = (run: Way, id: string | null): Stop => stopsOf(run).find((stop) => stop.id === id) ?? run.node;

export function neighbours(run: Way, stop: Stop): { previous: Stop | null; next: Stop | null } {
  const stops = stopsOf(run);
  const place = stops.indexOf(stop);
  return { previous: stops[place - 1] ?? null, next: stops[place + 1] ?? null };
}

export interface Progress {
  /** Of the question, from 1. */
  number: number;
  /** All on the shortest way. */
  count: number;
  /** How much lies behind, from 0 to 1. */
  share: number;
}

export function progressOf(run: Way, stop: Stop): Progress {
  const answered = stopsOf(run).indexOf(stop);
  const count = run.path.length + run.remaining;
  return { number: answered + 1, count, share: count === 0 ? 1 : answered / count };
}

/** An answer may lead onto a longer way: whoever goes on does not see the bar go back for it, whoever goes back does. */
export const steadied = (before: Progress, now: Progress): Progress =>
  now.number > before.number && now.share < before.share ? { ...now, share: before.share } : now;
