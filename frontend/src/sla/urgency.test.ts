import type { Target } from '@switchboard/contract/sla.ts';
import { expect, test } from 'vitest';
import { mostPressing, type Promised } from './urgency.ts';

const hour = 3_600_000;
const now = Date.parse('2026-03-02T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();

const target = (change: Partial<Target> = {}): Target => ({
  due_at: at(3 * hour),
  remaining_ms: 3 * hour,
  total_ms: 4 * hour,
  clock: 'calendar',
  state: 'active',
  met_at: null,
  colour: 'green',
  level: 'ok',
  ...change,
});
const ticket = (sla: Promised['sla']): Promised => ({ sla });

test('the target due first presses most, a late one more', () => {
  const response = target({ due_at: at(hour), remaining_ms: hour, total_ms: hour });
  const resolution = target({ due_at: at(8 * hour), remaining_ms: 8 * hour, total_ms: 8 * hour });
  expect(mostPressing(ticket({ response, resolution }), now)?.name).toBe('response');
  const late = target({ state: 'breached', level: 'breached', due_at: at(-hour) });
  expect(mostPressing(ticket({ response, resolution: late }), now)?.name).toBe('resolution');
});

test('a paused target stands behind a running one, and a late answer that was given presses no more', () => {
  const late = target({ state: 'breached', level: 'breached', due_at: at(-hour), met_at: at(-1000) });
  const answered = ticket({ response: late, resolution: target() });
  expect(mostPressing(answered, now)?.name).toBe('resolution');
  const paused = target({ state: 'paused', due_at: null, level: 'critical' });
  expect(mostPressing(ticket({ response: paused, resolution: target() }), now)?.name).toBe('resolution');
  expect(mostPressing(ticket({ response: target({ state: 'met' }), resolution: null }), now)).toBeNull();
});
