// Who types in which chat: told in passing, and forgotten five seconds later.
import type { Side } from '@switchboard/contract/words.ts';
import { useCallback, useEffect, useRef } from 'react';
import { listen, whisper } from '../live.ts';
import { useSession, whenPersonLeaves } from '../session.tsx';
import { createStore } from '../store.ts';

interface Typist {
  side: Side;
  name: string;
}

const fades_ms = 5000;
const told_every_ms = 2500;

const known = createStore<ReadonlyMap<string, Typist>>(new Map());
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function forgetTypist(session_id: string): void {
  clearTimeout(timers.get(session_id));
  timers.delete(session_id);
  if (known.get().has(session_id)) known.set(new Map([...known.get()].filter(([id]) => id !== session_id)));
}

whenPersonLeaves(() => known.set(new Map()));
listen('chat:typing', ({ session_id, side, name, typing }) => {
  forgetTypist(session_id);
  if (!typing) return;
  known.set(new Map([...known.get(), [session_id, { side, name }]]));
  timers.set(
    session_id,
    setTimeout(() => forgetTypist(session_id), fades_ms),
  );
});
// What was being typed has been said.
listen('chat:message', ({ session_id, author, internal }) => {
  if (!internal && known.get().get(session_id)?.name === author?.name) forgetTypist(session_id);
});

/** Who is writing in a chat, but for me. */
export function useTypist(session_id: string): string | null {
  const { user } = useSession();
  const typist = known.useValue().get(session_id);
  // My own words come back from another window of mine.
  return typist && (typist.side === 'requester' || typist.name !== user?.name) ? typist.name : null;
}

/** Says that I type, every few seconds, and that I have stopped. */
export function useTyping(session_id: string) {
  const told_at = useRef(0);
  const stop = useCallback(() => {
    if (told_at.current > 0) whisper('chat:typing', { session_id, typing: false });
    told_at.current = 0;
  }, [session_id]);
  const typed = useCallback(() => {
    const now = Date.now();
    if (now - told_at.current < told_every_ms) return;
    told_at.current = now;
    whisper('chat:typing', { session_id, typing: true });
  }, [session_id]);
  useEffect(() => stop, [stop]);
  return { typed, stop };
}
