// Who may do what with which ticket: asked by REST, sockets and search alike, and nowhere decided again.
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
