import { expect, test } from 'vitest';
import { levelAt } from './sla-level.ts';

const hour = 3_600_000;
const now = Date.parse('2026-03-02T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();
const target = (change: Partial<Parameters<typeof levelAt>[0]> = {}): Parameters<typeof levelAt>[0] => ({
  due_at: at(3 * hour),
  remaining_ms: 3 * hour,
  total_ms: 4 * hour,
  clock: 'calendar',
  state: 'active',
  level: 'ok',
  ...change,
});

test('a level moves on with the clock, without asking the desk', () => {
  expect(levelAt(target(), now)).toBe('ok');
  expect(levelAt(target(), now + 1.5 * hour)).toBe('warning');
  expect(levelAt(target(), now + 2.5 * hour)).toBe('critical');
  expect(levelAt(target(), now + 3 * hour + 1)).toBe('breached');
});

test('a business clock is not worn down by the night', () => {
  const overnight = target({ clock: 'business', due_at: at(17 * hour) });
  expect(levelAt(overnight, now + 10 * hour)).toBe('ok');
  expect(levelAt(overnight, now + 16.5 * hour)).toBe('critical');
});
