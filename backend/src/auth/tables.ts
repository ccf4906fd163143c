import type { Language, Role } from '@switchboard/contract/words.ts';
import { bool, filled, key, nullable, table, text, time, uuid, type Row } from '../database/table.ts';

export const users = table('users', {
  id: key(filled(uuid())),
  role: text<Role>(),
  name: text(),
  /** Null for a visitor of the chat who gave none. */
  email: nullable(text()),
  password_hash: nullable(text()),
  language: filled(text<Language>()),
  is_active: filled(bool()),
  email_verified_at: nullable(time()),
  is_visitor: filled(bool()),
  created_at: filled(time()),
});
export type UserRow = Row<typeof users>;
/** Everyone but a visitor of the chat has an address. */
export type Account = UserRow & { email: string };

export const sessions = table('sessions', {
  id: key(filled(uuid())),
  user_id: uuid(),
  scope: filled(text<'person' | 'ticket' | 'visit'>()),
  ticket_id: nullable(uuid()),
  created_at: filled(time()),
  expires_at: nullable(time()),
  ended_at: nullable(time()),
});

export const links = table('links', {
  hash: key(text()),
  user_id: nullable(uuid()),
  purpose: text<'password-reset' | 'email-verify' | 'setup'>(),
  created_at: filled(time()),
  expires_at: time(),
  ended_at: nullable(time()),
});
export type Purpose = Row<typeof links>['purpose'];
