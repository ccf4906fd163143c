// Nobody is there: what would have been said becomes a ticket.
import { randomId } from '../../random-id.ts';
import { request } from '../../request.ts';
import { forget, keep, kept } from '../../storage.ts';
import type { FirstDraft } from './drafts.ts';
import type { Who } from './identity.ts';
import { patiently } from './patiently.ts';

export interface Left {
  number: number;
  email: string;
  /** Opens the ticket for whoever is not signed in. */
  token?: string | undefined;
}

/** @throws {Problem} */
export async function leaveMessage({ name, email, subject, text }: FirstDraft, who: Who | null): Promise<Left> {
  const account = who?.kind === 'customer' ? who : null;
  const given = {
    subject: subject.trim(),
    description: text.trim(),
    channel: 'chat' as const,
    ...(!account && { contact_email: email.trim(), ...(name.trim() && { name: name.trim() }) }),
  };
  const body = { ...given, client_id: idOf(JSON.stringify(given)) };
  const ticket = await patiently(() => request('POST /tickets', { body }, { token: account?.token }));
  forget(box);
  return { number: ticket.number, email: ticket.contact_email, token: ticket.access_token };
}

const box = 'unsent.chat.message';

/** The same words sent again are the same message, also after a reload; other words are another. */
function idOf(content: string): string {
  const before = kept(box) as { content: string; id: string } | null;
  if (before?.content === content) return before.id;
  const id = randomId();
  keep(box, { content, id });
  return id;
}
