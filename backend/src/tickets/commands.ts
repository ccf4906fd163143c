import type { commands } from '@switchboard/contract/tickets-live.ts';
import type { CommandHandlers } from '../realtime/gateway.ts';
import * as tickets from './tickets.ts';

export const ticketCommands: CommandHandlers<typeof commands> = {
  'join-ticket-room': async ({ ticket_id, after_seq }, { person, follow }) => {
    const { id } = await tickets.headOf(ticket_id, person);
    // First the room, then the log: what is written in between comes by either way, never by none.
    await follow('ticket', id);
    return tickets.join(id, person, after_seq);
  },
  'leave-ticket-room': async ({ ticket_id }, { person, leave }) =>
    leave('ticket', (await tickets.headOf(ticket_id, person)).id),
  'ticket:typing': async ({ ticket_id, typing }, { person, typeInTicket }) =>
    typeInTicket((await tickets.headOf(ticket_id, person)).id, typing),
};
