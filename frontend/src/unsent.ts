// How many messages of one's own have not been acknowledged: known to the frame without knowing the rooms that send.
import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

export function setUnsentCount(next: number): void {
  if (next === count) return;
  count = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUnsentCount = (): number => useSyncExternalStore(subscribe, () => count);
