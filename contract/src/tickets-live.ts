// What is said and heard of tickets over the socket.
import Type from 'typebox';
import { Message } from './conversations.ts';
import { Count, Fields, Id, OneOf, TicketRef, withToken, type Command } from './shapes.ts';
import { TicketRow } from './ticket-row.ts';
import { roles } from './words.ts';

const TicketEvent = Type.Object({ ticket: TicketRow, reason: Type.Optional(Type.String()) });
const Viewer = Type.Object({ id: Id, name: Type.String(), role: OneOf(roles), typing: Type.Boolean() });

export const events = {
  'new-ticket': TicketEvent,
  'ticket-updated': TicketEvent,
  'ticket-message': Type.Object({ ticket: TicketRow, seq: Count, message: Message }),
  'ticket-viewers': Type.Object({ ticket_id: Id, viewers: Type.Array(Viewer) }),
};

export const commands = {
  'join-ticket-room': {
    summary: 'Follow a ticket; the answer brings the messages after `after_seq`',
    may: withToken,
    payload: Fields({ ticket_id: TicketRef, after_seq: Type.Optional(Count) }),
    reply: Type.Object({ ticket_id: Id, last_seq: Count, messages: Type.Array(Message) }),
  },
  'leave-ticket-room': { summary: 'Stop following', may: withToken, payload: Fields({ ticket_id: TicketRef }) },
  'ticket:typing': {
    summary: 'Tell staff in the room that I type, or have stopped',
    may: withToken,
    payload: Fields({ ticket_id: TicketRef, typing: Type.Boolean() }),
  },
} satisfies Record<string, Command>;
