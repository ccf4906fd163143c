import { expect, test } from 'vitest';
import { isMadeOf, nameOf, nodeIdForm, unique } from './names.ts';

test.each([
  ['What do you notice?', 'what-do-you-notice'],
  ['Was fällt Ihnen auf, außer Größe?', 'was-faellt-ihnen-auf-ausser-groesse'],
  ['Déjà vu – 2nd time', 'deja-vu-2nd-time'],
  ["It's the customer’s", 'its-the-customers'],
  ['Что случилось?', 'question'],
  ['   ', 'question'],
])('“%s” is called %s', (text, name) => expect(nameOf(text, 'question')).toBe(name));

test('a long text gives a name of whole words that the desk takes', () => {
  const name = nameOf('Which of the many things that can go wrong has gone wrong this time?', 'question');
  expect(name).toBe('which-of-the-many-things-that-can-go');
  expect(nameOf('x'.repeat(500), 'question')).toMatch(nodeIdForm);
});

test('a name that is taken gets the first number that is free', () => {
  const taken = ['end', 'end-2'];
  expect(unique('end', (name) => taken.includes(name))).toBe('end-3');
  expect(unique('what', (name) => taken.includes(name))).toBe('what');
});

test('a name is made of a text, with a number or without, or it was thought out', () => {
  expect(isMadeOf('what-is-it', 'What is it?', 'question')).toBe(true);
  expect(isMadeOf('what-is-it-3', 'What is it?', 'question')).toBe(true);
  expect(isMadeOf('what-is-it-b', 'What is it?', 'question')).toBe(false);
  expect(isMadeOf('symptom', 'What is it?', 'question')).toBe(false);
});
