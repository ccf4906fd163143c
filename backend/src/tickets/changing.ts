// Changing a ticket: its fields, and its status by the table of moves.
import { legalMoves } from '@switchboard/contract/lifecycle.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import type { Category, Priority, Status } from '@switchboard/contract/words.ts';
import { transaction } from '../database/transaction.ts';
import type { News } from '../facts.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as writing from './writing.ts';
import { get, lock } from './reading.ts';
import type { TicketRecord } from './tables.ts';

/** `in-progress` is accepted for `in_progress`. */
export const canonical = (status: string) => status.replace('-', '_') as Status;

interface Change {
  status?: string;
  priority?: Priority;
  category?: Category;
  subject?: string;
  tags?: string[];
  notes?: string;
  version?: number;
}

/** @throws ticket/changed with the present ticket, ticket/illegal-move with the legal ones */
export async function change(
  ref: string,
  person: Person,
  { notes, version, status, ...fields }: Change,
  now?: string,
): Promise<Ticket> {
  const wanted = status === undefined ? undefined : canonical(status);
  const changesFields = Object.values(fields).some((value) => value !== undefined);
  const staffOnly = changesFields || (notes !== undefined && !isStaff(person));
  await transaction(async () => {
    const ticket = await lock(ref, person, staffOnly ? 'change' : 'resolve');
    if (version !== undefined && version !== ticket.version) {
      throw problem('ticket/changed', { data: { ticket: await get(ticket.id, person) } });
    }
    if (changesFields) await changeFields(ticket, fields, notes ?? null, person.id, now);
    if (wanted !== undefined && wanted !== ticket.status) {
      refuseMove(ticket.status, wanted, person);
      await setStatus(ticket, wanted, person, notes ?? null, now);
    } else if (notes !== undefined && !changesFields) {
      const payload = { ticket_id: ticket.id, changes: {}, notes };
      await publish({ type: 'ticket.changed', payload, actor_id: person.id }, now);
    }
  });
  return get(ref, person);
}

/** @throws ticket/illegal-move with the legal ones */
export function refuseMove(from: Status, to: Status, person: Person): void {
  const legal = legalMoves(from, person.role);
  if (legal.includes(to)) return;
  throw problem('ticket/illegal-move', {
    details: [
      { path: '/status', message: legal.length > 0 ? `can become ${legal.join(', ')}` : 'cannot change any more' },
    ],
    data: { legal },
  });
}

async function changeFields(
  ticket: TicketRecord,
  fields: writing.Changes,
  notes: string | null,
  actor_id: string,
  now?: string,
) {
  const trimmed = { ...fields, ...(fields.subject && { subject: fields.subject.trim() }) };
  const changes: Record<string, [unknown, unknown]> = {};
  for (const name of ['subject', 'priority', 'category', 'tags'] as const) {
    const to = trimmed[name];
    if (to !== undefined && JSON.stringify(to) !== JSON.stringify(ticket[name])) changes[name] = [ticket[name], to];
  }
  if (Object.keys(changes).length === 0) return;
  await writing.changeTicket(ticket.id, trimmed, now);
  if (changes.subject || changes.tags) await writing.refreshSearch(ticket.id);
  await publish({ type: 'ticket.changed', payload: { ticket_id: ticket.id, changes, notes }, actor_id }, now);
}

export async function setStatus(
  ticket: TicketRecord,
  status: Status,
  person: Person,
  notes: string | null,
  now?: string,
): Promise<void> {
  await writing.changeTicket(ticket.id, { status }, now);
  await publish(statusChanged(ticket, status, isStaff(person), notes, person.id), now);
}

const statusChanged = (
  ticket: Pick<TicketRecord, 'id' | 'status' | 'assigned_agent_id'>,
  new_status: Status,
  by_staff: boolean,
  notes: string | null,
  actor_id: string | null,
): News => ({
  type: 'ticket.status_changed',
  payload: {
    ticket_id: ticket.id,
    old_status: ticket.status,
    new_status,
    agent_id: ticket.assigned_agent_id,
    by_staff,
    notes,
  },
  actor_id,
});

/** Resolved for four days: closed. */
export const closeResolved = (now?: string) =>
  transaction(async () => {
    const closed = await writing.closeResolved(now);
    const news = closed.map(({ id, assigned_agent_id }) =>
      statusChanged({ id, assigned_agent_id, status: 'resolved' }, 'closed', false, null, null),
    );
    await publish(news, now);
    return closed.length;
  });
