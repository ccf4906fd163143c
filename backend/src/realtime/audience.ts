// Who hears what: each fact → the events it becomes, for which rooms. Nothing reaches a browser without a row here.
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { EventName, EventPayload } from '@switchboard/contract/live.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { Fact, FactType, Facts } from '../facts.ts';
import { rooms } from './rooms.ts';

/** What a payload is made of; handed over by the desk, since domains lie above. */
export interface Reads {
  ticket(id: string): Promise<TicketRow>;
  /** @param viewer `staff`, or the id of whoever reads it otherwise */
  message(ticket_id: string, viewer: string, seq: number): Promise<Message>;
  chat(id: string, staff: boolean): Promise<ChatSession>;
  line(): Promise<EventPayload<'chat:queue_position'>[]>;
  agent(id: string): Promise<Agent>;
  ticketLine(id: string): Promise<EventPayload<'sla-breach'>['ticket']>;
  waiting(): Promise<number>;
}

export type Word = { [E in EventName]: { event: E; to: string[]; payload: EventPayload<E> } }[EventName];
export type Summary = 'queue' | 'line';
/** A word for some rooms, or that a summary shall be told soon, once for many facts. */
export type Telling = Word | { summary: Summary };

type Hear<T extends FactType> = (fact: Fact<T>, read: Reads) => Promise<Telling[]> | Telling[];

const staff = [rooms.agents, rooms.admins];
const queueUpdated: Telling = { summary: 'queue' };
const lineChanged: Telling = { summary: 'line' };
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

const knowledgeChanged = ({
  type: reason,
  payload: { article_id, kind },
}: Fact<Extract<FactType, `article.${string}`>>): Telling[] => [
  { event: 'knowledge-changed', to: staff, payload: { article_id, kind, reason } },
];

async function agentChanged(
  { type, payload }: Fact<'agent.added' | 'agent.changed' | 'agent.deactivated' | 'agent.availability_changed'>,
  read: Reads,
): Promise<Telling[]> {
  const agent = await read.agent(payload.agent_id);
  const reason = 'reason' in payload ? payload.reason : type;
  return [
    { event: 'agent-status-changed', to: [rooms.admins, rooms.agent(agent.id)], payload: { agent, reason } },
    queueUpdated,
    lineChanged,
  ];
}

async function slaAlert({ payload: { ticket_id, target, due_at } }: Fact<'sla.warned' | 'sla.breached'>, read: Reads) {
  const ticket = await read.ticketLine(ticket_id);
  return {
    to: [rooms.admins, ...(ticket.agent ? [rooms.agent(ticket.agent.id)] : [])],
    alert: { ticket, target, due_at },
  };
}

async function chatUpdated({ type, payload }: Fact<ChatFact>, read: Reads): Promise<Telling[]> {
  const { session_id } = payload;
  const [shown, full] = await Promise.all([read.chat(session_id, false), read.chat(session_id, true)]);
  return [
    { event: 'chat:updated', to: [rooms.chat(session_id)], payload: { session: shown, reason: type } },
    { event: 'chat:updated', to: [...staff, rooms.chatStaff(session_id)], payload: { session: full, reason: type } },
    lineChanged,
  ];
}

type ChatFact = 'chat.accepted' | 'chat.returned' | 'chat.passed' | 'chat.ended' | 'chat.rated';

/** What is told at most four times a second, whatever happens. */
export const summaries: Record<Summary, (read: Reads) => Promise<Word[]>> = {
  queue: async (read) => [{ event: 'queue-updated', to: staff, payload: { waiting: await read.waiting() } }],
  line: async (read) => {
    const places = await read.line();
    const positions = places.map((place) => ({
      event: 'chat:queue_position' as const,
      to: [rooms.chat(place.session_id)],
      payload: place,
    }));
    return [...positions, { event: 'chat:waiting', to: staff, payload: { waiting: places.length } }];
  },
};

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
        payload: { ticket, seq, message: await read.message(ticket_id, 'staff', seq) },
      },
    ];
    if (public_seq !== null) {
      const message = await read.message(ticket_id, ticket.customer_id, seq);
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
  'chat.started': async ({ payload: { session_id, customer_id } }, read) => [
    {
      event: 'chat:session_created',
      to: [rooms.user(customer_id), rooms.chat(session_id)],
      payload: await read.chat(session_id, false),
    },
    lineChanged,
  ],
  'chat.offered': async ({ payload: { session_id, agent_id } }, read) => [
    { event: 'chat:offered', to: [rooms.agent(agent_id)], payload: { session: await read.chat(session_id, true) } },
    lineChanged,
  ],
  'chat.passed': chatUpdated,
  'chat.accepted': async (fact, read) => {
    const { session_id } = fact.payload;
    const updated = await chatUpdated(fact, read);
    const { agent } = await read.chat(session_id, true);
    const to = [rooms.chat(session_id), rooms.chatStaff(session_id), rooms.agent(fact.payload.agent_id)];
    return agent ? [{ event: 'chat:agent_joined', to, payload: { session_id, agent } }, ...updated] : updated;
  },
  'chat.returned': chatUpdated,
  'chat.ended': async (fact, read) => {
    const { session_id, reason, agent_id } = fact.payload;
    const { ticket } = await read.chat(session_id, true);
    const to = [rooms.chat(session_id), rooms.chatStaff(session_id), ...(agent_id ? [rooms.agent(agent_id)] : [])];
    return [{ event: 'chat:ended', to, payload: { session_id, reason, ticket } }, ...(await chatUpdated(fact, read))];
  },
  'chat.rated': chatUpdated,
  'chat.message_added': ({ payload: { session_id, agent_id, message, public: shown } }) => {
    const forStaff = [rooms.chatStaff(session_id), ...(agent_id ? [rooms.agent(agent_id)] : [])];
    const told: Telling[] = [
      { event: 'chat:message', to: forStaff, payload: { ...message, session_id, message: message.body } },
      // Nobody has it yet: what is written while waiting stands in everybody's list.
      ...(agent_id === null ? [lineChanged] : []),
    ];
    if (shown) {
      const payload = { ...shown, session_id, message: shown.body };
      told.push({ event: 'chat:message', to: [rooms.chat(session_id)], payload });
    }
    return told;
  },
  'chat.marked': ({ payload: { session_id, side, staff: full, public: shown } }) => [
    { event: 'chat:read', to: [rooms.chatStaff(session_id)], payload: { session_id, side, ...full } },
    ...(shown
      ? [{ event: 'chat:read' as const, to: [rooms.chat(session_id)], payload: { session_id, side, ...shown } }]
      : []),
  ],
  'chat.unread': nobody,
  'chat.transcript_requested': nobody,
  'chat.configured': nobody,
  'journey.saved': nobody,
  'journey.activated': nobody,
  'journey.deactivated': nobody,
  'journey.archived': nobody,
  'journey.submitted': nobody,
  'article.saved': knowledgeChanged,
  'article.published': knowledgeChanged,
  'article.unpublished': knowledgeChanged,
  'article.removed': knowledgeChanged,
  'user.registered': nobody,
  'user.proof_requested': nobody,
  'user.verified': nobody,
  'user.signed_in': nobody,
  'user.sign_in_failed': nobody,
  'user.password_changed': nobody,
  'user.reset_requested': nobody,
  'session.ended': nobody,
};
