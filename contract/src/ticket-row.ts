// A ticket as it stands in lists and events.
import Type, { type Static } from 'typebox';
import { Count, Id, Nullable, OneOf, Timestamp } from './shapes.ts';
import { Sla } from './sla.ts';
import { categories, channels, priorities, roles, statuses } from './words.ts';

const Requester = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  email_verified: Type.Boolean(),
  role: OneOf(roles),
});
const PersonName = Type.Object({ id: Id, name: Type.String() });

export const TicketRow = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    subject: Type.String(),
    status: OneOf(statuses),
    priority: OneOf(priorities),
    category: OneOf(categories),
    channel: OneOf(channels),
    tags: Type.Array(Type.String()),
    version: Type.Integer(),
    customer_id: Id,
    contact_email: Type.String(),
    requester: Requester,
    assigned_agent_id: Nullable(Id),
    agent: Nullable(PersonName),
    escalation_level: Count,
    last_speaker: OneOf(['requester', 'staff']),
    last_message_at: Timestamp,
    sla: Sla,
    sla_response_deadline: Nullable(Timestamp),
    sla_resolution_deadline: Nullable(Timestamp),
    /** Since when it has stood in the queue; of an assigned one, when it last did. */
    waiting_since: Timestamp,
    created_at: Timestamp,
    updated_at: Timestamp,
    first_response_at: Nullable(Timestamp),
    resolved_at: Nullable(Timestamp),
    closed_at: Nullable(Timestamp),
  },
  { title: 'TicketRow' },
);
export type TicketRow = Static<typeof TicketRow>;
