// Room names, in one place. A ticket has two rooms, since staff count its messages differently from everyone else.
export const rooms = {
  admins: 'admin-room',
  agents: 'agents-room',
  agent: (id: string) => `agent-${id}`,
  user: (id: string) => `user-${id}`,
  ticket: (id: string) => `ticket-${id}`,
  ticketStaff: (id: string) => `ticket-${id}-staff`,
};

const ticketRoom = /^ticket-([0-9a-f-]{36})(-staff)?$/;

export const ticketOf = (room: string) => ticketRoom.exec(room)?.[1];
