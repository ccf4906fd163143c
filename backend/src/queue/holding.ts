// Who holds a ticket: taking, releasing, handing over, and what takes or frees one by itself.
import type { Status } from '@switchboard/contract/words.ts';
import { can } from '../auth/permissions.ts';
import { transaction } from '../database/transaction.ts';
import type { Fact, News } from '../facts.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as tickets from '../tickets/tickets.ts';
import * as queries from './queries.ts';

type Ticket = Awaited<ReturnType<typeof tickets.lock>>;

/** @throws ticket/taken when a colleague has it; one's own is no error */
export async function take(ref: string, person: Person) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'change');
    if (ticket.assigned_agent_id === person.id) return;
    if (ticket.assigned_agent_id) throw problem('ticket/taken');
    await hold(ticket, person.id, 'take', person.id, null);
  });
  return tickets.get(ref, person);
}

async function hold(
  ticket: Ticket,
  agent_id: string,
  reason: 'take' | 'reassign',
  by: string,
  notes: string | null,
  now?: string,
): Promise<void> {
  if (ticket.status === 'closed') throw problem('ticket/closed');
  void queries.endAssignment(ticket.id, now);
  void queries.hold(ticket.id, agent_id, reason, by, now);
  const { id: ticket_id, assigned_agent_id: previous_agent_id, status: old_status } = ticket;
  const new_status = old_status === 'new' ? 'open' : old_status;
  const payload = { ticket_id, agent_id, previous_agent_id, reason, old_status, new_status, notes };
  await publish({ type: 'ticket.assigned', payload, actor_id: by }, now);
}

/** Back to the queue, by its holder or an admin. */
export async function release(ref: string, person: Person) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'change');
    if (!ticket.assigned_agent_id) throw problem('ticket/not-held');
    if (!can(person, 'reassign', ticket)) throw problem('auth/forbidden');
    if (ticket.status === 'closed' || ticket.status === 'resolved') throw problem('ticket/illegal-move');
    await giveUp(ticket.id, ticket.assigned_agent_id, 'released', null, person.id);
    await publish(reopenings([{ ...ticket, ticket_id: ticket.id, old_status: ticket.status }], person.id));
  });
  return tickets.get(ref, person);
}

async function giveUp(
  ticket_id: string,
  agent_id: string,
  reason: 'released' | 'reopened',
  sticky: { agent_id: string; hours: number } | null,
  by: string | null,
  now?: string,
) {
  void queries.endAssignment(ticket_id, now);
  void queries.free(ticket_id, sticky, now);
  await publish({ type: 'ticket.released', payload: { ticket_id, agent_id, reason }, actor_id: by }, now);
}

/** @throws agent/not-found, agent/inactive */
export async function reassign(
  ref: string,
  { agent_id, notes }: { agent_id: string; notes?: string },
  person: Person,
  now?: string,
) {
  await transaction(async () => {
    const ticket = await tickets.lock(ref, person, 'reassign');
    const agent = await queries.activeStaff(agent_id);
    if (!agent) throw problem('agent/not-found');
    if (!agent.is_active) throw problem('agent/inactive');
    if (ticket.assigned_agent_id !== agent_id) await hold(ticket, agent_id, 'reassign', person.id, notes ?? null, now);
  });
  return tickets.get(ref, person);
}

/** Working on a ticket nobody holds takes it. */
export async function takeByWork({
  payload,
  actor_id,
  at,
}: Fact<'ticket.message_added'> | Fact<'ticket.status_changed'>): Promise<void> {
  const works =
    'seq' in payload
      ? payload.by_staff && payload.public_seq !== null
      : payload.by_staff && payload.new_status === 'in_progress';
  if (!works || !actor_id) return;
  const ticket = await tickets.relock(payload.ticket_id);
  if (!ticket.assigned_agent_id) await hold(ticket, actor_id, 'take', actor_id, null, at);
}

/** Reopened by its requester: dealt again, to the same agent first if they resolved it lately. */
export async function requeueReopened({ payload, actor_id, at }: Fact<'ticket.status_changed'>): Promise<void> {
  const { ticket_id, agent_id, old_status, new_status, by_staff } = payload;
  if (old_status !== 'resolved' || new_status !== 'open' || by_staff) return;
  if (!agent_id) return void queries.waitAnew(ticket_id, at);
  const { sticky_hours } = await queries.rules();
  const sticky = sticky_hours > 0 ? { agent_id, hours: sticky_hours } : null;
  await giveUp(ticket_id, agent_id, 'reopened', sticky, actor_id, at);
}

/** A deactivated agent's open tickets go back to the line. */
export async function requeueAll({ payload: { agent_id }, actor_id }: Fact<'agent.deactivated'>): Promise<void> {
  await announce(await queries.freeHeldBy(agent_id), actor_id);
}

/** What was handed to somebody at the moment they were deactivated, or reopened to them since, goes back as well. */
export const freeStranded = () => transaction(async () => announce(await queries.freeHeldByInactive(), null));

async function announce(freed: queries.Freed[], actor_id: string | null): Promise<void> {
  await publish(
    freed.map(({ ticket_id, agent_id }) => ({
      type: 'ticket.released',
      payload: { ticket_id, agent_id, reason: 'agent_deactivated' },
      actor_id,
    })),
  );
  await publish(
    reopenings(
      freed.filter(({ old_status }) => old_status === 'in_progress'),
      actor_id,
    ),
  );
}

/** Released work is `open`: told like any change of status, so that clocks and history follow. */
const reopenings = (freed: { ticket_id: string; old_status: Status }[], actor_id: string | null): News[] =>
  freed
    .filter(({ old_status }) => old_status === 'in_progress' || old_status === 'waiting_user')
    .map(({ ticket_id, old_status }) => ({
      type: 'ticket.status_changed',
      payload: { ticket_id, old_status, new_status: 'open', agent_id: null, by_staff: true, notes: null },
      actor_id,
    }));
