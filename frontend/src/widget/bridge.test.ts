import { expect, test } from 'vitest';
import { languageOf, post, readToFrame, readToPage, readWishes, type ToFrame, type ToPage } from './bridge.ts';

/** What the other side gets of a word. */
function sent(word: ToFrame | ToPage): unknown {
  let got: unknown;
  post({ postMessage: (data: unknown) => void (got = structuredClone(data)) } as never, word, 'https://desk.test');
  return got;
}

test('each word arrives as it was said', () => {
  const wishes = { colour: '#0b5c68', locale: 'de', greeting: 'Hallo', page: 'https://shop.test/' } as const;
  for (const word of [
    { says: 'wishes', wishes },
    { says: 'shown', is_shown: true, takes_focus: false, covers: true },
  ] as const)
    expect(readToFrame(sent(word))).toEqual(word);
  for (const word of [
    { says: 'ready' },
    { says: 'close' },
    { says: 'state', unread: 3, is_running: true, colour: null },
  ] as const)
    expect(readToPage(sent(word))).toEqual(word);
});

test('what others say is passed over', () => {
  for (const noise of [
    null,
    undefined,
    'switchboard-chat',
    7,
    [],
    {},
    { says: 'close' },
    { 'switchboard-chat': null },
    { 'switchboard-chat': 'close' },
    { 'switchboard-chat': { says: 'eval' } },
  ]) {
    expect(readToFrame(noise)).toBeNull();
    expect(readToPage(noise)).toBeNull();
  }
});

test('of what a page writes down, only what makes sense is taken', () => {
  const nothing = { colour: null, locale: null, greeting: null, page: null };
  expect(readWishes({})).toEqual(nothing);
  expect(readWishes({ colour: 'red; } * {', locale: 'fr', greeting: '  ', page: 7 })).toEqual(nothing);
  expect(readWishes({ colour: '#FFD500', locale: 'de-AT', greeting: ' Hi ' })).toEqual({
    ...nothing,
    colour: '#FFD500',
    locale: 'de',
    greeting: 'Hi',
  });
  expect(readWishes({ greeting: 'x'.repeat(900) }).greeting).toHaveLength(500);
});

test('a frame that exaggerates is taken at no more than a number', () => {
  const unread = (given: unknown) =>
    (readToPage({ 'switchboard-chat': { says: 'state', unread: given } }) as { unread: number }).unread;
  expect([unread(2.7), unread(-4), unread('9'), unread(Number.NaN)]).toEqual([2, 0, 0, 0]);
});

test('a language is known by its first part', () => {
  expect(['de', 'de-CH', 'EN-gb', 'fr', '', null].map(languageOf)).toEqual(['de', 'de', 'en', null, null, null]);
});
