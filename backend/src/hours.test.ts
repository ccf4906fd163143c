import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOpen, isOpen, openBetween, type Hours } from './hours.ts';

const at = (text: string) => Date.parse(text);
const office: Hours = {
  time_zone: 'Europe/Berlin',
  intervals: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    ]),
  ),
};
const night: Hours = { time_zone: 'America/New_York', intervals: { fri: [['22:00', '06:00']] } };
const hour = 3_600_000;

describe('weekly hours', () => {
  it("open and close by the zone's own clock, with several intervals a day", () => {
    expect(isOpen(office, at('2026-11-20T08:00:00Z'))).toBe(true); // Friday 09:00 in Berlin
    expect(isOpen(office, at('2026-11-20T07:59:59Z'))).toBe(false);
    expect(isOpen(office, at('2026-11-20T11:30:00Z'))).toBe(false); // lunch
    expect(isOpen(office, at('2026-11-21T10:00:00Z'))).toBe(false); // Saturday
  });

  it('cross midnight into the next day', () => {
    expect(isOpen(night, at('2026-11-21T04:00:00Z'))).toBe(true); // Friday 23:00 in New York
    expect(isOpen(night, at('2026-11-21T10:59:00Z'))).toBe(true); // Saturday 05:59
    expect(isOpen(night, at('2026-11-21T11:00:00Z'))).toBe(false);
  });

  it('carry time over a weekend and a holiday', () => {
    const from = at('2026-11-20T15:00:00Z'); // Friday 16:00: an hour is left
    expect(addOpen(office, from, 2 * hour)).toBe(at('2026-11-23T09:00:00Z'));
    expect(addOpen({ ...office, holidays: ['2026-11-23'] }, from, 2 * hour)).toBe(at('2026-11-24T09:00:00Z'));
  });

  it('keep to the local clock when it changes', () => {
    const sunday: Hours = { time_zone: 'Europe/Berlin', intervals: { sun: [['00:00', '12:00']] } };
    // 29 March 2026 has no 02:00–03:00 in Berlin, 25 October has it twice.
    expect(openBetween(sunday, at('2026-03-28T12:00:00Z'), at('2026-03-30T00:00:00Z'))).toBe(11 * hour);
    expect(openBetween(sunday, at('2026-10-24T12:00:00Z'), at('2026-10-26T12:00:00Z'))).toBe(13 * hour);
  });

  it('count overlapping intervals once', () => {
    const twice: Hours = {
      time_zone: 'UTC',
      intervals: {
        mon: [
          ['08:00', '12:00'],
          ['10:00', '14:00'],
        ],
      },
    };
    expect(openBetween(twice, at('2026-11-23T00:00:00Z'), at('2026-11-24T00:00:00Z'))).toBe(6 * hour);
  });

  it('add what they count: between a moment and that moment plus some time lies that time', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 400 }).map((n) => at('2026-01-01T00:00:00Z') + n * 60_000);
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 80 * 60 }).map((n) => n * 60_000),
        fc.constantFrom(office, night),
        (from, ms, hours) => {
          expect(openBetween(hours, from, addOpen(hours, from, ms))).toBe(ms);
        },
      ),
      { numRuns: 300 },
    );
  });
});
