import { expect, test } from 'vitest';
import { differencesBetween, rebase } from './ticket-changes.ts';

const ticket = {
  status: 'open',
  priority: 'low',
  category: 'billing',
  subject: 'Invoice',
  tags: ['a'],
  agent: null,
} as const;
const before = { ...ticket, tags: ['a'] };

test('two states differ in what one sees, and a new version alone is no difference', () => {
  expect(differencesBetween(before, { ...before, tags: ['a'] })).toEqual([]);
  expect(differencesBetween(before, { ...before, priority: 'high', agent: { name: 'Ben' } })).toEqual([
    { field: 'priority', before: 'low', after: 'high' },
    { field: 'agent', before: null, after: 'Ben' },
  ]);
});

test('a colleague’s tags survive when mine are applied again', () => {
  const present = { ...before, tags: ['a', 'theirs'] };
  expect(rebase({ tags: ['a', 'mine'] }, before, present)).toEqual({ tags: ['a', 'theirs', 'mine'] });
  expect(rebase({ tags: [] }, before, present)).toEqual({ tags: ['theirs'] });
  expect(rebase({ priority: 'high' }, before, present)).toEqual({ priority: 'high' });
});
