// The list of canned replies that a slash opens while one writes.
import type { CannedReply } from '@switchboard/contract/conversations.ts';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useRead } from '../api.ts';
import { filled, fittingReplies, inserted, slashWordAt, type Names } from './canned.ts';

interface CannedHow {
  text: string;
  onText: (text: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Null for whoever has no canned replies. */
  names: Names | null;
}

export function useCanned({ text, onText, field, names }: CannedHow) {
  const [cursor, setCursor] = useState(0);
  const [marked, setMarked] = useState(0);
  // Escape closes the list for this slash, not for the next one.
  const [closed_at, setClosedAt] = useState<number | null>(null);
  const word = names ? slashWordAt(text, cursor) : null;
  const is_wanted = word !== null && word.from !== closed_at;
  const { data: replies } = useRead('GET /canned-replies', {}, { enabled: is_wanted });
  const fitting = is_wanted && replies ? fittingReplies(replies, word.query) : [];
  const is_open = is_wanted && replies !== undefined && (fitting.length > 0 || word.query === '');
  const at = Math.min(marked, fitting.length - 1);

  const place = (next: string, to: number) => {
    onText(next);
    setCursor(to);
    // The field takes the new text with the next render.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(to, to);
    });
  };
  const choose = ({ body }: CannedReply) => {
    if (!word || !names) return;
    const next = inserted(text, word, filled(body, names));
    place(next.text, next.cursor);
  };
  return {
    is_open,
    fitting,
    marked: at,
    preview: ({ body }: CannedReply) => (names ? filled(body, names) : body),
    choose,
    /** Types the slash, for whoever has no key for it. */
    begin: () => {
      const before = text.slice(0, cursor);
      const slash = before === '' || /\s$/.test(before) ? '/' : ' /';
      setClosedAt(null);
      setMarked(0);
      place(before + slash + text.slice(cursor), cursor + slash.length);
    },
    moved: (to: number) => {
      if (to === cursor) return;
      setCursor(to);
      setMarked(0);
      if (!slashWordAt(text, to)) setClosedAt(null);
    },
    /** @returns true if the key was for the list */
    pressed: ({ key }: KeyboardEvent): boolean => {
      if (!is_open) return false;
      if (key === 'Escape') setClosedAt(word.from);
      else if (fitting.length === 0) return false;
      else if (key === 'ArrowDown') setMarked((at + 1) % fitting.length);
      else if (key === 'ArrowUp') setMarked((at - 1 + fitting.length) % fitting.length);
      else if (key === 'Enter' || key === 'Tab') choose(fitting[at]!);
      else return false;
      return true;
    },
  };
}

export type Canned = ReturnType<typeof useCanned>;
