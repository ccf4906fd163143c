import type { ChatEnding, ChatHours, ChatState, Language, Side } from '@switchboard/contract/words.ts';
import {
  bigint,
  bool,
  filled,
  int,
  key,
  nullable,
  table,
  text,
  texts,
  time,
  uuid,
  uuids,
  type Row,
} from '../database/table.ts';

export const chat_sessions = table('chat_sessions', {
  id: key(filled(uuid())),
  conversation_id: uuid(),
  customer_id: uuid(),
  contact_email: nullable(text()),
  state: filled(text<ChatState>()),
  subject: nullable(text()),
  page: nullable(text()),
  language: filled(text<Language>()),
  agent_id: nullable(uuid()),
  returned: filled(bool()),
  waiting_since: filled(time()),
  joined_at_position: int(),
  offered_to: nullable(uuid()),
  offered_until: nullable(time()),
  passed_by: filled(uuids()),
  accepted_at: nullable(time()),
  reminded_at: nullable(time()),
  ended_at: nullable(time()),
  ended_by: nullable(uuid()),
  end_reason: nullable(text<ChatEnding>()),
  ticket_id: nullable(uuid()),
  rating: nullable(int()),
  feedback: nullable(text()),
  rated_at: nullable(time()),
  mailed_seq: filled(int()),
  created_at: filled(time()),
});
export type SessionRow = Row<typeof chat_sessions>;

export const chat_marks = table('chat_marks', {
  session_id: key(uuid()),
  side: key(text<Side>()),
  delivered_seq: filled(int()),
  read_seq: filled(int()),
  read_at: nullable(time()),
});

export const chat_config = table('chat_config', {
  singleton: key(filled(bool())),
  greeting: filled(text()),
  hours: filled(text<ChatHours>()),
  offers: filled(bool()),
  widget_origins: filled(texts()),
  widget_colour: filled(text()),
  last_offer: filled(bigint()),
});
