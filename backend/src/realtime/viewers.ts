// Who views a ticket and who types in it.
import type { EventPayload } from '@switchboard/contract/live.ts';
import { rooms } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';

/** Staff in a ticket's room see who else views it, and who types, the requester too. */
export async function tellViewers(io: Io, staffRoom: string): Promise<void> {
  const ticket_id = staffRoom.slice('ticket-'.length, -'-staff'.length);
  const [colleagues, requesters] = await Promise.all([
    io.in(staffRoom).fetchSockets(),
    io.in(rooms.ticket(ticket_id)).fetchSockets(),
  ]);
  const viewers = new Map<string, EventPayload<'ticket-viewers'>['viewers'][number]>();
  for (const { data } of [...colleagues, ...requesters.filter((each) => each.data.typing_in === ticket_id)]) {
    if (!data.person) continue;
    const { id, name, role } = data.person;
    viewers.set(id, { id, name, role, typing: data.typing_in === ticket_id || (viewers.get(id)?.typing ?? false) });
  }
  io.to(staffRoom).emit('ticket-viewers', {
    ticket_id,
    viewers: [...viewers.values()],
    event_id: crypto.randomUUID(),
    at: new Date().toISOString(),
  });
}

/** The staff rooms that would still show a socket which is going. */
export function viewedRooms(socket: DeskSocket): string[] {
  const typing = socket.data.typing_in ? [rooms.ticketStaff(socket.data.typing_in)] : [];
  return [...new Set([...socket.rooms].filter((room) => /^ticket-.*-staff$/.test(room)).concat(typing))];
}
