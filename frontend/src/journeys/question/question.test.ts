import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { describe, expect, it } from 'vitest';
import { chosenIn, choicesAsked, toggled } from './choices.ts';
import { isOneLine, leftOf, longestOf } from './text-length.ts';

const question = (more: Partial<QuestionNode>): QuestionNode => ({
  id: 'q',
  type: 'question',
  questionType: 'multiple_choice',
  question: 'Which?',
  ...more,
});
const abc = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));

describe('choosing', () => {
  it('a press takes and gives back, and the choice stands in the order of the options', () => {
    const which = question({ options: abc });
    expect(toggled(which, null, 'c')).toEqual(['c']);
    expect(toggled(which, ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(which, ['a', 'c'], 'c')).toEqual(['a']);
    // What is offered no longer goes with the next press.
    expect(toggled(which, ['z', 'b'], 'a')).toEqual(['a', 'b']);
  });

  it('one answer is a choice of one, none a choice of none', () => {
    expect([chosenIn('a'), chosenIn(['a', 'b']), chosenIn(null)]).toEqual([['a'], ['a', 'b'], []]);
  });

  it.each([
    [{}, 'any'],
    [{ max_choices: 3 }, 'any'],
    [{ min_choices: 1 }, 'any'],
    [{ max_choices: 2 }, 'at_most'],
    [{ min_choices: 2 }, 'at_least'],
    [{ min_choices: 2, max_choices: 9 }, 'at_least'],
    [{ min_choices: 2, max_choices: 2 }, 'exactly'],
  ] as const)('of three options, %o is told as “%s”', (validation, word) => {
    expect(choicesAsked(question({ options: abc, validation })).word).toBe(word);
  });

  it('between two numbers, both are told', () => {
    const options = [...abc, { value: 'd', label: 'D' }];
    const asked = choicesAsked(question({ options, validation: { min_choices: 2, max_choices: 3 } }));
    expect(asked).toEqual({ word: 'between', min: 2, max: 3 });
  });
});

describe('writing', () => {
  const text = (validation: QuestionNode['validation']) =>
    question({ questionType: 'text', ...(validation && { validation }) });

  it('short answers and those of a form stand on one line', () => {
    expect(isOneLine(text({ max_length: 100 }))).toBe(true);
    expect(isOneLine(text({ pattern: '^LK' }))).toBe(true);
    expect(isOneLine(text({ max_length: 1000 }))).toBe(false);
    expect(isOneLine(text(undefined))).toBe(false);
  });

  it('what is left is told near the limit only, counted as people count', () => {
    const short = text({ max_length: 20 });
    expect(leftOf(short, 'nine char')).toBeNull();
    expect(leftOf(short, 'ten chars!')).toBe(10);
    expect(leftOf(short, `${'👋'.repeat(20)}  `)).toBe(0);
    expect(leftOf(short, 'x'.repeat(23))).toBe(-3);
    expect(longestOf(text(undefined))).toBe(5000);
    expect(leftOf(text(undefined), 'x'.repeat(4799))).toBeNull();
    expect(leftOf(text(undefined), 'x'.repeat(4800))).toBe(200);
  });
});
