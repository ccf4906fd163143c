// How far a reader has seen a conversation, kept in this browser: for the line above what is new, and for honest replies.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keep, kept } from '../storage.ts';

const isVisible = () => document.visibilityState === 'visible';
function watchVisible(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/**
 * @param is_at_end the end of the conversation is on screen
 * @returns `fresh_after`: what was seen before this visit, null for a first one; `seenSeq` reads what is seen by now
 */
export function useSeen(ticket_id: string, last_seq: number, is_at_end: boolean) {
  const key = `seen.${ticket_id}`;
  const [fresh_after, setFreshAfter] = useState(() => kept(key) as number | null);
  const seen = useRef(fresh_after ?? 0);
  const is_visible = useSyncExternalStore(watchVisible, isVisible);
  useEffect(() => {
    // Whatever comes while nobody looks is new when they come back.
    if (!is_visible && seen.current > 0) setFreshAfter(seen.current);
    if (!is_visible || !is_at_end || last_seq <= seen.current) return;
    seen.current = last_seq;
    keep(key, last_seq);
  }, [key, last_seq, is_at_end, is_visible]);
  const seenSeq = useCallback(() => seen.current, []);
  return { fresh_after, seenSeq };
}
