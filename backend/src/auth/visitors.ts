// Visitors of the chat: a row and a token of their own, and nobody's account.
import type { Language } from '@switchboard/contract/words.ts';
import { transaction } from '../database/transaction.ts';
import { openVisit } from './sessions.ts';
import { purgeVisitors } from './queries.ts';
import { users } from './tables.ts';

/** The address is what they typed: it is shown as unproved and opens nothing. */
export const addVisitor = (visitor: { name: string; email: string | null; language: Language }): Promise<string> =>
  transaction(async () => {
    const { id } = await users.insert({ ...visitor, role: 'guest', is_visitor: true });
    return openVisit(id);
  });

export const sweepVisitors = () => purgeVisitors();
