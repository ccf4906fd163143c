import type { Calendar } from '@switchboard/contract/sla.ts';
import { describe, expect, it } from 'vitest';
import { arm, elapsedAt, read } from './clock.ts';

const calendar: Calendar = {
  time_zone: 'UTC',
  intervals: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
};
const hour = 3_600_000;
const friday = '2026-11-20T15:00:00.000Z';
const standing = (armed: ReturnType<typeof arm>, state: 'active' | 'paused' | 'breached' = 'active') => ({
  ...armed,
  state,
  met_at: null,
});

describe("a target's clock", () => {
  it('runs through the night by the calendar and stops by business hours', () => {
    expect(arm(calendar, friday, 'calendar', 4 * hour, 0)).toMatchObject({
      due_at: '2026-11-20T19:00:00.000Z',
      critical_at: '2026-11-20T18:12:00.000Z',
    });
    expect(arm(calendar, friday, 'business', 4 * hour, 0)).toMatchObject({
      due_at: '2026-11-23T11:00:00.000Z',
      warning_at: '2026-11-20T17:00:00.000Z',
    });
  });

  it('goes on with what was used up before', () => {
    expect(arm(calendar, friday, 'calendar', 4 * hour, 3 * hour)).toMatchObject({
      due_at: '2026-11-20T16:00:00.000Z',
      warning_at: friday,
      critical_at: '2026-11-20T15:12:00.000Z',
    });
    expect(elapsedAt(arm(calendar, friday, 'business', 4 * hour, hour), calendar, '2026-11-23T10:00:00.000Z')).toBe(
      4 * hour,
    );
  });

  it.each([
    [2.1, 'ok', 'green'],
    [1.9, 'warning', 'yellow'],
    [0.81, 'warning', 'yellow'],
    [0.79, 'critical', 'red'],
    [0, 'critical', 'red'],
    [-0.01, 'breached', 'red'],
  ])('with %f of 4 hours left reads %s', (left, level, colour) => {
    const armed = arm(calendar, friday, 'calendar', 4 * hour, 0);
    expect(read(standing(armed), calendar, Date.parse(armed.due_at) - left * hour)).toMatchObject({ level, colour });
  });

  it('tells what is left in its own hours', () => {
    const armed = arm(calendar, friday, 'business', 4 * hour, 0);
    expect(read(standing(armed), calendar, Date.parse('2026-11-22T12:00:00Z'))).toMatchObject({
      remaining_ms: 2 * hour,
      level: 'ok',
    });
    expect(read({ ...standing(armed, 'paused'), due_at: null, elapsed_ms: 3.5 * hour }, calendar, 0)).toMatchObject({
      remaining_ms: hour / 2,
      level: 'critical',
    });
  });
});
