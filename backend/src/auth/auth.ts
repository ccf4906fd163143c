// The verbs of accounts.
import type { User } from '@switchboard/contract/auth.ts';
import type { Language, Role } from '@switchboard/contract/words.ts';
import { isDuplicate } from '../database/connection.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import { countAttempt } from './attempts.ts';
import { makeLink, redeem } from './links.ts';
import { hashPassword, matchesPassword, refuseCommon } from './passwords.ts';
import { accountByEmail, endLinks, hasAdmin, purgeEnded } from './queries.ts';
import { endSession, openSession } from './sessions.ts';
import { users, type Account, type UserRow } from './tables.ts';

interface NewAccount {
  name: string;
  email: string;
  password: string;
  role: Exclude<Role, 'guest'>;
  language?: Language;
  /** The address needs no proof by mail: an admin's word, or a sample. */
  verified?: boolean;
}

export const shown = ({ id, role, name, email, language, email_verified_at, created_at }: UserRow): User => ({
  id,
  role,
  name,
  email: email!,
  language,
  email_verified: email_verified_at !== null,
  created_at,
});

/** Makes an account of any role. Staff are made by an admin, whose word proves the address. */
export async function addAccount(
  { name, email, password, role, language, verified = role !== 'customer' }: NewAccount,
  actor_id: string | null = null,
): Promise<Account> {
  refuseCommon(password);
  const password_hash = await hashPassword(password);
  const email_verified_at = verified ? new Date().toISOString() : null;
  try {
    return await transaction(async () => {
      const user = await users.insert({
        role,
        name: name.trim(),
        email: email.toLowerCase(),
        password_hash,
        email_verified_at,
        ...(language && { language }),
      });
      await publish({
        type: 'user.registered',
        payload: { user_id: user.id, role, verified },
        actor_id: actor_id ?? user.id,
      });
      return user as Account;
    });
  } catch (error) {
    if (isDuplicate(error, 'users_account')) throw problem('auth/email-taken');
    throw error;
  }
}

/** What an admin changes of an account. */
export const changeAccount = (id: string, change: { name?: string; role?: Role; is_active?: boolean }) =>
  users.update({ id }, change);

export async function register(given: Omit<NewAccount, 'role' | 'verified'>) {
  const user = await addAccount({ ...given, role: 'customer' });
  return { token: await openSession(user.id), user: shown(user) };
}

/** The same answer, body and time for an unknown account as for a wrong password; the owner is never locked out elsewhere. */
export async function logIn({ email, password }: { email: string; password: string }, address: string) {
  const attempt = await countAttempt(email.toLowerCase(), address);
  const user = await accountByEmail(email);
  if (!(await matchesPassword(password, user?.is_active ? user.password_hash : null)) || !user) {
    const payload = { user_id: user?.id ?? null, email: email.toLowerCase(), address };
    await transaction(() => publish({ type: 'user.sign_in_failed', payload }));
    throw problem('auth/wrong-credentials');
  }
  await attempt.forgive();
  const token = await transaction(async () => {
    await publish({ type: 'user.signed_in', payload: { user_id: user.id, address }, actor_id: user.id });
    return openSession(user.id);
  });
  return { token, user: shown(user) };
}

export async function me(person: Person): Promise<User> {
  return shown((await users.first({ id: person.id })) as Account);
}

interface MyChange {
  name?: string;
  language?: Language;
  password?: string;
  current_password?: string;
}

/** A new password ends every session, this one too, and answers with the token of a new one. */
export async function changeMe(person: Person, change: MyChange): Promise<User & { token?: string }> {
  const user = (await users.first({ id: person.id })) as Account;
  if (change.password !== undefined) {
    if (change.current_password === undefined) throw invalid('/current_password', 'is needed to set a new password');
    const attempt = await countAttempt(user.email, person.session_id);
    if (!(await matchesPassword(change.current_password, user.password_hash))) throw problem('auth/wrong-password');
    await attempt.forgive();
  }
  const password_hash = change.password === undefined ? undefined : await newHash(change.password);
  return transaction(async () => {
    const set = {
      ...(change.name !== undefined && { name: change.name.trim() }),
      ...(change.language && { language: change.language }),
    };
    const [changed = user] = Object.keys(set).length > 0 ? await users.update({ id: user.id }, set) : [];
    if (!password_hash) return shown(changed);
    await setPassword(user.id, password_hash);
    return { ...shown(changed), token: await openSession(user.id) };
  });
}

async function newHash(password: string): Promise<string> {
  refuseCommon(password);
  return hashPassword(password);
}

async function setPassword(user_id: string, password_hash: string): Promise<void> {
  await users.update({ id: user_id }, { password_hash });
  await endLinks(user_id, 'password-reset');
  await publish({ type: 'user.password_changed', payload: { user_id }, actor_id: user_id });
  await endSession(user_id, null);
}

/** Says the same for every address; the mail follows from the fact. */
export async function requestReset(email: string): Promise<void> {
  const user = await accountByEmail(email);
  if (!user?.is_active) return;
  await transaction(() => publish({ type: 'user.reset_requested', payload: { user_id: user.id } }));
}

/** Sets a new password; who could read the mail has thereby proved the address. */
export async function resetPassword(
  { token, password }: { token: string; password: string },
  now?: string,
): Promise<void> {
  const password_hash = await newHash(password);
  await transaction(async () => {
    const user_id = (await redeem('password-reset', token, now))!;
    await setPassword(user_id, password_hash);
    await proveAddress(user_id);
  });
}

export const requestProof = (person: Person) =>
  transaction(() => publish({ type: 'user.proof_requested', payload: { user_id: person.id }, actor_id: person.id }));

export async function verifyEmail(token: string, now?: string): Promise<User> {
  return transaction(async () => proveAddress((await redeem('email-verify', token, now))!));
}

async function proveAddress(user_id: string): Promise<User> {
  const user = (await users.first({ id: user_id })) as Account;
  if (user.email_verified_at) return shown(user);
  const [verified] = await users.update({ id: user_id }, { email_verified_at: new Date().toISOString() });
  await publish({ type: 'user.verified', payload: { user_id }, actor_id: user_id });
  return shown(verified!);
}

/** The first administrator, by the link printed at the start. */
export async function setUp({ token, ...account }: Omit<NewAccount, 'role' | 'verified'> & { token: string }) {
  return transaction(async () => {
    await redeem('setup', token);
    if (await hasAdmin()) throw problem('auth/setup-done');
    const user = await addAccount({ ...account, role: 'admin' });
    return { token: await openSession(user.id), user: shown(user) };
  });
}

/** What a mail about an account needs: the address, the language, and a fresh link. */
export async function mailLink(user_id: string, purpose: 'password-reset' | 'email-verify') {
  const user = (await users.first({ id: user_id })) as Account;
  return { email: user.email, name: user.name, language: user.language, token: await makeLink(purpose, user_id) };
}

/** The set-up token while nobody administrates the desk yet, else null. */
export const setUpToken = async () => ((await hasAdmin()) ? null : makeLink('setup', null));

export const sweepEnded = () => purgeEnded();
