import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import { begin, placeOf, stepBack, stepOn, type Walk } from './trial-walk.ts';

const question = (id: string, nextNode?: string): QuestionNode => ({
  id,
  type: 'question',
  questionType: 'text',
  question: `${id}?`,
  required: true,
  ...(nextNode !== undefined && { nextNode }),
});
const drawn = (...nodes: JourneyNode[]): JourneyData => ({
  startNode: nodes[0]!.id,
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
});
const end: JourneyNode = { id: 'end', type: 'end', message: 'Done', ticket: { subject: 's', description: 'd' } };
const isLong: JourneyNode = {
  id: 'is-long',
  type: 'condition',
  rules: [{ node: 'a', operator: 'contains', value: 'long', next: 'b' }],
  nextNode: 'c',
};
const journey = drawn(question('a', 'is-long'), isLong, question('b', 'c'), question('c', 'end'), end);

/** Answers what is at hand, one after the other. */
const walked = (data: JourneyData, ...given: string[]): Walk =>
  given.reduce<Walk>((walk, answer) => {
    const next = stepOn(data, walk, placeOf(data, walk).standing!, answer);
    if (typeof next === 'string') throw new Error(next);
    return next;
  }, begin);
const at = (data: JourneyData, walk: Walk) => placeOf(data, walk).standing?.node_id;

test('a trial goes from question to question, back with its answers, and says what lies behind', () => {
  expect(placeOf(journey, begin)).toMatchObject({ stop: { id: 'a' }, passed: [], broken: null });
  const { standing } = placeOf(journey, begin);
  expect(stepOn(journey, begin, standing!, '')).toBe('required');
  const walk = walked(journey, 'a long story', 'more');
  expect(placeOf(journey, walk)).toMatchObject({ stop: { id: 'c' }, passed: ['a', 'is-long', 'b'] });
  const back = stepBack(placeOf(journey, walk));
  expect(placeOf(journey, back)).toMatchObject({ stop: { id: 'b' }, standing: { answers: { b: 'more' } } });
  const start = stepBack(placeOf(journey, back));
  expect(at(journey, start)).toBe('a');
  const { standing: first } = placeOf(journey, start);
  const other = stepOn(journey, start, first!, 'short') as Walk;
  expect(placeOf(journey, other)).toMatchObject({ stop: { id: 'c' }, standing: { answers: { b: 'more' } } });
});

test('when the drawing changes, a trial goes on as far as its answers hold', () => {
  const walk = walked(journey, 'a long story', 'more', 'last');
  expect(at(journey, walk)).toBe('end');
  const with_more = { ...journey.nodes, b: question('b', 'x'), x: question('x', 'c') };
  const longer = { ...journey, nodes: with_more };
  expect(at(longer, walk)).toBe('x');
  // What was answered behind it need not be answered again.
  const on = stepOn(longer, walk, placeOf(longer, walk).standing!, 'new') as Walk;
  expect(placeOf(longer, on)).toMatchObject({ stop: { id: 'end' }, standing: { path: ['a', 'b', 'x', 'c'] } });
  const strict = { ...journey.nodes, b: { ...question('b', 'c'), validation: { min_length: 9 } } };
  expect(at({ ...journey, nodes: strict }, walk)).toBe('b');
  // Drawn as before, it stands where it stood.
  expect(at(journey, walk)).toBe('end');
});

test('where the drawing is broken off, it says after which node, and goes on when that is mended', () => {
  const { b: _, ...without } = journey.nodes;
  const broken = { ...journey, nodes: without };
  const walk = walked(broken, 'a long story');
  expect(placeOf(broken, walk)).toMatchObject({
    stop: null,
    broken: { after: 'is-long', leads_to: 'b', is_circle: false },
    passed: ['a', 'is-long'],
  });
  expect(at(broken, stepBack(placeOf(broken, walk)))).toBe('a');
  expect(placeOf(broken, stepBack(placeOf(broken, walk))).broken).toBeNull();
  expect(at(journey, walk)).toBe('b');
  const loose = drawn(question('a'));
  expect(placeOf(loose, walked(loose, 'x')).broken).toEqual({ after: 'a', leads_to: null, is_circle: false });
  expect(placeOf({ ...journey, startNode: 'gone' }, walk).broken).toEqual({
    after: null,
    leads_to: 'gone',
    is_circle: false,
  });
  const circling = drawn(
    question('a', 'x'),
    { id: 'x', type: 'condition', rules: [], nextNode: 'y' },
    { id: 'y', type: 'condition', rules: [], nextNode: 'x' },
  );
  expect(placeOf(circling, walked(circling, '1')).broken).toMatchObject({ after: 'y', is_circle: true });
});

test('questions in a circle are asked again and again', () => {
  const circle = drawn(question('a', 'b'), question('b', 'a'));
  const stands = ['1', '2', '3', '4'].map((_, index, all) => at(circle, walked(circle, ...all.slice(0, index + 1))));
  expect(stands).toEqual(['b', 'a', 'b', 'a']);
});
