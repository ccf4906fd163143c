import { expect, test } from 'vitest';
import { allArticles, isNarrowed, queryOf, readFilter, writeFilter } from './list-filter.ts';

const read = (address: string) => readFilter(new URLSearchParams(address));

test('what the address says is what is asked for, and the other way round', () => {
  const filter = read('q=router&state=draft&category=technical&kind=both');
  expect(queryOf(filter)).toEqual({ q: 'router', state: 'draft', category: 'technical' });
  expect(read(new URLSearchParams(writeFilter(filter)).toString())).toEqual(filter);
});

test('an address that says nothing sound means all articles', () => {
  expect(read('state=lost&category=weather&kind=song')).toEqual(allArticles);
  expect(queryOf(allArticles)).toEqual({ kind: 'article' });
  expect(isNarrowed(allArticles)).toBe(false);
  expect(isNarrowed(read('kind=faq'))).toBe(true);
});
