// Text in progress survives errors, reloads and lost sessions, one draft a ticket and purpose.
import { useCallback, useState } from 'react';
import { forget, keep, kept } from './storage.ts';

const readDraft = (key: string): string => (kept(key) ?? '') as string;

/** @param name what the draft is of, such as `ticket.1042.reply` */
export function useDraft(name: string): [text: string, write: (text: string) => void] {
  const key = `draft.${name}`;
  const [draft, setDraft] = useState(() => ({ key, text: readDraft(key) }));
  // Another ticket was opened in the same component: take its draft without a render in between.
  const text = draft.key === key ? draft.text : readDraft(key);
  const write = useCallback(
    (next: string) => {
      if (next) keep(key, next);
      else forget(key);
      setDraft({ key, text: next });
    },
    [key],
  );
  return [text, write];
}
