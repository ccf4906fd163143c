// How a chat ends: by somebody, by silence, given up, missed, or as a ticket.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Category, ChatEnding, ChatState, Priority } from '@switchboard/contract/words.ts';
import { canChat } from '../auth/permissions.ts';
import { openSession } from '../auth/sessions.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import { isStaff, type Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import { lock } from './holding.ts';
import { phrases } from './phrases.ts';
import * as queries from './queries.ts';
import { get, lineNow } from './reading.ts';
import { happened } from './speaking.ts';
import type { SessionRow } from './tables.ts';
import * as writing from './writing.ts';

/** Before an agent came, the requester gives it up. An ended one stays as it is. */
export async function end(id: string, person: Person, now?: string): Promise<ChatSession> {
  await transaction(async () => {
    const session = await lock(id, person);
    if (!canChat(person, 'end', session)) throw problem('auth/forbidden');
    const isRequester = !isStaff(person);
    if (session.state === 'waiting' && isRequester) await finish(session, 'abandoned', 'abandoned', person.id, now);
    else if (isOpen(session)) await finish(session, 'ended', isRequester ? 'requester' : 'staff', person.id, now);
  });
  return get(id, person);
}

const isOpen = ({ state }: SessionRow) => state === 'waiting' || state === 'active';

async function finish(
  session: SessionRow,
  state: ChatState,
  reason: ChatEnding,
  by: string | null,
  now?: string,
): Promise<void> {
  await writing.finish(session.id, { state, reason, by }, now);
  const { ended, silence, missed } = phrases[session.language];
  const body = reason === 'silence' ? silence : reason === 'missed' ? missed : ended;
  const kind = reason === 'missed' ? 'missed' : 'ended';
  await happened(session, { kind, body, author_id: by, by_staff: by !== session.customer_id }, now);
  await tellEnd(session, state, reason, session.ticket_id, by, now);
}

const tellEnd = (
  { id: session_id, agent_id }: SessionRow,
  state: ChatState,
  reason: ChatEnding,
  ticket_id: string | null,
  actor_id: string | null,
  now?: string,
) => publish({ type: 'chat.ended', payload: { session_id, state, reason, agent_id, ticket_id }, actor_id }, now);

/** Asks after five quiet minutes, ends after thirty; only where the last word was the agent's. */
export const sweepSilent = (now?: string) =>
  transaction(async () => {
    for (const session of await writing.silentEnds(now)) await finish(session, 'ended', 'silence', null, now);
    for (const session of await writing.silentReminders(now)) {
      await happened(session, { kind: 'reminder', body: phrases[session.language].reminder }, now);
    }
  });

/** Who waited and has had no connection for three minutes has gone. */
export const sweepAbandoned = (now?: string) =>
  transaction(async () => {
    for (const session of await writing.abandoned(now)) await finish(session, 'abandoned', 'abandoned', null, now);
  });

/** Nobody is there, and somebody has waited for ten minutes: it becomes a ticket where an address is known. */
export async function sweepMissed(now?: string): Promise<void> {
  if ((await lineNow()).staffing !== 'nobody') return;
  await transaction(async () => {
    for (const session of await writing.overdue(now)) {
      const contact_email = session.contact_email ?? (await queries.addressOf(session.customer_id));
      if (!contact_email) await finish(session, 'missed', 'missed', null, now);
      else await makeTicket(session, { contact_email, state: 'missed' }, session.customer_id, now);
    }
  });
}

interface Conversion {
  subject?: string;
  category?: Category;
  priority?: Priority;
  contact_email?: string;
}

/**
 * A ticket over the same conversation. A requester may ask for it while nobody has come, and asking again gives the same.
 * @throws chat/converted, request/invalid without an address, ticket/urgent-for-staff
 */
export async function convert(
  id: string,
  person: Person,
  given: Conversion,
  now?: string,
): Promise<ChatSession & { access_token?: string }> {
  const ticket_id = await transaction(async () => {
    const session = await lock(id, person);
    // Whose answer was lost on its way asks again, and gets the same ticket.
    if (session.ticket_id && !isStaff(person)) return session.ticket_id;
    if (session.ticket_id) throw problem('chat/converted');
    const mayConvert = isStaff(person) || ['waiting', 'missed', 'abandoned'].includes(session.state);
    if (!mayConvert) throw problem('auth/forbidden');
    if (given.priority === 'urgent' && !isStaff(person)) throw problem('ticket/urgent-for-staff');
    const known =
      given.contact_email?.toLowerCase() ?? session.contact_email ?? (await queries.addressOf(session.customer_id));
    if (!known) throw invalid('/contact_email', 'is needed: the ticket is answered by e-mail');
    await queries.identify(session.customer_id, { email: known });
    return makeTicket(session, { ...given, contact_email: known, state: 'converted' }, person.id, now);
  });
  const session = await get(id, person);
  return person.scope === 'visit' ? { ...session, access_token: await openSession(person.id, ticket_id) } : session;
}

async function makeTicket(
  session: SessionRow,
  {
    subject,
    category = 'general',
    priority = 'medium',
    contact_email,
    state,
  }: Conversion & { contact_email: string; state: 'converted' | 'missed' },
  by: string,
  now?: string,
): Promise<string> {
  const { id, conversation_id, customer_id, agent_id, language } = session;
  const about =
    subject?.trim() ??
    session.subject ??
    subjectFrom(await queries.firstText(conversation_id)) ??
    phrases[language].subject;
  const answer = (await queries.lastAnswer(conversation_id)) ?? null;
  const ticket = await tickets.openOver(
    { conversation_id, customer_id, contact_email, subject: about, category, priority, channel: 'chat', answer },
    by,
    now,
  );
  await writing.putTicket(id, ticket.id, { state, by }, now);
  const { converted, missed } = phrases[language];
  if (state === 'missed') await happened({ id, conversation_id, agent_id }, { kind: 'missed', body: missed }, now);
  const ended = { kind: 'ended' as const, body: converted(ticket.number), author_id: by, by_staff: by !== customer_id };
  await happened({ id, conversation_id, agent_id }, ended, now);
  await tellEnd(session, state, state, ticket.id, by, now);
  return ticket.id;
}

/** One line of what was written first. */
const subjectFrom = (text = '') =>
  Array.from(text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim())
    .slice(0, 80)
    .join('')
    .trim() || undefined;

/** @throws chat/not-over, chat/rated */
export async function rate(
  id: string,
  person: Person,
  { score, feedback }: { score: number; feedback?: string },
  now?: string,
): Promise<ChatSession> {
  await transaction(async () => {
    const session = await lock(id, person);
    if (!canChat(person, 'rate', session)) throw problem('auth/forbidden');
    if (isOpen(session)) throw problem('chat/not-over');
    if (session.rating !== null) throw problem('chat/rated');
    await writing.rate(id, score, feedback ?? null, now);
    await publish({ type: 'chat.rated', payload: { session_id: id, score }, actor_id: person.id }, now);
  });
  return get(id, person);
}
