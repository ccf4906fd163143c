import type { Shift } from '@switchboard/contract/agents.ts';
import type { Availability, Category } from '@switchboard/contract/words.ts';
import { bigint, bool, filled, int, json, key, nullable, table, text, texts, time, uuid } from '../database/table.ts';

export const agents = table('agents', {
  user_id: key(uuid()),
  max_tickets: filled(int()),
  max_chats: filled(int()),
  shift: nullable(json<Shift>()),
  categories: filled(texts<Category>()),
  availability: filled(text<Availability>()),
  availability_changed_at: filled(time()),
  by_socket: filled(bool()),
  absent: filled(bool()),
  last_deal: filled(bigint()),
  last_offer: filled(bigint()),
  missed_offers: filled(int()),
});

export const presence = table('presence', { user_id: key(uuid()), seen_at: time() });
