// bcrypt over base64(SHA-256(password)), so that bytes past 72 count. Only the thread-pool calls, so that others are served meanwhile.
import { createHash } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import bcrypt from 'bcrypt';
import { problem } from '../problem.ts';

let cost = 12;
export const setPasswordCost = (rounds: number) => void (cost = rounds);

const digest = (password: string) => createHash('sha256').update(password).digest('base64');

export const hashPassword = (password: string) => bcrypt.hash(digest(password), cost);

let unknown: Promise<string> | undefined;

/** Compares; an account that does not exist takes the same time as one that does. */
export async function matchesPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const matches = await bcrypt.compare(digest(password), hash ?? (await (unknown ??= hashPassword('nobody'))));
  return matches && !!hash;
}

let common: Set<string> | undefined;

/** @throws auth/weak-password for one of the most common passwords (an offline list of about 30,000) */
export function refuseCommon(password: string): void {
  common ??= new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
  if (common.has(password.toLowerCase())) throw problem('auth/weak-password');
}
