// What a command may do with its own socket: follow a conversation, leave it, type in it.
import { isStaff, type Person } from '../person.ts';
import { roomOf, rooms, type Thread } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';
import { tellViewers } from './viewers.ts';

/** @param seen somebody whose going away matters to others is here */
export function following(socket: DeskSocket, io: Io, seen: (person: Person) => void) {
  // Asked anew each time: a visitor becomes somebody while their command runs.
  const person = () => socket.data.person as Person;
  const roomFor = (thread: Thread, id: string) => roomOf(thread, id, isStaff(person()));
  const viewersChanged = (ticket_id: string) => tellViewers(io, rooms.ticketStaff(ticket_id));
  return {
    async follow(thread: Thread, id: string) {
      const room = roomFor(thread, id);
      if (socket.rooms.has(room)) return;
      await socket.join(room);
      if (thread === 'chat') seen(person());
      if (thread === 'ticket' && isStaff(person())) await viewersChanged(id);
    },
    async leave(thread: Thread, id: string) {
      await socket.leave(roomFor(thread, id));
      if (thread === 'chat') return;
      const wasTyping = socket.data.typing_in === id;
      if (wasTyping) socket.data.typing_in = null;
      if (isStaff(person()) || wasTyping) await viewersChanged(id);
    },
    async typeInTicket(ticket_id: string, typing: boolean) {
      const typing_in = typing ? ticket_id : null;
      if (!socket.rooms.has(roomFor('ticket', ticket_id)) || socket.data.typing_in === typing_in) return;
      socket.data.typing_in = typing_in;
      await viewersChanged(ticket_id);
    },
    /** Worth nothing a moment later, so it is told and forgotten; who hears it lets it fade after five seconds. */
    typeInChat(session_id: string, typing: boolean) {
      const { name } = person();
      const side = isStaff(person()) ? 'staff' : 'requester';
      const stamp = { event_id: crypto.randomUUID(), at: new Date().toISOString() };
      socket
        .to([rooms.chat(session_id), rooms.chatStaff(session_id)])
        .emit('chat:typing', { session_id, side, name, typing, ...stamp });
    },
  };
}
