// Conversations on screen: one object each, shared by every component that shows or writes it.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { whenPersonLeaves } from '../session.tsx';
import { createStore } from '../store.ts';
import { unsentCount } from '../unsent.ts';
import { Conversation, type Channel, type Conversing } from './conversation.ts';
import { emptyLog, type Draft } from './log.ts';

type Any = Conversation<unknown>;

interface Held {
  conversation: Any;
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

const unsentOf = (conversation: Any): number =>
  conversation.state().log.sending.filter(({ state }) => state === 'sending' || state === 'waiting').length;

function openConversation(key: string, channel: Channel<unknown>): Held {
  const conversation = new Conversation(channel);
  const entry = { conversation, holders: 0, unwatch: conversation.subscribe(count) };
  held.set(new Map([...held.get(), [key, entry]]));
  conversation.open();
  return entry;
}

function hold(key: string, channelOf: () => Channel<unknown>): () => void {
  const entry = held.get().get(key) ?? openConversation(key, channelOf());
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

const idle: Conversing = { log: emptyLog, problem: null, elsewhere: null };
const readIdle = () => idle;
const never = () => () => {};

/**
 * Follows a conversation from its first message, and sends to it.
 * @param key one conversation, seen with one token
 * @param channelOf makes its channel when nobody holds it yet; null while there is nothing to follow
 */
export function useHeld<E>(key: string, channelOf: (() => Channel<E>) | null) {
  const conversation = held.useValue().get(key)?.conversation as Conversation<E> | undefined;
  const is_on = channelOf !== null;
  // The key says all there is to say about the channel; the function is new with every render.
  const holdIt = useEffectEvent(() => (channelOf ? hold(key, channelOf) : undefined));
  useEffect(() => (is_on ? holdIt() : undefined), [key, is_on]);
  const { log, problem, elsewhere } = useSyncExternalStore<Conversing<E>>(
    conversation?.subscribe ?? never,
    conversation?.state ?? readIdle,
  );
  return {
    messages: log.messages,
    sending: log.sending,
    last_seq: log.last_seq,
    is_loaded: log.is_loaded,
    problem,
    elsewhere,
    /** Reads again after a problem. */
    ask: () => conversation?.ask(),
    send: (draft: Draft) => conversation?.send(draft),
    retry: (client_id: string, change?: Partial<Draft>) => conversation?.retry(client_id, change),
    discard: (client_id: string) => conversation?.discard(client_id),
  };
}

export type InHand = ReturnType<typeof useHeld>;
