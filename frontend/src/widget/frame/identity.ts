// Who chats in this browser: the customer who is signed in at the desk, or a visitor with a token of their own.
import type { User } from '@switchboard/contract/auth.ts';
import { forget, keep, kept, watchStorage } from '../../storage.ts';

export type Who =
  | { kind: 'customer'; token: string; name: string; email: string }
  | { kind: 'visitor'; token: string; name?: string; email?: string };

/** A token the desk has refused: the app, which keeps it, finds out by itself. */
let refused: string | null = null;

/** Staff, and guests of a ticket, chat as nobody in particular. */
export function whoIs(): Who | null {
  const session = kept('session') as { token: string; user: User } | null;
  if (session?.user.role === 'customer' && session.token !== refused) {
    const { name, email } = session.user;
    return { kind: 'customer', token: session.token, name, email };
  }
  const visitor = whoVisits();
  return visitor && { kind: 'visitor', token: visitor.token };
}

export const keepVisitor = (token: string): void => keep('chat_visitor', { token });

/** Another tab may have got a new token meanwhile: that one stays. */
export function dropWho({ kind, token }: Who): void {
  if (kind === 'customer') refused = token;
  else if (whoVisits()?.token === token) forget('chat_visitor');
}

const whoVisits = () => kept('chat_visitor') as { token: string } | null;

/** The chat last followed in this browser, so that its end is found again after a reload. */
export interface KeptChat {
  id: string;
  /** Opens the ticket it has become. */
  ticket_token?: string;
}

export const keptChat = (): KeptChat | null => kept('chat_session') as KeptChat | null;
export const keepChat = (chat: KeptChat): void => keep('chat_session', chat);

/** With what was being written in it. */
export function forgetChat(): void {
  const chat = keptChat();
  if (!chat) return;
  forget('chat_session');
  forget(`unsent.${channelName(chat.id)}`);
  forget(draftName(chat.id));
}

export const channelName = (session_id: string): string => `chat.${session_id}`;
export const draftName = (session_id: string): string => `draft.chat.${session_id}`;

/** Calls back when somebody signs in or out, or begins or leaves a chat, in another tab or on the page around. */
export function watchWho(changed: () => void): void {
  for (const name of ['session', 'chat_visitor', 'chat_session']) watchStorage(name, changed);
}
