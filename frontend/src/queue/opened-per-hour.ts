import { useQueries } from '@tanstack/react-query';
import { call } from '../api.ts';
import { useNow } from '../clock.ts';
import { useLive } from '../live.ts';
import { queryClient } from '../stale.ts';

const hour_ms = 3_600_000;
export interface Hour {
  from: number;
  count: number | undefined;
}

/**
 * How many tickets were opened in each of the last hours, the present one last. A full hour never changes, so it is
 * asked for once; only the present one follows the news.
 */
export function useOpenedPerHour(hours = 12): Hour[] {
  const present = useNow(hour_ms);
  const starts = Array.from({ length: hours }, (_, index) => present - (hours - 1 - index) * hour_ms);
  useLive('new-ticket', () => void queryClient.invalidateQueries({ queryKey: keyOf(present) }));
  const answers = useQueries({
    queries: starts.map((from) => ({
      queryKey: keyOf(from),
      queryFn: () => countOf(from),
      staleTime: from < present ? Number.POSITIVE_INFINITY : 60_000,
      ...(from === present && { refetchInterval: 60_000 }),
    })),
  });
  return starts.map((from, index) => ({ from, count: answers[index]?.data }));
}

/** Not under the route's name: every event of a ticket would ask for all hours again. */
const keyOf = (from: number) => ['opened per hour', from] as const;

async function countOf(from: number): Promise<number> {
  const to = new Date(from + hour_ms).toISOString();
  return (await call('GET /tickets', { query: { from: new Date(from).toISOString(), to, limit: 1 } })).count;
}
