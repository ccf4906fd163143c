// One shared timer for everything that ticks, on the server's clock: a wrong clock on this machine must not colour a deadline.
import { useCallback, useSyncExternalStore } from 'react';

let offset_ms = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Milliseconds since 1970 on the server's clock, as well as it is known. */
export const now = (): number => Date.now() + offset_ms;

/** Learns the server's clock from the Date header, which has whole seconds: a difference under two means nothing. */
export function learnClock(date: string | null, asked_at: number): void {
  const told = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(told)) return;
  const difference = told + 500 - (asked_at + Date.now()) / 2;
  offset_ms = Math.abs(difference) < 2000 ? 0 : Math.round(difference);
}

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
