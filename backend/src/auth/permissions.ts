// Who may do what with which ticket or chat: asked by REST, sockets and search alike, and nowhere decided again.
import { sql, type Sql } from '../database/sql.ts';
import { isStaff, type Person } from '../person.ts';

export type Action = 'read' | 'reply' | 'note' | 'change' | 'resolve' | 'rate' | 'reassign';

interface TicketLike {
  id: string;
  customer_id: string;
  assigned_agent_id: string | null;
}

const ownedBy = (person: Person, ticket: TicketLike) =>
  person.role === 'guest' ? ticket.id === person.ticket_id : ticket.customer_id === person.id;

export function can(person: Person, action: Action, ticket: TicketLike): boolean {
  switch (action) {
    case 'read':
    case 'reply':
    case 'resolve':
      return isStaff(person) || ownedBy(person, ticket);
    case 'note':
    case 'change':
      return isStaff(person);
    case 'rate':
      return !isStaff(person) && ownedBy(person, ticket);
    case 'reassign':
      return person.role === 'admin' || (isStaff(person) && ticket.assigned_agent_id === person.id);
  }
}

/** The same rule as a condition on `tickets t`, for lists and search. */
export function visible(person: Person): Sql {
  if (isStaff(person)) return sql`true`;
  return person.role === 'guest' ? sql`t.id = ${person.ticket_id}` : sql`t.customer_id = ${person.id}`;
}

export type ChatAction = 'read' | 'speak' | 'note' | 'end' | 'transfer' | 'rate' | 'convert';

interface ChatLike {
  customer_id: string;
  agent_id: string | null;
}

/** A visitor's row is theirs alone, and a guest's token of a ticket opens no chat. */
const isRequester = (person: Person, { customer_id }: ChatLike) =>
  !isStaff(person) && person.scope !== 'ticket' && person.id === customer_id;

export function canChat(person: Person, action: ChatAction, chat: ChatLike): boolean {
  const holds = isStaff(person) && chat.agent_id === person.id;
  switch (action) {
    case 'read':
      return isStaff(person) || isRequester(person, chat);
    case 'note':
      return isStaff(person);
    case 'speak':
      return holds || isRequester(person, chat);
    case 'end':
      return holds || person.role === 'admin' || isRequester(person, chat);
    case 'transfer':
      return holds || person.role === 'admin';
    case 'rate':
      return isRequester(person, chat);
    case 'convert':
      return isStaff(person) || isRequester(person, chat);
  }
}

/** Who may read a chat, as a condition on `chat_sessions s`. */
export function chatVisible(person: Person): Sql {
  if (isStaff(person)) return sql`true`;
  return person.scope === 'ticket' ? sql`false` : sql`s.customer_id = ${person.id}`;
}

/** Who may say something in it that everyone reads, or among staff, likewise. */
export function chatSpeakable(person: Person, internal: boolean): Sql {
  if (!isStaff(person)) return internal ? sql`false` : chatVisible(person);
  return internal ? sql`true` : sql`s.agent_id = ${person.id}`;
}
