import { expect, test } from 'vitest';
import { barsOf, crossesMidnight, hoursOf, isSoundWeek, nextInterval, overlapsOn, tidyWeek, timeOf } from './week.ts';

test('a day shows its hours as bars on the minutes of the day', () => {
  expect(
    barsOf(
      {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '17:30'],
        ],
      },
      'mon',
    ),
  ).toEqual([
    { from: 540, to: 720, day: 'mon', index: 0, is_tail: false },
    { from: 780, to: 1050, day: 'mon', index: 1, is_tail: false },
  ]);
  expect(barsOf({}, 'mon')).toEqual([]);
});

test('a night runs on into the next day, from Sunday into Monday too', () => {
  const night = { sun: [['22:00', '06:00'] as [string, string]] };
  expect(barsOf(night, 'sun')).toEqual([{ from: 1320, to: 1440, day: 'sun', index: 0, is_tail: false }]);
  expect(barsOf(night, 'mon')).toEqual([{ from: 0, to: 360, day: 'sun', index: 0, is_tail: true }]);
  expect(crossesMidnight(['22:00', '06:00'])).toBe(true);
  expect(crossesMidnight(['22:00', '24:00'])).toBe(false);
});

test('until midnight and the whole day leave no tail; the same time twice is a day and a night', () => {
  expect(barsOf({ mon: [['00:00', '24:00']] }, 'tue')).toEqual([]);
  expect(barsOf({ mon: [['22:00', '00:00']] }, 'tue')).toEqual([]);
  expect(hoursOf({ mon: [['08:00', '08:00']] })).toBe(24);
});

test('overlaps are found within a day and with the night before', () => {
  expect([
    ...overlapsOn(
      {
        mon: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      'mon',
    ),
  ]).toEqual([0, 1]);
  expect([...overlapsOn({ mon: [['22:00', '06:00']], tue: [['05:00', '09:00']] }, 'tue')]).toEqual([0]);
  expect(
    overlapsOn(
      {
        mon: [
          ['09:00', '12:00'],
          ['12:00', '13:00'],
        ],
      },
      'mon',
    ).size,
  ).toBe(0);
  expect(isSoundWeek({ mon: [['09:00', '']] })).toBe(false);
});

test('a week is kept in order and without empty days', () => {
  expect(
    tidyWeek({
      tue: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ],
      mon: [],
    }),
  ).toEqual({
    tue: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  });
  expect(timeOf(1440)).toBe('24:00');
  expect(nextInterval([])).toEqual(['09:00', '17:00']);
  expect(nextInterval([['09:00', '12:00']])).toEqual(['13:00', '17:00']);
  expect(nextInterval([['18:00', '23:00']])).toEqual(['23:00', '24:00']);
});
