import type { MessageKind, Side } from '@switchboard/contract/words.ts';
import { bool, filled, int, key, nullable, table, text, time, uuid } from '../database/table.ts';

export const conversations = table('conversations', {
  id: key(filled(uuid())),
  last_seq: filled(int()),
  last_public_seq: filled(int()),
  last_speaker: filled(text<Side>()),
  last_message_at: filled(time()),
});

export const messages = table('messages', {
  conversation_id: key(uuid()),
  seq: key(int()),
  public_seq: nullable(int()),
  id: filled(uuid()),
  author_id: nullable(uuid()),
  by_staff: bool(),
  kind: filled(text<MessageKind>()),
  body: text(),
  client_id: nullable(uuid()),
  created_at: filled(time()),
});

export const canned_replies = table('canned_replies', {
  id: key(filled(uuid())),
  shortcut: text(),
  body: text(),
  created_by: nullable(uuid()),
  created_at: filled(time()),
  updated_at: filled(time()),
});
