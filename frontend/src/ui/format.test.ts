import { expect, test } from 'vitest';
import { formatDuration, formatNumber, formatRelative, regionOf } from './format.ts';

test('a moment is told in its largest unit, and the last minute is now', () => {
  expect(formatRelative('en', -200)).toBe('3 min. ago');
  expect(formatRelative('en', -59)).toBe('now');
  expect(formatRelative('en', -86_400)).toBe('yesterday');
  expect(formatRelative('de', -200)).toBe('vor 3 Min.');
  expect(formatRelative('en', 7300)).toBe('in 2 hr.');
});

test('a duration is told in its two largest units that follow each other', () => {
  expect(formatDuration('en', 0)).toBe('0 sec');
  expect(formatDuration('en', -65_000)).toBe('1 min 5 sec');
  expect(formatDuration('en', 3_600_000)).toBe('1 hr');
  expect(formatDuration('en', 3_605_000)).toBe('1 hr');
  expect(formatDuration('en', 90_061_000)).toBe('1 day 1 hr');
  expect(formatDuration('de', 7_500_000)).toBe('2 Std. 5 Min.');
});

test('numbers follow the language', () => {
  expect(formatNumber('de', 1234.5)).toBe('1.234,5');
  expect(formatNumber('en', 0.25, { style: 'percent' })).toBe('25%');
});

test('dates follow the region of the reader where it speaks the language on screen', () => {
  expect(regionOf('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionOf('de', ['en-GB'])).toBe('de');
  expect(regionOf('en', ['en-US@posix', 'en-GB'])).toBe('en-GB');
});
