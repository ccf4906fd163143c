import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent } from 'react';
import { currentSession } from '../../session.tsx';
import { forget, keep, kept } from '../../storage.ts';
import type { Draft } from './sheet.ts';

/** A pause in the writing: a long article is not made into text at every key. */
const pause_ms = 400;

export const boxOf = (id: string | null): string => `draft.article.${id ?? 'new'}`;

interface KeptDraft {
  editor: Editor;
  id: string | null;
  /** What is written and not saved; null when all of it is. */
  draft: () => Draft | null;
  /** Besides the text: where one of these is another, there is something to keep. */
  changes: readonly unknown[];
}

/** Keeps in this browser what is not saved yet, over reloads, errors and ended sessions. */
export function useKeptDraft({ editor, id, draft, changes }: KeptDraft): void {
  const keepNow = useEffectEvent(() => {
    // Who has signed out leaves nothing behind.
    if (!currentSession() && !kept('person')) return;
    const present = draft();
    if (present) keep(boxOf(id), present);
    else forget(boxOf(id));
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      timer = undefined;
      keepNow();
    };
    const keepSoon = () => (timer ??= setTimeout(flush, pause_ms));
    editor.on('update', keepSoon);
    window.addEventListener('pagehide', flush);
    return () => {
      editor.off('update', keepSoon);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [editor]);
  useEffect(() => {
    const timer = setTimeout(() => keepNow(), pause_ms);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what counts
  }, changes);
}
