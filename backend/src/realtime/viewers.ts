// Who follows a ticket, who views it and who types.
import type { EventPayload } from '@switchboard/contract/live.ts';
import { isStaff, type Person } from '../person.ts';
import { rooms } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';

/** What a command may do with its own socket. */
export function follower(socket: DeskSocket, io: Io, person: Person) {
  const roomOf = (ticket_id: string) => (isStaff(person) ? rooms.ticketStaff(ticket_id) : rooms.ticket(ticket_id));
  const viewersChanged = (ticket_id: string) => tellViewers(io, rooms.ticketStaff(ticket_id));
  return {
    async follow(ticket_id: string) {
      const room = roomOf(ticket_id);
      if (socket.rooms.has(room)) return;
      await socket.join(room);
      if (isStaff(person)) await viewersChanged(ticket_id);
    },
    async leave(ticket_id: string) {
      await socket.leave(roomOf(ticket_id));
      const wasTyping = socket.data.typing_in === ticket_id;
      if (wasTyping) socket.data.typing_in = null;
      if (isStaff(person) || wasTyping) await viewersChanged(ticket_id);
    },
    async type(ticket_id: string, typing: boolean) {
      const typing_in = typing ? ticket_id : null;
      if (!socket.rooms.has(roomOf(ticket_id)) || socket.data.typing_in === typing_in) return;
      socket.data.typing_in = typing_in;
      await viewersChanged(ticket_id);
    },
  };
}

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
  return [...new Set([...socket.rooms].filter((room) => room.endsWith('-staff')).concat(typing))];
}
