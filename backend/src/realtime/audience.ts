// Who hears what: each fact → the events it becomes, for which rooms. Nothing reaches a browser without a row here.
import type { Agent } from '@switchboard/contract/agents.ts';
import type { EventName, EventPayload } from '@switchboard/contract/live.ts';
import type { Message, TicketRow } from '@switchboard/contract/tickets.ts';
import type { Fact, FactType, Facts } from '../facts.ts';
import { rooms } from './rooms.ts';

/** What a payload is made of; handed over by the desk, since domains lie above. */
export interface Reads {
  ticket(id: string): Promise<TicketRow>;
  message(ticket_id: string, staff: boolean, seq: number): Promise<Message>;
  agent(id: string): Promise<Agent>;
  ticketLine(id: string): Promise<EventPayload<'sla-breach'>['ticket']>;
  waiting(): Promise<number>;
}

export type Telling =
  | { [E in EventName]: { event: E; to: string[]; payload: EventPayload<E> } }[EventName]
  | { queue: true };

type Hear<T extends FactType> = (fact: Fact<T>, read: Reads) => Promise<Telling[]> | Telling[];

const staff = [rooms.agents, rooms.admins];
const queueUpdated: Telling = { queue: true };
const nobody = () => [];

const roomsOf = (ticket: TicketRow) => [
  rooms.user(ticket.customer_id),
  ...(ticket.assigned_agent_id ? [rooms.agent(ticket.assigned_agent_id)] : []),
  rooms.admins,
  rooms.ticket(ticket.id),
  rooms.ticketStaff(ticket.id),
];

async function ticketUpdated({ type, payload }: Fact<TicketFact>, read: Reads): Promise<Telling[]> {
  const ticket = await read.ticket(payload.ticket_id);
  return [{ event: 'ticket-updated', to: roomsOf(ticket), payload: { ticket, reason: type } }];
}

type TicketFact = Extract<FactType, `ticket.${string}`>;

async function agentChanged(
  { type, payload }: Fact<'agent.added' | 'agent.changed' | 'agent.deactivated' | 'agent.availability_changed'>,
  read: Reads,
): Promise<Telling[]> {
  const agent = await read.agent(payload.agent_id);
  const reason = 'reason' in payload ? payload.reason : type;
  return [
    { event: 'agent-status-changed', to: [rooms.admins, rooms.agent(agent.id)], payload: { agent, reason } },
    queueUpdated,
  ];
}

async function slaAlert({ payload: { ticket_id, target, due_at } }: Fact<'sla.warned' | 'sla.breached'>, read: Reads) {
  const ticket = await read.ticketLine(ticket_id);
  return {
    to: [rooms.admins, ...(ticket.agent ? [rooms.agent(ticket.agent.id)] : [])],
    alert: { ticket, target, due_at },
  };
}

export const audience: { [T in keyof Facts]: Hear<T> } = {
  'ticket.opened': async ({ payload }, read) => [
    { event: 'new-ticket', to: staff, payload: { ticket: await read.ticket(payload.ticket_id) } },
    queueUpdated,
  ],
  'ticket.assigned': async ({ payload, type }, read) => {
    const ticket = await read.ticket(payload.ticket_id);
    const room = [rooms.ticket(ticket.id), rooms.ticketStaff(ticket.id)];
    const others = [
      rooms.user(ticket.customer_id),
      ...(payload.previous_agent_id ? [rooms.agent(payload.previous_agent_id)] : []),
    ];
    return [
      {
        event: 'ticket-assigned',
        to: [rooms.agent(payload.agent_id), rooms.admins, ...room],
        payload: { ticket, reason: payload.reason },
      },
      { event: 'ticket-updated', to: others, payload: { ticket, reason: type } },
      queueUpdated,
    ];
  },
  'ticket.released': async (fact, read) => {
    const ticket = await read.ticket(fact.payload.ticket_id);
    const to = [...roomsOf(ticket), rooms.agent(fact.payload.agent_id)];
    return [{ event: 'ticket-updated', to, payload: { ticket, reason: fact.type } }, queueUpdated];
  },
  'ticket.status_changed': async (fact, read) => [...(await ticketUpdated(fact, read)), queueUpdated],
  'ticket.changed': async (fact, read) => [...(await ticketUpdated(fact, read)), queueUpdated],
  'ticket.escalated': async (fact, read) => [...(await ticketUpdated(fact, read)), queueUpdated],
  'ticket.rated': ticketUpdated,
  'ticket.claimed': ticketUpdated,
  'ticket.message_added': async ({ payload: { ticket_id, seq, public_seq } }, read) => {
    const ticket = await read.ticket(ticket_id);
    const forStaff = [
      rooms.ticketStaff(ticket_id),
      ...(ticket.assigned_agent_id ? [rooms.agent(ticket.assigned_agent_id)] : []),
    ];
    const tellings: Telling[] = [
      {
        event: 'ticket-message',
        to: forStaff,
        payload: { ticket, seq, message: await read.message(ticket_id, true, seq) },
      },
    ];
    if (public_seq !== null) {
      const message = await read.message(ticket_id, false, seq);
      const to = [rooms.ticket(ticket_id), rooms.user(ticket.customer_id)];
      tellings.push({ event: 'ticket-message', to, payload: { ticket, seq: public_seq, message } });
    }
    return tellings;
  },
  'sla.warned': async (fact, read) => {
    const { to, alert } = await slaAlert(fact, read);
    return [{ event: 'sla-warning', to, payload: alert }];
  },
  'sla.breached': async (fact, read) => {
    const { to, alert } = await slaAlert(fact, read);
    const breach = { ...alert, id: fact.payload.breach_id, breached_at: fact.at };
    return [{ event: 'sla-breach', to, payload: { ...alert, breach } }];
  },
  'agent.added': agentChanged,
  'agent.changed': agentChanged,
  'agent.deactivated': agentChanged,
  'agent.availability_changed': agentChanged,
  'queue.configured': () => [queueUpdated],
  'sla.configured': nobody,
  'user.registered': nobody,
  'user.proof_requested': nobody,
  'user.verified': nobody,
  'user.signed_in': nobody,
  'user.sign_in_failed': nobody,
  'user.password_changed': nobody,
  'user.reset_requested': nobody,
  'session.ended': nobody,
};
