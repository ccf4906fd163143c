import { useEffect, useRef, useState, type RefObject } from 'react';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { isNamed, type ListedTicket } from './use-ticket-list.ts';

interface ListKeys {
  listed: readonly ListedTicket[];
  reference: string | undefined;
  open: (number: number) => void;
  searchInput: RefObject<HTMLInputElement | null>;
  onHelp: () => void;
}

/** Whoever holds `j` down runs through the list; the ticket is fetched where they stop. */
const pause_ms = 120;

/** `j` and `k` through the list, Enter into the ticket, `/` to the search, `?` for help. @returns the marked ticket's number */
export function useListKeys({ listed, reference, open, searchInput, onHelp }: ListKeys): number | null {
  const [moved, setMoved] = useState<{ from: string | undefined; to: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const opened = listed.find(({ ticket }) => isNamed(ticket, reference))?.ticket.number ?? null;
  // Once another ticket is open, it is the one that is marked.
  if (moved && moved.from !== reference) setMoved(null);
  const cursor = moved?.to ?? opened;
  useEffect(() => () => clearTimeout(timer.current), [reference]);

  const step = (by: 1 | -1) => {
    const at = listed.findIndex(({ ticket }) => ticket.number === cursor);
    const next = listed[at < 0 ? 0 : at + by]?.ticket.number;
    if (next === undefined) return;
    setMoved({ from: reference, to: next });
    const row = document.querySelector<HTMLElement>(`[data-ticket="${next}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next === opened) setMoved(null);
      else open(next);
    }, pause_ms);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '/': () => {
      searchInput.current?.focus();
      searchInput.current?.select();
    },
    '?': onHelp,
  });
  return cursor;
}
