import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasChanged, wordDifference, type Change } from './word-difference.ts';

const shown = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ change, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[change])
    .join('');

const without = (left_out: Change, before: string, after: string) =>
  wordDifference(before, after)
    .filter(({ change }) => change !== left_out)
    .map(({ text }) => text)
    .join('');

test('a changed word is told from those around it', () => {
  expect(shown('Hold the red button.', 'Hold the blue button.')).toBe('Hold the [-red-]{+blue+} button.');
  expect(shown('one two', 'one two three')).toBe('one two{+ three+}');
  expect(shown('', 'new')).toBe('{+new+}');
  expect(shown('Größe ändern', 'Größe wählen')).toBe('Größe [-ändern-]{+wählen+}');
});

test('words in turn are shown as a phrase, not one by one', () => {
  expect(shown('Press it long now', 'Hold him short now')).toBe('[-Press it long-]{+Hold him short+} now');
});

test('lines that stay are not woven into those that change', () => {
  expect(shown('First step.\nSecond step.\nThird step.', 'First step.\nThird step.')).toBe(
    'First step.\n[-Second step.\n-]Third step.',
  );
  expect(shown('a b\nc', 'a x\nc')).toBe('a [-b-]{+x+}\nc');
});

test('nothing has changed in the same text', () => {
  expect(hasChanged(wordDifference('As it was.\nStill.', 'As it was.\nStill.'))).toBe(false);
  expect(hasChanged(wordDifference('', ''))).toBe(false);
});

test('what would take too many changes is shown as one text in place of the other', () => {
  const [before, after] = ['a', 'b'].map((word) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join('\n'));
  expect(wordDifference(before!, after!).map(({ change }) => change)).toEqual(['gone', 'new']);
});

const word = fc.constantFrom('a', 'b', 'ab', 'Über', '😀', '.', ' ', '  ', '\n', '\n\n');
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme' }),
);

test('the difference laid on the old text gives the new one, and read backwards the old one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(without('new', before, after)).toBe(before);
      expect(without('gone', before, after)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test('what is the same is never shown as changed', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(hasChanged(wordDifference(same, same))).toBe(false);
    }),
  );
});

test('no piece is empty, and neighbours differ in kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      expect(pieces.every(({ text: each }) => each !== '')).toBe(true);
      expect(pieces.every(({ change }, index) => change !== pieces[index + 1]?.change)).toBe(true);
    }),
  );
});
