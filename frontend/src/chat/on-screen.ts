// Which chats are on screen in this window, for whoever would otherwise tell of them.
import { useEffect } from 'react';
import { createStore } from '../store.ts';

/** The chats in columns, and whether the waiting line stands beside them. */
const shown = createStore<{ chats: readonly string[]; has_line: boolean }>({ chats: [], has_line: false });

export const onScreen = shown.get;

export function useShowing(chats: readonly string[], has_line: boolean): void {
  const ids = chats.join('.');
  useEffect(() => {
    shown.set({ chats: ids.split('.'), has_line });
    return () => shown.set({ chats: [], has_line: false });
  }, [ids, has_line]);
}
