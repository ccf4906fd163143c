// Who holds a chat: accepting, letting pass, handing over, and coming back to the line. The agent's row is locked first, then
// the chat's, then its conversation's, in every verb.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { canChat } from '../auth/permissions.ts';
import * as conversations from '../conversations/conversations.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact, Facts } from '../facts.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import { phrases } from './phrases.ts';
import * as queries from './queries.ts';
import { get } from './reading.ts';
import { happened } from './speaking.ts';
import type { SessionRow } from './tables.ts';
import * as writing from './writing.ts';

/** Locks a chat for one who may read it. */
export async function lock(id: string, person: Person): Promise<SessionRow> {
  const session = await queries.lockSession(id);
  if (!session || !canChat(person, 'read', session)) throw problem('chat/not-found');
  return session;
}

/** @throws chat/ended */
export function refuseOver({ state }: SessionRow): void {
  if (state !== 'waiting' && state !== 'active') throw problem('chat/ended');
}

/** The first wins. @throws chat/taken, chat/at-capacity, chat/ended; one's own is no error */
export async function accept(id: string, person: Person, now?: string): Promise<ChatSession> {
  await transaction(async () => {
    const { has_room } = await lockHolder(person.id);
    const session = await lock(id, person);
    refuseOver(session);
    if (session.agent_id === person.id) return;
    if (session.agent_id) throw problem('chat/taken');
    if (!has_room) throw problem('chat/at-capacity');
    await hold(session, { agent_id: person.id, name: person.name }, 'accepted', person.id, now);
  });
  return get(id, person);
}

/** @throws agent/not-found, agent/inactive */
async function lockHolder(id: string): Promise<{ name: string; has_room: boolean }> {
  const locked = await writing.lockHolder(id);
  if (!locked) throw problem('agent/not-found');
  const { name, is_active, held } = await writing.holding(id);
  if (!is_active) throw problem('agent/inactive');
  return { name, has_room: held < locked.max_chats };
}

async function hold(
  session: SessionRow,
  { agent_id, name }: { agent_id: string; name: string },
  reason: Facts['chat.accepted']['reason'],
  by: string,
  now?: string,
): Promise<void> {
  await writing.hold(session.id, agent_id, now);
  await happened(
    { ...session, agent_id },
    { kind: 'joined', author_id: agent_id, body: phrases[session.language].joined(name) },
    now,
  );
  const payload = { session_id: session.id, agent_id, previous_agent_id: session.agent_id, reason };
  await publish({ type: 'chat.accepted', payload, actor_id: by }, now);
}

/** To a colleague with room for it, whoever has asked for it meanwhile. */
export async function transfer(
  id: string,
  { agent_id, notes }: { agent_id: string; notes?: string },
  person: Person,
  now?: string,
): Promise<ChatSession> {
  await transaction(async () => {
    const { has_room, name } = await lockHolder(agent_id);
    const session = await lock(id, person);
    refuseOver(session);
    if (session.state !== 'active') throw problem('chat/not-active');
    if (!canChat(person, 'transfer', session)) throw problem('auth/forbidden');
    if (session.agent_id === agent_id) return;
    if (!has_room) throw problem('chat/at-capacity');
    const left = {
      kind: 'left' as const,
      author_id: person.id,
      body: phrases[session.language].handedOver(person.name),
    };
    await happened({ ...session, agent_id }, left, now);
    if (notes) {
      const note = { author_id: person.id, by_staff: true, internal: true, body: notes };
      await conversations.append(session.conversation_id, note, now);
    }
    await hold(session, { agent_id, name }, 'transferred', person.id, now);
  });
  return get(id, person);
}

/** An offered chat goes on to the next. @throws chat/not-offered */
export const decline = (id: string, person: Person, now?: string) =>
  transaction(async () => {
    await lockHolder(person.id);
    await lock(id, person);
    if (!(await writing.passOn(id, person.id, now))) throw problem('chat/not-offered');
    const payload = { session_id: id, agent_id: person.id, reason: 'declined' as const };
    await publish({ type: 'chat.passed', payload, actor_id: person.id }, now);
  });

/** Chats whose agent has had no connection for a minute stand at the head of the line again, with all that was said. */
export const sweepGone = (now?: string) =>
  transaction(async () => giveBack(await writing.returnGone(now), 'agent_gone', now));

/** Chats in which the requester has waited half an hour for a word. */
export const sweepUnanswered = (now?: string) =>
  transaction(async () => giveBack(await writing.returnUnanswered(now), 'agent_silent', now));

export async function returnAll({ payload: { agent_id }, at }: Fact<'agent.deactivated'>): Promise<void> {
  await giveBack(await writing.returnHeldBy(agent_id, at), 'agent_deactivated', at);
}

async function giveBack(
  returned: writing.Returned[],
  reason: Facts['chat.returned']['reason'],
  now?: string,
): Promise<number> {
  for (const session of returned) {
    const left = { kind: 'left' as const, author_id: session.agent_id, body: phrases[session.language].left };
    await happened({ ...session, agent_id: null }, left, now);
    const payload = { session_id: session.id, agent_id: session.agent_id, reason };
    await publish({ type: 'chat.returned', payload }, now);
  }
  return returned.length;
}
