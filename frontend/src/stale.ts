// The cache of reads, and the one way to say that some of it is out of date.
import type { RouteName } from '@switchboard/contract/api.ts';
import { QueryClient, type Query } from '@tanstack/react-query';
import type { Problem } from './problem.ts';
import { whenPersonLeaves } from './session.tsx';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Sockets say what is stale; this only spares a second fetch when a page is opened twice.
      staleTime: 10_000,
      // A desk on this machine or in this house answers while the browser believes itself offline.
      networkMode: 'always',
      retry: (failures, problem) => problem.is_passing && failures < 3,
      retryDelay: (failures, problem) =>
        Math.max((problem.retry_after ?? 0) * 1000, Math.min(500 * 2 ** failures, 8000)),
    },
    mutations: { networkMode: 'always' },
  },
});
whenPersonLeaves(() => queryClient.clear());

/** All reads of a route, or only those of the things with one of these ids (a ticket has two names: id and number). */
export type Stale = RouteName | { route: RouteName; ids: readonly string[] };

const wait_ms = 250;
/** Under a steady stream of events, lists are read once a second. */
const between_ms = 1000;
const patience_ms = 5000;

let waiting = new Map<RouteName, Set<string> | 'all'>();
let flushing = false;
let last_flush = 0;

/** Refetches what is on screen of these reads, soon and once for a burst; the rest when it is looked at. */
export function markStale(reads: readonly Stale[]): void {
  if (reads.length === 0) return;
  for (const read of reads) {
    if (typeof read === 'string') waiting.set(read, 'all');
    else {
      const ids = waiting.get(read.route) ?? new Set<string>();
      if (ids !== 'all') for (const id of read.ids) ids.add(id);
      waiting.set(read.route, ids);
    }
  }
  void flushSoon();
}

/** Everything may have changed, as after a lost connection. Reads under way began after it and stay. */
export function markAllStale(): void {
  void queryClient.invalidateQueries({ predicate: (query) => query.state.fetchStatus === 'idle' });
}

async function flushSoon(): Promise<void> {
  if (flushing) return;
  flushing = true;
  while (waiting.size > 0) {
    await pause(Math.max(wait_ms, last_flush + between_ms - Date.now()));
    const batch = waiting;
    waiting = new Map();
    last_flush = Date.now();
    const refetched = queryClient.invalidateQueries({ predicate: (query) => isAmong(batch, query) });
    // One after the other: a burst must not cancel, again and again, the answer that was about to arrive.
    await Promise.race([refetched, pause(patience_ms)]);
  }
  flushing = false;
}

function isAmong(batch: typeof waiting, { queryKey }: Query): boolean {
  const [route, input] = queryKey as [RouteName, { params?: { id?: string } } | undefined];
  const ids = batch.get(route);
  return ids === 'all' || (ids !== undefined && ids.has(input?.params?.id ?? ''));
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
