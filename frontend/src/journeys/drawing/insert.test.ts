import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import { afterSelected, insert } from './insert.ts';
import { cardWidth, placesOf } from './layout.ts';

const question = (id: string, nextNode?: string): JourneyNode => ({
  id,
  type: 'question',
  questionType: 'text',
  question: id,
  ...(nextNode && { nextNode }),
});
const end = (id: string): JourneyNode => ({
  id,
  type: 'end',
  message: 'Bye',
  ticket: { subject: 'x', description: 'x' },
});
const sample: JourneyData = { startNode: 'a', nodes: { a: question('a', 'end'), end: end('end') } };
const next = (journey: JourneyData, id: string) => (journey.nodes[id] as { nextNode?: string }).nextNode;

test('after a step, a new one stands between it and what came next', () => {
  const drawn = insert(sample, question('b'), { node: 'a' }, {});
  expect([next(drawn, 'a'), next(drawn, 'b')]).toEqual(['b', 'end']);
});

test('after an open end, it is connected', () =>
  expect(next(insert({ startNode: 'a', nodes: { a: question('a') } }, end('over'), { node: 'a' }, {}), 'a')).toBe(
    'over',
  ));

test('an end takes nobody’s place: it stands for itself', () => {
  const drawn = insert(sample, end('other'), { node: 'a' }, {});
  expect(next(drawn, 'a')).toBe('end');
  expect(drawn.nodes['other']).toBeDefined();
});

test('where an edge was let go, it stands with its head, and everything else stays where it is', () => {
  const drawn = insert(sample, question('b'), { way: { from: 'a', by: 'next' }, place: { x: 500, y: 300 } }, {});
  expect(next(drawn, 'a')).toBe('b');
  expect(drawn.nodes['b']!.position).toEqual({ x: 500 - cardWidth / 2, y: 300 });
  const { a, end: last } = placesOf(sample);
  expect([drawn.nodes['a']!.position, drawn.nodes['end']!.position]).toEqual([a, last]);
  // Whoever tidied nothing by hand has it laid out anew.
  expect(insert(sample, question('b'), { node: 'a' }, {}).nodes['b']!.position).toBeUndefined();
});

test('nothing comes after an end, or after nothing', () => {
  expect(afterSelected(sample, 'a')).toEqual({ node: 'a' });
  expect(afterSelected(sample, 'end')).toBeNull();
  expect(afterSelected(sample, null)).toBeNull();
});
