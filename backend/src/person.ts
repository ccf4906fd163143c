// Who is calling: what authentication hands to every route, command and verb.
import type { Role } from '@switchboard/contract/words.ts';

export interface Person {
  id: string;
  role: Role;
  name: string;
  email: string;
  session_id: string;
  /** A guest's token opens this one ticket. */
  ticket_id: string | null;
}

export const isStaff = (person: Pick<Person, 'role'>) => person.role === 'agent' || person.role === 'admin';
