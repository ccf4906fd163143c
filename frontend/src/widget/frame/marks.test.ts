import type { Message } from '@switchboard/contract/conversations.ts';
import { expect, test } from 'vitest';
import { noMarks, unreadCount } from './marks.ts';

const said = (seq: number, role: 'agent' | 'guest' | null, kind: Message['kind'] = 'text') =>
  ({ seq, kind, author: role && { id: role, name: role, role } }) as Message;

test('unread is what the other side has said since the reader last looked', () => {
  const log = [
    said(1, null, 'greeting'),
    said(2, 'guest'),
    said(3, 'agent', 'joined'),
    said(4, 'agent'),
    said(5, null, 'reminder'),
    said(6, 'guest', 'ended'),
  ];
  const readTo = (read_seq: number) => ({ ...noMarks, requester: { delivered_seq: 6, read_seq } });
  expect([0, 4, 5].map((seq) => unreadCount(log, readTo(seq)))).toEqual([2, 1, 0]);
});
