// One shared timer for everything that ticks, on the server's clock.
import { useCallback, useSyncExternalStore } from 'react';
import { now } from './server-clock.ts';

export { learnClock, now } from './server-clock.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The present time, moving on every `every_ms`; a component renders only when its own step is over.
 * @returns milliseconds since 1970, rounded down to `every_ms`
 */
export function useNow(every_ms = 1000): number {
  const read = useCallback(() => Math.floor(now() / every_ms) * every_ms, [every_ms]);
  return useSyncExternalStore(subscribe, read);
}
