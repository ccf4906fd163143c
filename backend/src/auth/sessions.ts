// One token of seven days names a session row; the row decides, on every request and socket event.
import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterCommit, transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import { endedSessions, endSessions, personOf } from './queries.ts';
import { sessions } from './tables.ts';

const issuer = 'switchboard';
const audience = 'switchboard-desk';
const lifetimeSeconds = 7 * 24 * 3600;
const visitSeconds = 24 * 3600;
const cacheMs = 5_000;

// A key object, not a string: a verification takes 7 µs instead of 346 µs.
let secret: KeyObject;
export const setTokenSecret = (text: string) => void (secret = createSecretKey(Buffer.from(text)));

const cache = new Map<string, { person: Person; until: number }>();
let generation = 0;

/** Opens a session; a guest's is bound to one ticket and lives as long as that does. */
export const openSession = (user_id: string, ticket_id: string | null = null): Promise<string> =>
  ticket_id ? open(user_id, { scope: 'ticket', ticket_id }, null) : open(user_id, { scope: 'person' }, lifetimeSeconds);

/** A visitor's, for what they begin. */
export const openVisit = (user_id: string): Promise<string> => open(user_id, { scope: 'visit' }, visitSeconds);

type Scope = { scope: 'person' | 'visit' } | { scope: 'ticket'; ticket_id: string };

async function open(user_id: string, scope: Scope, seconds: number | null): Promise<string> {
  const expires_at = seconds === null ? null : new Date(Date.now() + seconds * 1000).toISOString();
  const { id } = await sessions.insert({ user_id, ...scope, expires_at });
  return jwt.sign({ typ: scope.scope === 'person' ? 'session' : 'guest' }, secret, {
    algorithm: 'HS256',
    issuer,
    audience,
    subject: user_id,
    jwtid: id,
    ...(seconds !== null && { expiresIn: seconds }),
  });
}

/** @throws auth/token-invalid when the token is not ours, has run out, or its session has ended */
export async function authenticate(token: string): Promise<Person> {
  const id = sessionOf(token);
  const cached = cache.get(id);
  if (cached && cached.until > Date.now()) return cached.person;
  const before = generation;
  const person = await personOf(id);
  if (!person) throw problem('auth/token-invalid');
  // A session ended while it was being read must not come back through the cache.
  if (generation === before) remember(id, person);
  return person;
}

function sessionOf(token: string): string {
  try {
    const claims = jwt.verify(token, secret, { algorithms: ['HS256'], issuer, audience }) as jwt.JwtPayload;
    if ((claims.typ === 'session' || claims.typ === 'guest') && claims.jti) return claims.jti;
  } catch {
    // falls through: the caller learns no more than that it does not hold
  }
  throw problem('auth/token-invalid');
}

function remember(id: string, person: Person): void {
  if (cache.size > 20_000) cache.clear();
  cache.set(id, { person, until: Date.now() + cacheMs });
}

/** What is known of one person has changed. */
export const forgetSession = (session_id: string) => void cache.delete(session_id);

export function forgetSessions(): void {
  generation += 1;
  cache.clear();
}

/** Ends one session of a person, or all; their sockets are cut by what follows from the fact. */
export const endSession = (user_id: string, session_id: string | null, actor_id: string | null = user_id) =>
  transaction(async () => {
    await endSessions(user_id, session_id);
    await publish({ type: 'session.ended', payload: { user_id, session_id }, actor_id });
    afterCommit(forgetSessions);
  });

/** Which of these sessions ended elsewhere; asked every few seconds for the sockets of this process. */
export async function endedAmong(ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const ended = await endedSessions(ids);
  if (ended.length > 0) forgetSessions();
  return ended.map(({ id }) => id);
}
