import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '../hours.ts';
import { atWork, expectedWait, staffing, type Holder } from './line.ts';

const at = (text: string) => Date.parse(text);
const holder = (id: string, more: Partial<Holder> = {}): Holder => ({
  id,
  shift: null,
  max_chats: 3,
  held: 0,
  last_offer: 0,
  ...more,
});
const weekdays = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [[from, to] as [string, string]]]));
const calendar: Hours = { time_zone: 'Europe/Berlin', intervals: weekdays('09:00', '17:00'), holidays: ['2026-12-25'] };
const early = { time_zone: 'Europe/Berlin', intervals: weekdays('06:00', '12:00') };
const ids = (holders: Holder[]) => holders.map(({ id }) => id);

describe('the expected wait', () => {
  it('is unknown until three waits are known', () => {
    for (const count of [0, 1, 2]) expect(expectedWait(1, { count, seconds: 60, places: count })).toBeNull();
    expect(expectedWait(1, { count: 3, seconds: 60, places: 3 })).toBe(20);
  });

  it('is what a place has cost, times the place', () => {
    // Who was first waited 30 s, second 50 s, third 100 s: 180 s for 6 places.
    const waits = { count: 3, seconds: 180, places: 6 };
    expect([1, 2, 3, 10].map((position) => expectedWait(position, waits))).toEqual([30, 60, 90, 300]);
  });

  it('is moved little by one odd wait', () => {
    const calm = { count: 19, seconds: 19 * 20, places: 19 };
    const odd = { count: 20, seconds: 19 * 20 + 600, places: 19 + 20 };
    expect(expectedWait(1, odd)! - expectedWait(1, calm)!).toBeLessThanOrEqual(10);
  });

  it('is whole seconds, never negative, and never shorter further back', () => {
    fc.assert(
      fc.property(
        fc.record({ count: fc.nat(20), seconds: fc.float({ min: 0, max: 100_000, noNaN: true }), places: fc.nat(400) }),
        fc.integer({ min: 1, max: 500 }),
        (waits, position) => {
          const [here, behind] = [expectedWait(position, waits), expectedWait(position + 1, waits)];
          if (here === null) return behind === null;
          return Number.isInteger(here) && here >= 0 && behind! >= here;
        },
      ),
    );
  });
});

describe('who is at work', () => {
  const people = [holder('always'), holder('early', { shift: early })];
  const working = (kind: 'always' | 'business', time: string) => ids(atWork(people, { kind, calendar }, at(time)));

  it('keeps to their shifts', () => {
    expect(working('always', '2026-11-20T09:00:00Z')).toEqual(['always', 'early']); // Friday 10:00 in Berlin
    expect(working('always', '2026-11-20T11:00:00Z')).toEqual(['always']); // 12:00, the shift is over
    expect(working('always', '2026-11-21T09:00:00Z')).toEqual(['always']); // Saturday
  });

  it('and, where chats are taken in business hours only, to those as well', () => {
    expect(working('business', '2026-11-20T09:00:00Z')).toEqual(['always', 'early']);
    expect(working('business', '2026-11-20T07:30:00Z')).toEqual([]); // 08:30: early is there, the desk is not
    expect(working('always', '2026-11-20T07:30:00Z')).toEqual(['always', 'early']);
    expect(working('business', '2026-11-20T16:00:00Z')).toEqual([]); // 17:00 sharp
    expect(working('business', '2026-12-25T10:00:00Z')).toEqual([]); // a holiday
  });
});

describe('the staffing', () => {
  it('is nobody without anybody at work', () => expect(staffing([])).toBe('nobody'));

  it('is busy while all hands are full, and free when one has room', () => {
    const full = [holder('a', { held: 3 }), holder('b', { held: 4 }), holder('c', { max_chats: 0 })];
    expect(staffing(full)).toBe('busy');
    expect(staffing([...full, holder('d', { held: 2 })])).toBe('free');
  });
});
