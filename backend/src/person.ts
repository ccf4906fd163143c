// Who is calling: what authentication hands to every route, command and verb.
import type { Role } from '@switchboard/contract/words.ts';

export interface Person {
  id: string;
  role: Role;
  name: string;
  /** A visitor of the chat may have given none. */
  email: string | null;
  session_id: string;
  /** What the token opens: all that is theirs, or as a guest's one ticket, or what a visitor began. */
  scope: 'person' | 'ticket' | 'visit';
  ticket_id: string | null;
}

export const isStaff = (person: Pick<Person, 'role'>) => person.role === 'agent' || person.role === 'admin';
