import { expect, test } from 'vitest';
import { further, reachedBy } from './marks.ts';

const mark = (delivered_seq: number, read_seq: number) => ({ delivered_seq, read_seq });

test('marks only ever grow, and what was read was delivered', () => {
  expect(further(mark(5, 3), mark(4, 4))).toEqual(mark(5, 4));
  expect(further(mark(2, 1), mark(0, 6))).toEqual(mark(6, 6));
});

test('a message is stored, then delivered, then read', () => {
  expect([7, 6, 4].map((seq) => reachedBy(seq, mark(6, 4)))).toEqual(['stored', 'delivered', 'read']);
});
