import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Role } from '@switchboard/contract/words.ts';
import { expect, test } from 'vitest';
import { afterMessage, isUnanswered, isUnread, unansweredSince, unreadOf } from './heard.ts';
import { lastedOf, waitedOf } from './lengths.ts';
import { byLine, byReadiness, nextOf } from './order.ts';
import { placeOf } from './place.ts';
import { subjectOf } from './subject.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString();

const session = (change: Partial<ChatSession> = {}): ChatSession => ({
  ...({} as ChatSession),
  id: 's',
  state: 'active',
  position: null,
  offered_to: null,
  last_seq: 2,
  last_speaker: 'requester',
  last_message_at: at(0),
  accepted_at: at(1),
  unread: 0,
  unanswered_since: null,
  first_text: null,
  last_text: null,
  ...change,
});

const message = (seq: number, role: Role, change: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  seq,
  kind: 'text',
  body: `text ${seq}`,
  internal: false,
  author: { id: role, name: role, role },
  client_id: null,
  attachments: [],
  created_at: at(seq),
  ...change,
});

test('a message moves its chat on: who spoke, what, and when', () => {
  const asked = afterMessage(session(), message(3, 'guest'));
  expect(asked).toMatchObject({ last_seq: 3, last_speaker: 'requester', first_text: 'text 3', last_text: 'text 3' });
  expect(isUnanswered(asked)).toBe(true);
  expect([isUnread(asked, 2), isUnread(asked, 3)]).toEqual([true, false]);
  expect([unreadOf(asked, 2), unreadOf(asked, 3)]).toEqual([1, 0]);
  const urged = afterMessage(asked, message(4, 'guest'));
  expect([unreadOf(urged, 2), urged.unanswered_since]).toEqual([2, at(3)]);
  const answered = afterMessage(asked, message(4, 'agent'));
  expect(answered).toMatchObject({ last_speaker: 'staff', first_text: 'text 3', last_text: 'text 4' });
  expect(isUnanswered(answered)).toBe(false);
});

test('a note and what merely happened are nobody’s turn, and what is known already changes nothing', () => {
  const asked = afterMessage(session(), message(3, 'customer'));
  expect(afterMessage(asked, message(4, 'admin', { internal: true }))).toEqual({ ...asked, last_seq: 4 });
  expect(afterMessage(asked, message(4, 'agent', { kind: 'joined' }))).toEqual({ ...asked, last_seq: 4 });
  expect(afterMessage(asked, message(3, 'customer'))).toBe(asked);
});

test('an answer is waited for since the question, but never longer than somebody has been there', () => {
  expect(unansweredSince(session({ unanswered_since: at(0), accepted_at: at(1) }))).toBe(at(1));
  expect(unansweredSince(session({ unanswered_since: at(5), accepted_at: at(1) }))).toBe(at(5));
});

test('the line keeps its order, but what only I am asked about comes first', () => {
  const line = [
    session({ id: 'a', position: 1 }),
    session({ id: 'b', position: 2, offered_to: 'other' }),
    session({ id: 'c', position: 3, offered_to: 'me' }),
  ];
  expect(line.toSorted(byLine('me')).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(nextOf(line, 'me')?.id).toBe('c');
  expect(nextOf(line, 'third')?.id).toBe('a');
  expect(nextOf([line[1]!], 'me')?.id).toBe('b');
  expect(nextOf([], 'me')).toBeUndefined();
});

test('colleagues with room come first, then who is there, then who holds least', () => {
  const agent = (name: string, change: Partial<Agent>): Agent => ({
    ...({} as Agent),
    name,
    availability: 'available',
    online: true,
    chats: 0,
    max_chats: 3,
    ...change,
  });
  const team = [
    agent('full', { chats: 3 }),
    agent('away', { availability: 'away' }),
    agent('two', { chats: 2 }),
    agent('gone', { online: false }),
    agent('none', {}),
  ];
  expect(team.toSorted(byReadiness).map(({ name }) => name)).toEqual(['none', 'two', 'gone', 'away', 'full']);
});

test('waits and lengths are known once they are over', () => {
  const times = { waiting_since: at(0), accepted_at: at(2), ended_at: at(9), state: 'ended' } as const;
  expect([waitedOf(times), lastedOf(times)]).toEqual([120_000, 420_000]);
  const left = { ...times, accepted_at: null, state: 'abandoned' } as const;
  expect([waitedOf(left), lastedOf(left)]).toEqual([540_000, null]);
  const returned = { ...times, waiting_since: at(5) };
  expect([waitedOf(returned), lastedOf(returned)]).toEqual([240_000, null]);
  const waits = { ...left, ended_at: null, state: 'waiting' } as const;
  expect([waitedOf(waits), lastedOf(waits)]).toEqual([null, null]);
});

test('a subject is one line, cut at a word', () => {
  expect(subjectOf({ subject: 'My invoice', first_text: 'Hello' })).toBe('My invoice');
  expect(subjectOf({ subject: null, first_text: 'Hello,\n  where is it?' })).toBe('Hello, where is it?');
  const long = subjectOf({ subject: null, first_text: 'word '.repeat(40) });
  expect(long).toMatch(/word…$/);
  expect(long.length).toBeLessThanOrEqual(80);
  expect(subjectOf({ subject: null, first_text: null })).toBe('');
});

test('a page is named by its path, and the front page by its host', () => {
  expect(['https://shop.test/cart?id=1', 'https://shop.test/', 'somewhere'].map(placeOf)).toEqual([
    '/cart',
    'shop.test',
    'somewhere',
  ]);
});
