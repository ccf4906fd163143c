import type { Category, Channel, Priority, Status } from '@switchboard/contract/words.ts';
import {
  filled,
  int,
  key,
  nullable,
  table,
  text,
  texts,
  time,
  uuid,
  vector,
  word,
  type Row,
} from '../database/table.ts';

export const tickets = table('tickets', {
  id: key(filled(uuid())),
  number: filled(int()),
  conversation_id: uuid(),
  customer_id: uuid(),
  contact_email: text(),
  subject: text(),
  status: filled(text<Status>()),
  priority: filled(word<Priority>('priority')),
  category: filled(text<Category>()),
  channel: filled(text<Channel>()),
  tags: filled(texts()),
  version: filled(int()),
  assigned_agent_id: nullable(uuid()),
  sticky_agent_id: nullable(uuid()),
  sticky_until: nullable(time()),
  escalation_level: filled(int()),
  parent_id: nullable(uuid()),
  waiting_since: filled(time()),
  created_at: filled(time()),
  updated_at: filled(time()),
  first_response_at: nullable(time()),
  resolved_at: nullable(time()),
  closed_at: nullable(time()),
});
export type TicketRecord = Row<typeof tickets>;

export const ticketSearch = table('ticket_search', { ticket_id: key(uuid()), created_at: time(), vector: vector() });

export const ticketRatings = table('ticket_ratings', {
  ticket_id: key(uuid()),
  resolved_at: key(time()),
  score: int(),
  comment: nullable(text()),
  created_at: filled(time()),
});

export const idempotencyKeys = table('idempotency_keys', {
  scope: key(text()),
  key: key(uuid()),
  body_hash: text(),
  resource_id: uuid(),
  created_at: filled(time()),
});
