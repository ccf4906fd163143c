// Who is signed in on this browser, and the tokens of the guest tickets it may open.
import type { User } from '@switchboard/contract/auth.ts';
import { forget, forgetPerson, keep, kept, watchStorage } from './storage.ts';
import { createStore } from './store.ts';

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

const readSession = () => kept('session') as Session | null;
const readGuestTokens = () => (kept('guest_tickets') ?? {}) as Record<string, string>;

const store = createStore<State>({ session: readSession(), ended: null, guest_tokens: readGuestTokens() });
const atChangeOfPerson = new Set<() => void>();

function set(change: Partial<State>): void {
  const state = store.get();
  const next = { ...state, ...change };
  // A new token of the same person (after a change of password) keeps what is on screen.
  const has_left = state.session && state.session.user.id !== next.session?.user.id;
  if (has_left) for (const clear of atChangeOfPerson) clear();
  store.set(next);
}

export const currentSession = (): Session | null => store.get().session;
export const onSessionChange = store.subscribe;
/** Whatever is kept in memory of a person registers here to be cleared when they leave. */
export const whenPersonLeaves = (clear: () => void): void => void atChangeOfPerson.add(clear);

export function signIn(session: Session): void {
  const previous = kept('person');
  if (previous && previous !== session.user.id) forgetPerson();
  keep('person', session.user.id);
  keep('session', { token: session.token, user: session.user });
  set({ session, ended: null, guest_tokens: readGuestTokens() });
}

/** Takes over a changed name, language, role or token. */
export function renewSession(change: { user?: User; token?: string }): void {
  const present = currentSession();
  if (!present) return;
  const session = { ...present, ...change };
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
  const guest_tokens = { ...store.get().guest_tokens, [ref]: token };
  keep('guest_tickets', guest_tokens);
  set({ guest_tokens });
}

export function forgetGuestToken(token: string): void {
  if (!Object.values(store.get().guest_tokens).includes(token)) return;
  const guest_tokens = Object.fromEntries(
    Object.entries(store.get().guest_tokens).filter(([, kept]) => kept !== token),
  );
  keep('guest_tickets', guest_tokens);
  set({ guest_tokens });
}

export const isStaff = (session: Session | null): boolean =>
  session?.user.role === 'agent' || session?.user.role === 'admin';

export function useSession() {
  const { session, ended } = store.useValue();
  return {
    user: session?.user ?? null,
    token: session?.token ?? null,
    role: session?.user.role ?? null,
    is_staff: isStaff(session),
    ended,
  };
}

/** The tickets this browser can open without signing in: number or id, as in their links → token. */
export const useGuestTickets = (): Readonly<Record<string, string>> => store.useValue().guest_tokens;

/** The token for a ticket's page: a guest's own, or undefined where the session's serves. Staff never borrow a guest's. */
export function useGuestToken(ref: string | undefined): string | undefined {
  const { guest_tokens, session } = store.useValue();
  return ref && !isStaff(session) ? guest_tokens[ref] : undefined;
}

function readAgain(): void {
  const session = readSession();
  const guest_tokens = readGuestTokens();
  if (session?.token === currentSession()?.token) return set({ guest_tokens });
  set({ session, guest_tokens, ended: session ? null : 'signed_out' });
}
watchStorage('session', readAgain);
watchStorage('guest_tickets', readAgain);
// A page brought back whole by the browser's Back button may be older than the sign-out.
globalThis.addEventListener?.('pageshow', (event) => event.persisted && readAgain());
