import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutRedo, aboutUndo, begin, close, redo, step, undo, type History } from './history.ts';

const acts = fc.array(fc.constantFrom('step', 'type', 'write', 'close', 'undo', 'redo'), { maxLength: 60 });

function act(history: History<{ turn: number }>, what: string, turn: number): History<{ turn: number }> {
  if (what === 'undo') return undo(history);
  if (what === 'redo') return redo(history);
  if (what === 'close') return close(history);
  return step(history, { turn }, null, what === 'step' ? null : what);
}

test('going back over any steps gives the first drawing, and forth again the last', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const first = begin({ turn: -1 });
      const drawn = all.reduce(act, first);
      let history = drawn;
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBe(first.present);
      for (const _ of drawn.past) history = redo(history);
      expect(history.present).toBe(drawn.present);
      expect(history.future.length).toBe(drawn.future.length);
    }),
  );
});

test('typing in one field is one step, until the field is left or something else is done', () => {
  let history = begin('');
  for (const text of ['H', 'Ho', 'How']) history = step(history, text, null, 'question');
  expect(undo(history).present).toBe('');
  history = step(close(history), 'How?', null, 'question');
  expect(undo(history).present).toBe('How');
  history = step(history, 'moved');
  history = step(history, 'How? moved', null, 'question');
  expect(undo(history).present).toBe('moved');
});

test('after going back, what is typed is a step of its own', () => {
  const typed = step(begin('a'), 'ab', null, 'x');
  const again = step(redo(undo(typed)), 'abc', null, 'x');
  expect(undo(again).present).toBe('ab');
});

test('a new step ends what could be done again, and nothing done is no step', () => {
  const back = undo(step(begin('a'), 'b'));
  expect(step(back, 'c').future).toEqual([]);
  expect(step(back, 'a')).toBe(back);
  expect(undo(begin('a')).present).toBe('a');
  expect(redo(begin('a')).present).toBe('a');
});

test('it knows what a step was about, in both directions', () => {
  const history = step(step(begin('a'), 'b', 'first'), 'c', 'second');
  expect(aboutUndo(history)).toBe('second');
  expect(aboutRedo(undo(history))).toBe('second');
  expect(aboutUndo(undo(history))).toBe('first');
});
