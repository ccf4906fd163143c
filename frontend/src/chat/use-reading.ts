// How far I have read a chat: told to the other side, and kept for the line above what is new.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useConnection } from '../connection.ts';
import { whisper } from '../live.ts';

const isAttentive = () => document.visibilityState === 'visible' && document.hasFocus();

function watchAttention(changed: () => void): () => void {
  const events = [
    [document, 'visibilitychange'],
    [globalThis, 'focus'],
    [globalThis, 'blur'],
  ] as const;
  for (const [target, event] of events) target.addEventListener(event, changed);
  return () => {
    for (const [target, event] of events) target.removeEventListener(event, changed);
  };
}

interface Reading {
  /** How far the log is held here. */
  last_seq: number;
  /** The end of the conversation is on screen. */
  is_at_end: boolean;
  /** Only who holds a chat has marks in it. */
  is_mine: boolean;
}

/**
 * Tells what is read, or merely delivered while nobody looks.
 * @returns `fresh_after`: what had been read before this visit; `seenSeq` reads what is seen by now
 */
export function useReading(
  { id, marks }: Pick<ChatSession, 'id' | 'marks'>,
  { last_seq, is_at_end, is_mine }: Reading,
) {
  const is_attentive = useSyncExternalStore(watchAttention, isAttentive);
  const is_connected = useConnection().state === 'connected';
  const [fresh_after, setFreshAfter] = useState(marks.staff.read_seq > 0 ? marks.staff.read_seq : null);
  const seen = useRef(marks.staff.read_seq);
  const told = useRef({ delivered: 0, read: 0 });
  const is_seen = is_attentive && is_at_end;
  useEffect(() => {
    // Whatever comes while nobody looks is new when they come back.
    if (!is_attentive && seen.current > 0) setFreshAfter(seen.current);
  }, [is_attentive]);
  useEffect(() => {
    if (is_seen) seen.current = Math.max(seen.current, last_seq);
    if (!is_connected) told.current = { delivered: 0, read: 0 };
    if (!is_connected || !is_mine || last_seq === 0) return;
    const upTo = { session_id: id, seq: last_seq };
    if (is_seen && last_seq > told.current.read) {
      whisper('chat:read', upTo);
      told.current = { delivered: last_seq, read: last_seq };
    } else if (!is_seen && last_seq > told.current.delivered) {
      whisper('chat:delivered', upTo);
      told.current.delivered = last_seq;
    }
  }, [id, last_seq, is_seen, is_mine, is_connected]);
  const seenSeq = useCallback(() => seen.current, []);
  return { fresh_after, seenSeq };
}
