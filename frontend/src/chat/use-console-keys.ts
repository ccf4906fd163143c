import { useShortcuts } from '../ui/use-shortcuts.ts';

interface ConsoleKeys {
  onAccept: () => void;
  onReply: () => void;
  onNote: () => void;
  onHelp: () => void;
  /** To the composer of a column, counted from the left. */
  onColumn: (at: number) => void;
}

/** `a` accepts the next chat, `j` and `k` go through the lists, `r` and `n` into the chat, a number into its column. */
export function useConsoleKeys({ onAccept, onReply, onNote, onHelp, onColumn }: ConsoleKeys): void {
  const step = (by: 1 | -1) => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-chat]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = items[at < 0 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    a: onAccept,
    j: () => step(1),
    k: () => step(-1),
    r: onReply,
    n: onNote,
    '?': onHelp,
    1: () => onColumn(0),
    2: () => onColumn(1),
    3: () => onColumn(2),
  });
}
