// The promises as this process knows them.
import type { Policies } from '@switchboard/contract/sla.ts';
import { read } from './clock.ts';
import * as queries from './queries.ts';

let known: Policies | undefined;

/** The policies as this process knows them: read at the start, on each sweep, and when they are changed here. */
export const policies = async (): Promise<Policies> => (known ??= await queries.readPolicies());

/** @returns the policies as they were known before, if they have changed since */
export async function refresh(): Promise<Policies | null> {
  const before = known;
  known = await queries.readPolicies();
  return before && JSON.stringify(before) !== JSON.stringify(known) ? before : null;
}

/** How a target's row reads now; the tickets show it so. */
export const describe = (row: Parameters<typeof read>[0], now: number) => read(row, known!.calendar, now);
