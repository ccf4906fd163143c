// Conversations on screen: one object a ticket, shared by every component that shows or writes it.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession, whenPersonLeaves } from '../session.tsx';
import { setUnsentCount } from '../unsent.ts';
import { emptyLog } from './conversation-log.ts';
import { Conversation, type Conversing } from './conversation.ts';

interface Held {
  conversation: Conversation;
  holders: number;
  unwatch: () => void;
}

const held = new Map<string, Held>();
const linger_ms = 1000;

whenPersonLeaves(() => {
  for (const key of held.keys()) drop(key);
});

function drop(key: string): void {
  const entry = held.get(key);
  if (!entry) return;
  held.delete(key);
  entry.unwatch();
  entry.conversation.close();
  count();
}

function count(): void {
  let sum = 0;
  for (const { conversation } of held.values()) sum += unsentOf(conversation);
  setUnsentCount(sum);
}

const unsentOf = (conversation: Conversation): number =>
  conversation.state().log.sending.filter(({ state }) => state === 'sending' || state === 'waiting').length;

function entryOf(key: string, ref: string, token: string): Held {
  const existing = held.get(key);
  if (existing) return existing;
  const conversation = new Conversation(ref, token);
  const entry = { conversation, holders: 0, unwatch: conversation.subscribe(count) };
  held.set(key, entry);
  conversation.open();
  return entry;
}

function hold(ref: string, token: string): [Conversation, release: () => void] {
  const key = `${ref} ${token}`;
  const entry = entryOf(key, ref, token);
  entry.holders += 1;
  const letGo = () => {
    entry.holders -= 1;
    setTimeout(() => release(key, entry), linger_ms);
  };
  return [entry.conversation, letGo];
}

/** What is being sent goes on being sent while its reader looks at something else. */
function release(key: string, entry: Held): void {
  if (entry.holders > 0 || held.get(key) !== entry) return;
  if (unsentOf(entry.conversation) === 0) drop(key);
  else setTimeout(() => release(key, entry), linger_ms);
}

const idle: Conversing = { log: emptyLog, problem: null, follow_up: null };

/**
 * Follows a ticket's conversation from its first message, and sends to it.
 * @param ref the ticket's id or number
 * @param token a guest's token for this ticket; without it the session's
 */
export function useConversation(ref: string, guest_token?: string) {
  const { token: session_token } = useSession();
  const token = guest_token ?? session_token;
  const [opened, setOpened] = useState<Conversation | null>(null);
  useEffect(() => {
    if (!token) return;
    const [conversation, letGo] = hold(ref, token);
    setOpened(conversation);
    return letGo;
  }, [ref, token]);
  // For one render after a change, `opened` is still the former ticket's.
  const conversation = opened?.ref === ref && opened.token === token ? opened : null;
  const { log, problem, follow_up } = useSyncExternalStore(conversation?.subscribe ?? never, conversation?.state ?? (() => idle));
  return {
    messages: log.messages,
    sending: log.sending,
    last_seq: log.last_seq,
    is_loaded: log.is_loaded,
    problem,
    follow_up,
    /** Reads again after a problem. */
    ask: () => conversation?.ask(),
    send: (draft: Parameters<Conversation['send']>[0]) => conversation?.send(draft),
    retry: (client_id: string, change?: Parameters<Conversation['retry']>[1]) => conversation?.retry(client_id, change),
    discard: (client_id: string) => conversation?.discard(client_id),
  };
}

const never = () => () => {};
