// Conversations on screen: one object a ticket, shared by every component that shows or writes it.
import { useEffect, useSyncExternalStore } from 'react';
import { useSession, whenPersonLeaves } from '../session.tsx';
import { createStore } from '../store.ts';
import { unsentCount } from '../unsent.ts';
import { emptyLog, type Draft } from './conversation-log.ts';
import { Conversation, type Conversing } from './conversation.ts';

interface Held {
  conversation: Conversation;
  holders: number;
  unwatch: () => void;
}

const held = createStore<ReadonlyMap<string, Held>>(new Map());
const linger_ms = 1000;

whenPersonLeaves(() => {
  for (const key of held.get().keys()) drop(key);
});

function drop(key: string): void {
  const entry = held.get().get(key);
  if (!entry) return;
  held.set(new Map([...held.get()].filter(([other]) => other !== key)));
  entry.unwatch();
  entry.conversation.close();
  count();
}

function count(): void {
  let sum = 0;
  for (const { conversation } of held.get().values()) sum += unsentOf(conversation);
  unsentCount.set(sum);
}

const unsentOf = (conversation: Conversation): number =>
  conversation.state().log.sending.filter(({ state }) => state === 'sending' || state === 'waiting').length;

function openConversation(key: string, ref: string, token: string): Held {
  const conversation = new Conversation(ref, token);
  const entry = { conversation, holders: 0, unwatch: conversation.subscribe(count) };
  held.set(new Map([...held.get(), [key, entry]]));
  conversation.open();
  return entry;
}

function hold(key: string, ref: string, token: string): () => void {
  const entry = held.get().get(key) ?? openConversation(key, ref, token);
  entry.holders += 1;
  return () => {
    entry.holders -= 1;
    setTimeout(() => release(key, entry), linger_ms);
  };
}

/** What is being sent goes on being sent while its reader looks at something else. */
function release(key: string, entry: Held): void {
  if (entry.holders > 0 || held.get().get(key) !== entry) return;
  if (unsentOf(entry.conversation) === 0) drop(key);
  else setTimeout(() => release(key, entry), linger_ms);
}

const idle: Conversing = { log: emptyLog, problem: null, follow_up: null };
const readIdle = () => idle;
const never = () => () => {};

/**
 * Follows a ticket's conversation from its first message, and sends to it.
 * @param ref the ticket's id or number
 * @param guest_token a guest's token for this ticket; without it the session's
 */
export function useConversation(ref: string, guest_token?: string) {
  const { token: session_token } = useSession();
  const token = guest_token ?? session_token;
  const key = `${ref} ${token}`;
  const conversation = held.useValue().get(key)?.conversation;
  useEffect(() => (token ? hold(key, ref, token) : undefined), [key, ref, token]);
  const { log, problem, follow_up } = useSyncExternalStore(
    conversation?.subscribe ?? never,
    conversation?.state ?? readIdle,
  );
  return {
    messages: log.messages,
    sending: log.sending,
    last_seq: log.last_seq,
    is_loaded: log.is_loaded,
    problem,
    follow_up,
    /** Reads again after a problem. */
    ask: () => conversation?.ask(),
    send: (draft: Draft) => conversation?.send(draft),
    retry: (client_id: string, change?: Partial<Draft>) => conversation?.retry(client_id, change),
    discard: (client_id: string) => conversation?.discard(client_id),
  };
}
