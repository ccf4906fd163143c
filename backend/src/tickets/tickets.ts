// The verbs of tickets. Every one locks the ticket's row first, so what it judges is what it changes.
import { endSession } from '../auth/sessions.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact } from '../facts.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import * as writing from './writing.ts';
import { lock } from './reading.ts';

export { open, opened, openFor, openOver } from './opening.ts';
export { change, closeResolved } from './changing.ts';
export { reply } from './replying.ts';
export { get, headOf, join, lock, messageOf, messages, relock, rowOf, rowsOf } from './reading.ts';
export { counts, list, mine, open as listOpen } from './list.ts';

/** @throws ticket/not-resolved, ticket/rated */
export async function rate(
  ref: string,
  person: Person,
  { score, comment }: { score: number; comment?: string },
  now?: string,
) {
  return transaction(async () => {
    const ticket = await lock(ref, person, 'rate');
    if (!ticket.resolved_at) throw problem('ticket/not-resolved');
    // The column holds microseconds, the row's text milliseconds: the database compares with itself.
    const rating = await writing.insertRating(ticket.id, score, comment ?? null, now);
    if (!rating) throw problem('ticket/rated');
    await publish({ type: 'ticket.rated', payload: { ticket_id: ticket.id, score }, actor_id: person.id }, now);
    return rating;
  });
}

/** An address was proved: what its guest opened belongs to the account. */
export async function claimGuest({ payload: { user_id } }: Fact<'user.verified'>): Promise<void> {
  const claimed = await queries.claimGuest(user_id);
  // Whoever typed the address without proving it stops reading.
  for (const guest_id of new Set(claimed.map((each) => each.guest_id))) await endSession(guest_id, null, user_id);
  await publish(
    claimed.map(({ ticket_id, guest_id }) => ({
      type: 'ticket.claimed',
      payload: { ticket_id, guest_id, customer_id: user_id },
    })),
  );
}

export const sweepKeys = () => queries.purgeKeys();
