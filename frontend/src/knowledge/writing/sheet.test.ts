import { expect, test } from 'vitest';
import { changesOf, emptySheet, mergedFields, readDraft, tidySlug, withTags } from './sheet.ts';

const fields = { ...emptySheet('en', 'Reset the router'), tags: ['router'] };

test('only what differs is a change', () => {
  expect(changesOf(fields, { ...fields, tags: ['router'] })).toEqual({});
  expect(changesOf(fields, { ...fields, title: 'Restart the router', tags: [] })).toEqual({
    title: 'Restart the router',
    tags: [],
  });
});

test('what was typed while the desk was saving is not written over by its answer', () => {
  const kept = { ...fields, slug: 'reset-the-router', title: 'Reset the router' };
  expect(mergedFields(fields, kept, { ...fields, category: 'technical' })).toMatchObject({
    slug: 'reset-the-router',
    category: 'technical',
  });
});

test('a draft that is not whole is none', () => {
  const draft = { ...fields, body: '<p>Hold</p>', version: 3 };
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  for (const broken of [null, 'x', {}, { ...draft, category: 'weather' }, { ...draft, tags: 'router' }])
    expect(readDraft(broken)).toBeNull();
});

test('tags are parted by commas, and each stands once', () => {
  expect(withTags(['a'], ' b,a,, c d ')).toEqual(['a', 'b', 'c d']);
  expect(withTags([], 'x'.repeat(60))).toEqual(['x'.repeat(40)]);
  expect(withTags([], Array.from({ length: 30 }, (_, i) => `t${i}`).join())).toHaveLength(20);
});

test('an address has letters every address can carry', () => {
  expect(tidySlug('Über Größe & Café!')).toBe('ueber-groesse-cafe');
  expect(tidySlug('--a  b--')).toBe('a-b');
});
