import type { Journey } from '@switchboard/contract/journeys.ts';
import { useRead } from '../../api.ts';

/** What was saved never changes; whether it is shown does, and is told of as stale. */
const long_ms = 3_600_000;

/** A saved version of a journey; null asks for none. */
export function useVersion({ id }: Pick<Journey, 'id'>, version: number | null) {
  const given = { params: { id }, query: { version: version ?? 1 } };
  return useRead('GET /journeys/:id', given, { enabled: version !== null, staleTime: long_ms });
}
