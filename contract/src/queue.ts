// The queue: who gets the next ticket, and why.
import Type, { type Static } from 'typebox';
import { Agent } from './agents.ts';
import { admins, Count, Fields, Id, Nullable, OneOf, staff, Text, TicketRef, Timestamp, type Route } from './shapes.ts';
import { TicketRow } from './ticket-row.ts';
import { Ticket } from './tickets.ts';
import { assignmentReasons, exclusions } from './words.ts';

const divisorsOf60 = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];
export const Config = Fields(
  {
    enabled: Type.Boolean(),
    interval_seconds: Type.Unsafe<number>({ type: 'integer', enum: divisorsOf60, description: 'a divisor of 60' }),
    respect_shifts: Type.Boolean(),
    sticky_hours: Type.Integer({ minimum: 0, maximum: 720 }),
  },
  { title: 'Config' },
);
export type Config = Static<typeof Config>;

const AgentName = Type.Object({ id: Id, name: Type.String() });
export const Assignment = Type.Object(
  {
    ticket_id: Id,
    agent: Nullable(AgentName),
    reason: Nullable(OneOf(assignmentReasons)),
    decided_by: Nullable(AgentName),
    decided_at: Timestamp,
    eligible: Type.Array(AgentName),
    excluded: Type.Array(Type.Object({ id: Id, name: Type.String(), reason: OneOf(exclusions) })),
  },
  { title: 'Assignment' },
);
export type Assignment = Static<typeof Assignment>;

const Dealt = Type.Object({ ticket_id: Id, number: Type.Integer(), agent_id: Id });
export const Run = Type.Object({ assigned: Type.Array(Dealt), waiting: Count });

const params = Fields({ id: TicketRef });

export const routes = {
  'GET /queue': {
    summary: 'Waiting tickets in order, the oldest wait, and the agents with their load',
    may: staff,
    reply: Type.Object({
      waiting: Type.Array(TicketRow),
      count: Count,
      oldest_at: Nullable(Timestamp),
      agents: Type.Array(Agent),
    }),
  },
  'GET /queue/config': { summary: 'The rules of dealing', may: staff, reply: Config },
  'PUT /queue/config': { summary: 'Change them', may: admins, body: Config, reply: Config },
  'POST /queue/run': { summary: 'Deal now, and tell what was dealt', may: admins, reply: Run },
  'GET /queue/decisions': {
    summary: 'The last fifty assignments',
    may: staff,
    reply: Type.Array(
      Type.Object({
        ...Type.Omit(Assignment, ['eligible', 'excluded']).properties,
        number: Type.Integer(),
        subject: Type.String(),
      }),
    ),
  },
  'POST /tickets/:id/take': { summary: 'Take a ticket nobody has', may: staff, params, reply: Ticket },
  'POST /tickets/:id/release': { summary: 'Give a ticket back to the queue', may: staff, params, reply: Ticket },
  'POST /tickets/:id/reassign': {
    summary: 'Hand a ticket to a colleague (admins, or its present agent)',
    may: staff,
    params,
    body: Fields({ agent_id: Id, notes: Type.Optional(Text(1000)) }),
    reply: Ticket,
  },
  'GET /tickets/:id/assignment': {
    summary: 'Why this agent: who was eligible, who was passed over and why, who was chosen',
    may: staff,
    params,
    reply: Assignment,
  },
} satisfies Record<string, Route>;

export const events = {
  'ticket-assigned': Type.Object({ ticket: TicketRow, reason: OneOf(assignmentReasons) }),
  'queue-updated': Type.Object({ waiting: Count }),
};
