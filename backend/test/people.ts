// The people of the tests, made through the desk's own verbs.
import type { Shift } from '@switchboard/contract/agents.ts';
import type { Availability, Category, Role } from '@switchboard/contract/words.ts';
import * as agents from '../src/agents/agents.ts';
import { addAccount } from '../src/auth/auth.ts';
import { authenticate, openSession } from '../src/auth/sessions.ts';
import type { Person } from '../src/person.ts';
import { call } from './client.ts';

export const password = 'a-fine-test-password';

export interface Someone extends Person {
  email: string;
  token: string;
}

let made = 0;

export async function make(role: Exclude<Role, 'guest'>, name = `${role} ${++made}`): Promise<Someone> {
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@people.test`;
  const { id } = await addAccount({ role, name, email, password });
  const token = await openSession(id);
  return { ...(await authenticate(token)), email, token };
}

interface Working {
  name?: string;
  status?: Availability;
  max_tickets?: number;
  categories?: Category[];
  shift?: Shift | null;
}

/** An agent at work, available unless said otherwise. */
export async function makeAgent({ name, status = 'available', ...profile }: Working = {}): Promise<Someone> {
  const agent = await make('agent', name);
  if (Object.keys(profile).length > 0) await agents.change(agent.id, profile, agent);
  await agents.setAvailability(agent, status, false);
  return agent;
}

export const openTicket = (url: string, person: Someone, given: object = {}) =>
  call(
    url,
    'POST /tickets',
    { body: { subject: 'It does not work', description: 'Nothing happens when I press the button.', ...given } },
    person,
  );

/** A guest: someone with an e-mail address and the token of one ticket. */
export async function makeGuest(url: string, given: object = {}) {
  const ticket = await call(url, 'POST /tickets', {
    body: {
      subject: 'A guest asks',
      description: 'Where is my parcel?',
      contact_email: `guest${++made}@people.test`,
      ...given,
    },
  });
  return { ticket, token: ticket.access_token! };
}
