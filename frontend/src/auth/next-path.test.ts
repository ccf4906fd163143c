import { expect, test } from 'vitest';
import { safeNext } from './next-path.ts';

test('a path of this site is kept whole', () => {
  expect(safeNext('/tickets/1042?tab=history#end')).toBe('/tickets/1042?tab=history#end');
});

test.each([
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  'javascript:alert(1)',
  '/\t/evil.test',
  '/x/..//evil.test',
  '/%2e%2e//evil.test',
  'tickets',
  '',
  null,
])('%j leads to the start page', (next) => {
  expect(safeNext(next)).toBe('/');
});

test('the sign-in page never leads back to itself', () => {
  expect(safeNext('/login?next=/login')).toBe('/');
  expect(safeNext('/reset?token=x', '/agent')).toBe('/agent');
});
