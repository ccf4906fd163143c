// Everybody on the sample desk, made as the desk itself makes accounts.
import { add, setAvailability } from '../backend/src/agents/agents.ts';
import { addAccount } from '../backend/src/auth/auth.ts';
import type { Person } from '../backend/src/person.ts';
import { administrator, customers, germans, staff, type Colleague } from './data/people.ts';

export const password = 'switchboard-demo';
/** Hashing uses the processor's threads: more at once would only wait for each other. */
const lanes = 3;

/** Somebody with an account: they have an address. */
export interface Someone extends Person {
  email: string;
}

export interface Member extends Someone, Pick<Colleague, 'german' | 'finally'> {}

export interface Cast {
  admin: Someone;
  agents: Member[];
  customers: Someone[];
}

type Account = Pick<Someone, 'id' | 'role' | 'name' | 'email'>;
const person = ({ id, role, name, email }: Account): Someone => ({
  id,
  role,
  name,
  email,
  session_id: '',
  scope: 'person',
  ticket_id: null,
});

/** Staff one after the other, since the round goes by their ids; customers beside them. */
export async function engage(): Promise<Cast> {
  const made: Someone[] = [];
  const next = customers.entries();
  const lane = async () => {
    for (const [index, name] of next) made[index] = await addCustomer(index + 1, name);
  };
  const [team] = await Promise.all([engageStaff(), ...Array.from({ length: lanes }, lane)]);
  return { ...team, customers: made };
}

async function engageStaff(): Promise<Pick<Cast, 'admin' | 'agents'>> {
  const admin = person(await addAccount({ name: administrator, email: 'admin@example.test', password, role: 'admin' }));
  const agents: Member[] = [];
  for (const [index, { german, finally: last, ...profile }] of staff.entries()) {
    const agent = person(await add({ ...profile, email: `agent${index + 1}@example.test`, password }, admin.id));
    await setAvailability(agent, 'available', false);
    agents.push({ ...agent, german, finally: last });
  }
  return { admin, agents };
}

/** Whose address is proved, as it is for people who have been with the desk for a while. */
async function addCustomer(number: number, name: string): Promise<Someone> {
  const language = germans.includes(number) ? 'de' : 'en';
  const email = `customer${number}@example.test`;
  return person(await addAccount({ name, email, password, role: 'customer', language, verified: true }));
}
