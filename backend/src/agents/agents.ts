// The verbs of agents: adding, changing, availability and presence.
import type { Agent, Shift } from '@switchboard/contract/agents.ts';
import type { Availability, Category } from '@switchboard/contract/words.ts';
import { addAccount, changeAccount } from '../auth/auth.ts';
import { endSession } from '../auth/sessions.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact } from '../facts.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import { checkShift, inShift } from './shifts.ts';
import { agents } from './tables.ts';

interface Profile {
  max_tickets?: number;
  max_chats?: number;
  shift?: Shift | null;
  categories?: Category[];
}

type StaffRole = 'agent' | 'admin';

const shown = (row: queries.AgentRow): Agent => ({ ...row, in_shift: inShift(row.shift, Date.now()) });

export const list = async (active?: boolean) => (await queries.allAgents(active)).map(shown);

/** @throws agent/not-found */
export async function get(id: string): Promise<Agent> {
  const row = await queries.agentById(id);
  if (!row) throw problem('agent/not-found');
  return shown(row);
}

export const metrics = async (id: string) => {
  await get(id);
  return queries.metricsOf(id);
};

interface NewAgent extends Profile {
  name: string;
  email: string;
  password: string;
  role?: StaffRole;
}

export async function add(
  { name, email, password, role = 'agent', ...profile }: NewAgent,
  actor_id: string,
): Promise<Agent> {
  checkShift(profile.shift);
  return transaction(async () => {
    const { id } = await addAccount({ name, email, password, role }, actor_id);
    if (Object.keys(profile).length > 0) await agents.update({ user_id: id }, profile);
    await publish({ type: 'agent.added', payload: { agent_id: id, role }, actor_id });
    return get(id);
  });
}

/** Every member of staff has a profile, the first administrator too. */
export async function addProfile({ payload: { user_id, role } }: Fact<'user.registered'>): Promise<void> {
  if (role === 'agent' || role === 'admin') await agents.insert({ user_id });
}

interface Change extends Profile {
  name?: string;
  role?: StaffRole;
  is_active?: true;
}

export async function change(id: string, { name, role, is_active, ...profile }: Change, actor: Person): Promise<Agent> {
  checkShift(profile.shift);
  return transaction(async () => {
    const before = await get(id);
    const demoted = role === 'agent' && before.role === 'admin';
    if (demoted) await refuseLastAdmin(id, actor);
    const account = { ...(name && { name }), ...(role && { role }), ...(is_active && { is_active }) };
    if (Object.keys(account).length > 0) await changeAccount(id, account);
    if (Object.keys(profile).length > 0) await agents.update({ user_id: id }, profile);
    // A socket keeps the rooms of the role it connected with, so a new role signs in anew.
    if (role && role !== before.role) await endSession(id, null, actor.id);
    const after = await get(id);
    const changes = Object.fromEntries(
      Object.keys({ ...account, ...profile }).map((field) => [
        field,
        [before[field as keyof Agent], after[field as keyof Agent]] as [unknown, unknown],
      ]),
    );
    await publish({ type: 'agent.changed', payload: { agent_id: id, changes }, actor_id: actor.id });
    return after;
  });
}

/** @throws agent/last-admin, agent/yourself; auth/forbidden when the actor has been demoted meanwhile */
async function refuseLastAdmin(id: string, actor: Person): Promise<void> {
  const admins = await queries.lockAdmins();
  if (!admins.some((admin) => admin.id !== id)) throw problem('agent/last-admin');
  if (id === actor.id) throw problem('agent/yourself');
  if (!admins.some((admin) => admin.id === actor.id)) throw problem('auth/forbidden');
}

export const deactivate = (id: string, actor: Person) =>
  transaction(async () => {
    const agent = await get(id);
    if (agent.role === 'admin' || id === actor.id) await refuseLastAdmin(id, actor);
    await changeAccount(id, { is_active: false });
    await putAvailability(id, 'offline', false, 'chosen', actor.id);
    await endSession(id, null, actor.id);
    await publish({ type: 'agent.deactivated', payload: { agent_id: id }, actor_id: actor.id });
  });

/** @param bySocket whether the absence of all sockets shall end it */
export async function setAvailability(person: Person, status: Availability, bySocket: boolean): Promise<Agent> {
  await transaction(() => putAvailability(person.id, status, bySocket, 'chosen', person.id));
  return get(person.id);
}

async function putAvailability(
  id: string,
  new_status: Availability,
  bySocket: boolean,
  reason: 'chosen' | 'absent' | 'missed_chats',
  actor_id: string | null,
) {
  const changed = await queries.setAvailability(id, new_status, bySocket);
  if (!changed) throw problem('agent/not-found');
  if (changed.old_status === new_status) return;
  const payload = { agent_id: id, old_status: changed.old_status, new_status, reason };
  await publish({ type: 'agent.availability_changed', payload, actor_id });
}

/** They let chats pass that were offered to them: away until they say otherwise. */
export const setAway = (id: string) => transaction(() => putAvailability(id, 'away', false, 'missed_chats', null));

/**
 * The heartbeat of people with a socket in this process, from the moment it connects. Whom only absence had made away is back,
 * also when it was the heartbeat that had failed.
 */
export async function seen(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await queries.touchPresence(ids);
  const now = Date.now();
  const back = (await queries.absentAmong(ids)).filter(({ shift }) => inShift(shift, now)).map(({ id }) => id);
  if (back.length === 0) return;
  await transaction(async () => {
    const returned = await queries.markReturned(back);
    await publish(
      returned.map(({ agent_id }) => ({
        type: 'agent.availability_changed',
        payload: { agent_id, old_status: 'away', new_status: 'available', reason: 'returned' },
      })),
    );
  });
}

/** Agents without a socket for a minute become away and get no new work. */
export const sweepAbsent = (now?: string) =>
  transaction(async () => {
    const gone = await queries.markAbsent(now);
    await publish(
      gone.map(({ agent_id }) => ({
        type: 'agent.availability_changed',
        payload: { agent_id, old_status: 'available', new_status: 'away', reason: 'absent' },
      })),
    );
  });
