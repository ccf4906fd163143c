import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import { flowsOf, stepsOf } from './drop-off.ts';

const question = (id: string, nextNode: string, ways: Record<string, string> = {}): JourneyNode => ({
  id,
  type: 'question',
  questionType: 'single_choice',
  question: `${id}?`,
  options: Object.keys(ways).map((value) => ({ value, label: value })),
  nextNodeMap: ways,
  nextNode,
});
const end = (id: string): JourneyNode => ({ id, type: 'end', message: '', ticket: { subject: 's', description: 'd' } });
const drawn = (...nodes: JourneyNode[]): JourneyData => ({
  startNode: nodes[0]!.id,
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
});
const counted = (node_id: string, entered: number, answered: number, left: number) => ({
  node_id,
  entered,
  answered,
  left,
  median_seconds: 4,
});

const journey = drawn(
  question('start', 'order', { app: 'is-bad' }),
  { id: 'is-bad', type: 'condition', rules: [], nextNode: 'app' },
  question('app', 'end'),
  question('order', 'end'),
  question('quiet', 'end'),
  end('end'),
);
const counts = [
  counted('start', 20, 19, 1),
  counted('app', 12, 9, 3),
  counted('order', 7, 6, 1),
  counted('end', 15, 11, 0),
];

test('steps stand in the order of how many left there, and are as bad as their share', () => {
  expect(stepsOf(journey, counts).map(({ node, left, level }) => [node.id, left, level])).toEqual([
    ['app', 3, 'many'],
    ['order', 1, 'some'],
    ['start', 1, 'few'],
    ['end', 0, 'none'],
    ['quiet', 0, 'nobody'],
  ]);
  expect(stepsOf(journey, counts)[0]).toMatchObject({ entered: 12, answered: 9, share: 0.25, median_seconds: 4 });
  expect(stepsOf(journey, [counted('start', 4, 0, 4)])[0]).toMatchObject({ share: 1, level: 'thin' });
});

test('an edge carries what the nodes at its ends can prove, through conditions too', () => {
  expect(flowsOf(journey, counts)).toEqual({
    'start order': 7,
    'start is-bad': 12,
    'is-bad app': 12,
    'app end': 9,
    'order end': 6,
    'quiet end': 0,
  });
  const through: JourneyNode = { id: 'c', type: 'condition', rules: [], nextNode: 'end' };
  const hidden = drawn(question('a', 'end', { x: 'b' }), question('b', 'c'), through, end('end'));
  expect(flowsOf(hidden, [counted('a', 6, 6, 0), counted('b', 4, 3, 1), counted('end', 5, 5, 0)])).toEqual({
    'a b': 4,
    'b c': 3,
    'c end': 3,
  });
  // Two ways into one node, from a node with two: nobody can tell.
  const both = drawn(question('a', 'b', { x: 'c' }), question('b', 'c'), end('c'));
  expect(flowsOf(both, [counted('a', 5, 5, 0), counted('b', 2, 2, 0), counted('c', 5, 5, 0)])).toEqual({
    'a b': 2,
    'b c': 2,
  });
  // The start is entered from outside as well.
  const back = drawn(question('a', 'b'), question('b', 'c', { again: 'a' }), end('c'));
  expect(flowsOf(back, [counted('a', 5, 5, 0), counted('b', 5, 4, 1), counted('c', 4, 4, 0)])).toEqual({
    'a b': 5,
    'b c': 4,
  });
});
