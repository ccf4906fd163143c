// Texts that are written often, kept for all staff under a shortcut.
import type { CannedReply } from '@switchboard/contract/conversations.ts';
import { isDuplicate } from '../database/connection.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import { canned_replies } from './tables.ts';

export const list = (): Promise<CannedReply[]> => queries.cannedReplies();

/** @throws canned-reply/shortcut-taken */
export async function add(given: { shortcut: string; body: string }, created_by: string): Promise<CannedReply> {
  const { id, shortcut, body, updated_at } = await unique(() => canned_replies.insert({ ...given, created_by }));
  return { id, shortcut, body, updated_at };
}

/** @throws canned-reply/not-found, canned-reply/shortcut-taken */
export async function change(id: string, given: { shortcut?: string; body?: string }): Promise<CannedReply> {
  const changed = await unique(() => queries.changeCannedReply(id, given));
  if (!changed) throw problem('canned-reply/not-found');
  return changed;
}

/** @throws canned-reply/not-found */
export async function remove(id: string): Promise<void> {
  if (!(await queries.deleteCannedReply(id))) throw problem('canned-reply/not-found');
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, 'canned_replies_shortcut_key')) throw problem('canned-reply/shortcut-taken');
    throw error;
  }
}
