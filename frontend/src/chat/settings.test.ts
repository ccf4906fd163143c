import { expect, test } from 'vitest';
import { contrastOf, inkOn } from '../colour.ts';
import { originOf } from './origin.ts';

test('a contrast is what WCAG says it is', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#0b5c68', '#0B5C68')).toBe(1);
});

test('text on a colour always reads', () => {
  expect([inkOn('#0b5c68'), inkOn('#ffe14d'), inkOn('#ffffff'), inkOn('#000000')]).toEqual([
    '#ffffff',
    '#000000',
    '#000000',
    '#ffffff',
  ]);
  for (const grey of ['#757575', '#767676', '#777777']) expect(contrastOf(grey, inkOn(grey))).toBeGreaterThan(4.5);
});

test('the address of a site is taken as it is pasted, without what follows the host', () => {
  expect(originOf('https://www.example.com/shop?x=1')).toBe('https://www.example.com');
  expect(originOf(' www.Example.com ')).toBe('https://www.example.com');
  expect(originOf('http://localhost:8080/')).toBe('http://localhost:8080');
  expect(
    ['', 'shop', 'ftp://example.com', 'https://', 'javascript://a.b/%0aalert(1)', 'https://[::1]'].map(originOf),
  ).toEqual(Array.from({ length: 6 }, () => null));
});
