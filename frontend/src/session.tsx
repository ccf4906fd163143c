// Who is signed in on this browser, and the tokens of the guest tickets it may open.
import type { User } from '@switchboard/contract/auth.ts';
import { useSyncExternalStore } from 'react';
import { forget, forgetPerson, keep, kept, watchStorage } from './storage.ts';

export interface Session {
  token: string;
  user: User;
}
/** Why the last session is over. */
export type Ending = 'signed_out' | 'expired';

interface State {
  session: Session | null;
  ended: Ending | null;
  /** Ticket (number or id, as in its link) → access token. */
  guest_tokens: Readonly<Record<string, string>>;
}

let state: State = {
  session: kept<Session>('session'),
  ended: null,
  guest_tokens: kept<Record<string, string>>('guest_tickets') ?? {},
};
const listeners = new Set<() => void>();
const atChangeOfPerson = new Set<() => void>();

function set(change: Partial<State>): void {
  const before = state.session;
  state = { ...state, ...change };
  // A new token of the same person (after a change of password) keeps what is on screen.
  if (before && before.user.id !== state.session?.user.id) for (const clear of atChangeOfPerson) clear();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentSession = (): Session | null => state.session;
export const onSessionChange = subscribe;
/** Whatever is kept in memory of a person registers here to be cleared when they leave. */
export const whenPersonLeaves = (clear: () => void): void => void atChangeOfPerson.add(clear);

export function signIn(session: Session): void {
  const previous = kept<string>('person');
  if (previous && previous !== session.user.id) forgetPerson();
  keep('person', session.user.id);
  keep('session', { token: session.token, user: session.user });
  set({ session, ended: null, guest_tokens: kept<Record<string, string>>('guest_tickets') ?? {} });
}

/** Takes over a changed name, language, role or token. */
export function renewSession(change: { user?: User; token?: string }): void {
  if (!state.session) return;
  const session = { token: change.token ?? state.session.token, user: change.user ?? state.session.user };
  keep('session', session);
  set({ session });
}

/** A person who signs out leaves nothing behind; one whose session has run out finds drafts and unsent messages again. */
export function endSession(ended: Ending): void {
  if (ended === 'signed_out') forgetPerson();
  forget('session');
  set({ session: null, ended, ...(ended === 'signed_out' && { guest_tokens: {} }) });
}

export function rememberGuestTicket(ref: string, token: string): void {
  const guest_tokens = { ...state.guest_tokens, [ref]: token };
  keep('guest_tickets', guest_tokens);
  set({ guest_tokens });
}

export function forgetGuestToken(token: string): void {
  if (!Object.values(state.guest_tokens).includes(token)) return;
  const guest_tokens = Object.fromEntries(Object.entries(state.guest_tokens).filter(([, kept]) => kept !== token));
  keep('guest_tickets', guest_tokens);
  set({ guest_tokens });
}

export const isStaff = (session: Session | null): boolean =>
  session?.user.role === 'agent' || session?.user.role === 'admin';

export function useSession() {
  const { session, ended } = useSyncExternalStore(subscribe, () => state);
  return {
    user: session?.user ?? null,
    token: session?.token ?? null,
    role: session?.user.role ?? null,
    is_staff: isStaff(session),
    ended,
  };
}

/** The token for a ticket's page: a guest's own, or undefined where the session's serves. Staff never borrow a guest's. */
export function useGuestToken(ref: string | undefined): string | undefined {
  const { guest_tokens, session } = useSyncExternalStore(subscribe, () => state);
  return ref && !isStaff(session) ? guest_tokens[ref] : undefined;
}

function readAgain(): void {
  const session = kept<Session>('session');
  const guest_tokens = kept<Record<string, string>>('guest_tickets') ?? {};
  if (session?.token === state.session?.token) return set({ guest_tokens });
  set({ session, guest_tokens, ended: session ? null : 'signed_out' });
}
watchStorage('session', readAgain);
watchStorage('guest_tickets', readAgain);
// A page brought back whole by the browser's Back button may be older than the sign-out.
globalThis.addEventListener?.('pageshow', (event) => event.persisted && readAgain());
