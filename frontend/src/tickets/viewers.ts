// Who else looks at which ticket, as the last word of the server has it. For staff; requesters are never told.
import type { Told } from '@switchboard/contract/live.ts';
import { useCallback, useEffect, useRef } from 'react';
import { listen, whisper } from '../live.ts';
import { useSession, whenPersonLeaves } from '../session.tsx';
import { createStore } from '../store.ts';

export type Viewer = Told<'ticket-viewers'>['viewers'][number];

const known = createStore<ReadonlyMap<string, readonly Viewer[]>>(new Map());
whenPersonLeaves(() => known.set(new Map()));
listen('ticket-viewers', ({ ticket_id, viewers }) => known.set(new Map([...known.get(), [ticket_id, viewers]])));

const none: readonly Viewer[] = [];

/** Everybody but me. */
export function useViewers(ticket_id: string): readonly Viewer[] {
  const { user } = useSession();
  const viewers = known.useValue().get(ticket_id) ?? none;
  return viewers.filter(({ id }) => id !== user?.id);
}

const still_typing_ms = 4000;

/** Says that I type, once, and that I have stopped: after a pause, after sending, or when I leave. */
export function useTyping(ticket_id: string, token: string | undefined) {
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback(
    (typing: boolean) => whisper('ticket:typing', { ticket_id, typing }, token),
    [ticket_id, token],
  );
  const stopTyping = useCallback(() => {
    if (pause.current === undefined) return;
    clearTimeout(pause.current);
    pause.current = undefined;
    tell(false);
  }, [tell]);
  const typed = useCallback(() => {
    if (pause.current === undefined) tell(true);
    clearTimeout(pause.current);
    pause.current = setTimeout(stopTyping, still_typing_ms);
  }, [tell, stopTyping]);
  useEffect(() => stopTyping, [stopTyping]);
  return { typed, stopTyping };
}
