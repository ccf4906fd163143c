// One-time links: 32 random bytes of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import { problem } from '../problem.ts';
import { putLink, takeLink } from './queries.ts';
import type { Purpose } from './tables.ts';

const minutes: Record<Purpose, number> = { 'password-reset': 60, 'email-verify': 7 * 24 * 60, setup: 24 * 60 };

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export async function makeLink(purpose: Purpose, user_id: string | null, now?: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await putLink(hashOf(token), user_id, purpose, minutes[purpose], now);
  return token;
}

/** @throws auth/link-invalid when it was used, has run out or was replaced */
export async function redeem(purpose: Purpose, token: string, now?: string): Promise<string | null> {
  const link = await takeLink(hashOf(token), purpose, now);
  if (!link) throw problem('auth/link-invalid');
  return link.user_id;
}
