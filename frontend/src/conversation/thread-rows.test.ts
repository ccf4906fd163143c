import type { Message } from '@switchboard/contract/conversations.ts';
import { expect, test } from 'vitest';
import { rowsOf } from './thread-rows.ts';

const message = (seq: number, author: string, at: string, internal = false): Message => ({
  id: `m${seq}`,
  seq,
  kind: 'text',
  body: 'text',
  internal,
  attachments: [],
  author: { id: author, name: author, role: 'agent' },
  client_id: null,
  created_at: `2026-03-0${at}:00.000Z`,
});
const layout = (messages: Message[], fresh_after: number | null) =>
  rowsOf(messages, { fresh_after, isMine: ({ author }) => author?.id === 'me' }).map((row) =>
    row.type === 'message' ? `${row.message.id}${row.is_first ? '!' : ''}` : row.type,
  );

test('each day has its line, and messages of one breath stand under one name', () => {
  const talk = [
    message(1, 'ada', '1T12:00'),
    message(2, 'ada', '1T12:02'),
    message(3, 'ada', '1T12:09'),
    message(4, 'ada', '3T12:00'),
  ];
  expect(layout(talk, null)).toEqual(['day', 'm1!', 'm2', 'm3!', 'day', 'm4!']);
});

test('a note is never run together with a reply', () => {
  expect(layout([message(1, 'ben', '1T12:00'), message(2, 'ben', '1T12:00', true)], null)).toEqual([
    'day',
    'm1!',
    'm2!',
  ]);
});

test('the line above what is new stands once, above the first message that is not mine', () => {
  const talk = [
    message(1, 'ada', '1T12:00'),
    message(2, 'me', '1T12:01'),
    message(3, 'ada', '1T12:02'),
    message(4, 'ada', '1T12:03'),
  ];
  expect(layout(talk, 1)).toEqual(['day', 'm1!', 'm2!', 'fresh', 'm3!', 'm4']);
  expect(layout(talk, 4)).not.toContain('fresh');
  expect(layout(talk, null)).not.toContain('fresh');
});
