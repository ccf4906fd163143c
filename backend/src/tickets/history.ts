// A ticket's history, read from the journal.
import type { HistoryEntry } from '@switchboard/contract/tickets.ts';
import { isStaff, type Person } from '../person.ts';
import { historyOf } from './queries.ts';
import { headOf } from './reading.ts';

/** What a requester may know of: no notes, no releases, no escalations. */
const publicKinds = ['ticket.opened', 'ticket.assigned', 'ticket.status_changed', 'ticket.rated', 'ticket.claimed'];

export async function history(ref: string, person: Person): Promise<HistoryEntry[]> {
  const { id } = await headOf(ref, person);
  const staff = isStaff(person);
  const found = await historyOf(id, staff ? null : publicKinds);
  return found.map(({ payload, ...entry }) => {
    const { old_status, new_status, notes, agent, ...data } = payload;
    const said = staff || entry.kind === 'ticket.status_changed' ? notes : null;
    return {
      ...entry,
      old_status: old_status ?? null,
      new_status: new_status ?? null,
      notes: said ?? null,
      data: staff ? { ...data, ...(agent !== undefined && { agent }) } : agent !== undefined ? { agent } : {},
    };
  });
}
