import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, ids, soundJourneys } from '../../backend/test/random-journeys.ts';
import { findings } from './journey-check.ts';
import {
  arrive,
  edgeOf,
  fill,
  holds,
  isRequired,
  longestText,
  remaining,
  wrongWith,
  type Answer,
} from './journey-walk.ts';
import type { JourneyData, QuestionNode } from './journey-graph.ts';
import type { operators } from './words.ts';

describe('a sound journey', () => {
  it('has no findings, and every walk through it ends', () => {
    fc.assert(
      fc.property(soundJourneys('none'), fc.infiniteStream(fc.nat()), (journey, random) => {
        expect(findings(journey)).toEqual([]);
        const answers: Record<string, Answer> = {};
        let stop = arrive(journey, journey.startNode, answers);
        for (let steps = 0; stop?.type === 'question' && steps < ids.length; steps += 1) {
          const possible = answersTo(stop);
          answers[stop.id] = possible[random.next().value! % possible.length]!;
          stop = arrive(journey, edgeOf(stop, answers), answers);
        }
        expect(stop?.type).toBe('end');
        const start = arrive(journey, journey.startNode, {})!;
        expect(remaining(journey, start)).toBeLessThanOrEqual(Object.keys(answers).length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an answer', () => {
  const question = (more: Partial<QuestionNode>): QuestionNode => ({
    id: 'q',
    type: 'question',
    questionType: 'text',
    question: '?',
    ...more,
  });
  const options = [
    { label: 'Red', value: 'r' },
    { label: 'Blue', value: 'b' },
  ];

  it('is judged by its kind and its limits', () => {
    const text = question({ required: true, validation: { min_length: 2, max_length: 4, pattern: '^\\p{L}+$' } });
    expect(['', '  ', 'a', 'abcde', 'a1', 'Ärg', ' ab '].map((each) => wrongWith(text, each))).toEqual([
      'required',
      'required',
      'too_short',
      'too_long',
      'wrong_form',
      null,
      null,
    ]);
    const long = ['x', '😀'].flatMap((point) => [point.repeat(longestText), point.repeat(longestText + 1)]);
    expect(long.map((each) => wrongWith(question({}), each))).toEqual([null, 'too_long', null, 'too_long']);
    const single = question({ questionType: 'single_choice', options });
    expect([null, 'r', 'x', ['r']].map((each) => wrongWith(single, each))).toEqual([
      'required',
      null,
      'unknown_option',
      'wrong_kind',
    ]);
    const several = question({ questionType: 'multiple_choice', options, validation: { min_choices: 2 } });
    expect([[], ['r'], ['r', 'b'], ['r', 'r'], ['r', 'x'], 'r'].map((each) => wrongWith(several, each))).toEqual([
      null,
      'too_few_choices',
      null,
      'unknown_option',
      'unknown_option',
      'wrong_kind',
    ]);
    const images = question({ questionType: 'image_upload', validation: { max_files: 1 } });
    expect([null, ['1'], ['1', '2']].map((each) => wrongWith(images, each))).toEqual([null, null, 'too_many_files']);
    expect(isRequired(single)).toBe(true);
    expect(isRequired(images)).toBe(false);
  });

  it('decides conditions', () => {
    const rule = (operator: (typeof operators)[number], value: string | number, answer: Answer) =>
      holds({ node: 'q', operator, value, next: 'n' }, { q: answer });
    expect(rule('equals', 'r', 'r')).toBe(true);
    expect(rule('equals', 3, '3')).toBe(true);
    expect(rule('not_equals', 'r', null)).toBe(true);
    expect(rule('includes', 'b', ['r', 'b'])).toBe(true);
    expect(rule('contains', 'ERR', 'an error')).toBe(true);
    expect(rule('is_empty', '', [])).toBe(true);
    expect(rule('greater', 10, '10.5')).toBe(true);
    expect(rule('greater', 10, 'many')).toBe(false);
    expect(rule('less', 10, '')).toBe(false);
    expect(holds({ node: 'constructor', operator: 'is_empty', next: 'n' }, {})).toBe(true);
  });

  it('fills templates in words', () => {
    const journey: JourneyData = {
      startNode: 'q',
      nodes: { q: question({ questionType: 'multiple_choice', options, nextNode: 'i' }), i: question({ id: 'i' }) },
    };
    const answers = { q: ['b', 'r'], i: '{{q}} <b>' };
    expect(fill('{{q}}; {{ q.value }}; {{i}}; {{x}}', journey, answers)).toBe('Red, Blue; b, r; {{q}} <b>;');
  });
});
