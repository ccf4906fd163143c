// Beginning a chat: as a customer, or as a visitor with a row and a token of their own.
import type { Language } from '@switchboard/contract/words.ts';
import { forgetSession } from '../auth/sessions.ts';
import { addVisitor } from '../auth/visitors.ts';
import * as conversations from '../conversations/conversations.ts';
import { isDuplicate } from '../database/connection.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import { phrases } from './phrases.ts';
import * as queries from './queries.ts';

interface Identity {
  name?: string | undefined;
  email?: string | null | undefined;
  language?: Language | undefined;
}

/** @returns a token to chat with */
export const visit = ({ name, email, language = 'en' }: Identity): Promise<string> =>
  addVisitor({ name: name?.trim() || phrases[language].visitor, email: email?.toLowerCase() ?? null, language });

/** A visitor says who they are; an account has said so already. */
export async function identify(person: Person, { name, email }: { name?: string; email?: string }): Promise<void> {
  if (person.scope !== 'visit' || (!name && !email)) return;
  await queries.identify(person.id, { name: name?.trim(), email: email?.toLowerCase() });
  forgetSession(person.session_id);
}

/**
 * Whether a visitor's token has had its chat: the next one gets a new token, so that a token opens one chat only.
 * @throws auth/guest-scope for the guest of a ticket
 */
export async function isSpent(person: Person): Promise<boolean> {
  if (person.scope === 'ticket') throw problem('auth/guest-scope');
  return person.scope === 'visit' && (await queries.hasEnded(person.id));
}

interface Start {
  subject?: string;
  page?: string;
  language?: Language;
}

/** One open chat a person: an open one is found again. */
export async function start(
  person: Person,
  { subject, page, language = 'en' }: Start,
  now?: string,
): Promise<{ id: string; is_new: boolean }> {
  const open = await queries.openSessionOf(person.id);
  if (open) return { ...open, is_new: false };
  try {
    const id = await transaction(async () => {
      const { greeting } = await queries.config();
      const conversation_id = await conversations.open(now);
      const given = { subject: subject?.trim() ?? null, page: page ?? null, language };
      const contact_email = person.email;
      const session = await queries.insertSession(
        { conversation_id, customer_id: person.id, contact_email, ...given },
        now,
      );
      const row = { kind: 'greeting' as const, body: greeting, author_id: null, by_staff: true, internal: false };
      await conversations.append(conversation_id, row, now);
      const payload = { session_id: session.id, customer_id: person.id };
      await publish({ type: 'chat.started', payload, actor_id: person.id }, now);
      return session.id;
    });
    return { id, is_new: true };
  } catch (error) {
    // Two tabs at once: the second finds what the first began.
    if (!isDuplicate(error, 'chat_sessions_open')) throw error;
    return { id: (await queries.openSessionOf(person.id))!.id, is_new: false };
  }
}
