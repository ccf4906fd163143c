// Replying to a ticket, and noting among staff.
import { statusAfterReply } from '@switchboard/contract/lifecycle.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import * as conversations from '../conversations/conversations.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { canonical, refuseMove, setStatus } from './changing.ts';
import { followUp } from './opening.ts';
import * as writing from './writing.ts';
import { lock, messageOf, relock } from './reading.ts';
import type { TicketRecord } from './tables.ts';

interface Reply {
  body: string;
  internal?: boolean;
  status?: string;
  attachment_ids?: string[];
  client_id?: string;
  seen_seq?: number;
  force?: boolean;
}

type Replied = Message & { ticket_id: string; follow_up: TicketRow | null; access_token?: string };

/**
 * Adds a message or note; to a closed ticket a reply opens a follow-up instead.
 * @throws ticket/stale-reply with what was missed, ticket/illegal-move, idempotency/key-reused
 */
export async function reply(ref: string, person: Person, given: Reply, key?: string, now?: string): Promise<Replied> {
  const client_id = key ?? given.client_id;
  const staff = isStaff(person);
  const internal = given.internal ?? false;
  const added = await transaction(async () => {
    const ticket = await lock(ref, person, internal ? 'note' : 'reply');
    const message = {
      author_id: person.id,
      by_staff: staff,
      internal,
      // As the database will give it back: without halves of characters.
      body: given.body.toWellFormed(),
      client_id: client_id ?? null,
      attachment_ids: given.attachment_ids ?? [],
    };
    const earlier = await conversations.repeated(ticket.conversation_id, message);
    if (earlier !== undefined) return { ticket, seq: earlier };
    if (ticket.status === 'closed' && !internal) return { ticket, seq: null };
    if (staff && given.seen_seq !== undefined && !given.force) {
      await conversations.refuseStale(ticket.conversation_id, person.id, given.seen_seq);
    }
    const { seq, public_seq } = await conversations.append(ticket.conversation_id, message, now);
    // A note changes nothing that its requester is shown.
    if (!internal) await writing.touchTicket(ticket.id, staff, now);
    await publish(
      {
        type: 'ticket.message_added',
        payload: { ticket_id: ticket.id, seq, public_seq, by_staff: staff },
        actor_id: person.id,
      },
      now,
    );
    await followStatus(ticket, person, internal, given.status, now);
    return { ticket, seq };
  });
  if (added.seq === null) return replyToClosed(added.ticket, person, given.body, client_id, now);
  const message = await conversations.message(added.ticket.conversation_id, conversations.viewerOf(person), added.seq);
  return { ...message, ticket_id: added.ticket.id, follow_up: null };
}

/** The status the reply names, or the one its kind brings about. */
async function followStatus(
  ticket: TicketRecord,
  person: Person,
  internal: boolean,
  wanted: string | undefined,
  now?: string,
): Promise<void> {
  // What followed from the message may have moved the ticket already: an unheld one is taken by replying.
  const present = await relock(ticket.id);
  const { status } = present;
  if (wanted !== undefined) {
    const to = canonical(wanted);
    if (to === status) return;
    refuseMove(status, to, person);
    return setStatus(present, to, person, null, now);
  }
  const to = internal ? status : statusAfterReply(status, isStaff(person) ? 'staff' : 'requester');
  if (to !== status) await setStatus(present, to, person, null, now);
}

async function replyToClosed(
  ticket: TicketRecord,
  author: Person,
  body: string,
  client_id: string | undefined,
  now?: string,
): Promise<Replied> {
  const { follow_up, access_token } = await followUp(ticket, { body, author, client_id, now });
  const message = await messageOf(follow_up.id, conversations.viewerOf(author), 1);
  return {
    ...message,
    client_id: client_id ?? null,
    ticket_id: follow_up.id,
    follow_up,
    ...(access_token && { access_token }),
  };
}
