import type { Target } from '@switchboard/contract/sla.ts';
import { expect, test } from 'vitest';
import { standingOf } from './sla-standing.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const target = (given: Partial<Target>): Target => ({
  due_at: '2026-03-01T13:00:00Z',
  remaining_ms: 3_600_000,
  total_ms: 3_600_000,
  clock: 'calendar',
  state: 'active',
  met_at: null,
  colour: 'green',
  level: 'ok',
  ...given,
});
const standing = (given: Partial<Target>, at = now) => standingOf(target(given), at);

test('a calendar target goes on colouring by itself', () => {
  expect(standing({})).toBe('ok');
  expect(standing({}, now + 40 * 60_000)).toBe('warning');
  expect(standing({}, now + 50 * 60_000)).toBe('critical');
  expect(standing({}, now + 61 * 60_000)).toBe('breached');
});

test('what was done too late is late, not waited for', () => {
  expect(standing({ state: 'breached' })).toBe('breached');
  expect(standing({ state: 'breached', met_at: '2026-03-01T14:00:00Z' })).toBe('late');
  expect(standing({ state: 'paused', due_at: null })).toBe('paused');
  expect(standing({ state: 'met' })).toBe('met');
});
