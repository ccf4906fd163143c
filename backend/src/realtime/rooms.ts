// Room names, in one place. A ticket and a chat have two rooms each, since staff count their rows differently from everyone else.
export const rooms = {
  admins: 'admin-room',
  agents: 'agents-room',
  agent: (id: string) => `agent-${id}`,
  user: (id: string) => `user-${id}`,
  ticket: (id: string) => `ticket-${id}`,
  ticketStaff: (id: string) => `ticket-${id}-staff`,
  chat: (id: string) => `chat-${id}`,
  chatStaff: (id: string) => `chat-${id}-staff`,
};

/** What has a conversation that can be followed. */
export type Thread = 'ticket' | 'chat';

export const roomOf = (thread: Thread, id: string, staff: boolean) => `${thread}-${id}${staff ? '-staff' : ''}`;

const threadRoom = /^(ticket|chat)-([0-9a-f-]{36})(-staff)?$/;

/** @returns which conversation a room follows, if it follows one */
export function threadOf(room: string): { thread: Thread; id: string } | undefined {
  const [, thread, id] = threadRoom.exec(room) ?? [];
  return thread && id ? { thread: thread as Thread, id } : undefined;
}
