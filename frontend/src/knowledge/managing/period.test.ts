import { expect, test } from 'vitest';
import { readPeriod, startOfPeriod } from './period.ts';

test('a period begins at midnight, also over the end of a month', () => {
  const noon = new Date(2026, 2, 3, 12, 30).getTime();
  expect(startOfPeriod('7', noon)).toBe(new Date(2026, 1, 24).toISOString());
  expect(startOfPeriod('7', noon + 3_600_000)).toBe(startOfPeriod('7', noon));
});

test('what is not offered is a month', () => {
  expect(readPeriod(new URLSearchParams('days=90'))).toBe('90');
  expect(readPeriod(new URLSearchParams('days=-1'))).toBe('30');
});
