import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import { placesOf, type Places } from '../drawing/layout.ts';
import { graphOf, handleWithoutSide, placed, settled, settledEdges, type Drawn } from './graph.ts';

const journey: JourneyData = {
  startNode: 'what',
  nodes: {
    end: {
      id: 'end',
      type: 'end',
      message: 'Bye',
      ticket: { subject: 'x', description: 'x' },
      position: { x: 400, y: 300 },
    },
    what: {
      id: 'what',
      type: 'question',
      questionType: 'single_choice',
      question: 'What?',
      options: [
        { label: 'A', value: 'a' },
        { label: 'B', value: 'b' },
      ],
      nextNodeMap: { a: 'by', b: 'nowhere' },
      nextNode: 'end',
      position: { x: 200, y: 0 },
    },
    by: {
      id: 'by',
      type: 'condition',
      rules: [
        { node: 'what', operator: 'equals', value: 'a', next: 'end' },
        { node: 'what', operator: 'equals', value: 'b', next: 'end' },
      ],
      position: { x: 0, y: 200 },
    },
  },
};

const draw = (drawn: Drawn, dragged: Places = {}) => placed(graphOf(drawn), { ...placesOf(drawn.journey), ...dragged });

test('cards stand in the order of the walk, the start is marked, and each knows what leads on', () => {
  const { nodes } = draw({ journey });
  expect(nodes.map(({ id, type }) => [id, type])).toEqual([
    ['what', 'question'],
    ['by', 'condition'],
    ['end', 'end'],
  ]);
  expect(nodes.filter(({ data }) => data.is_start).map(({ id }) => id)).toEqual(['what']);
  expect(nodes[0]!.data.led).toEqual(['option a', 'next']);
});

test('each way that leads somewhere is one edge, on the side where it leads', () => {
  const { edges } = draw({ journey });
  expect(edges.map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual([
    ['what', 'left option a', 'by'],
    ['what', 'next', 'end'],
    ['by', 'right rule 0', 'end'],
    ['by', 'right rule 1', 'end'],
  ]);
  expect(edges.map(({ sourceHandle }) => handleWithoutSide(sourceHandle!))).toEqual([
    'option a',
    'next',
    'rule 0',
    'rule 1',
  ]);
});

test('what goes from one node to another is one stream', () => {
  const { edges } = draw({ journey, flows: { 'by end': { label: '7', weight: 0.5 } } });
  expect(edges.map(({ id, data }) => [id, data!.label, data!.weight])).toEqual([
    ['what by', null, 0],
    ['what end', null, 0],
    ['by end', '7', 0.5],
  ]);
});

test('only what looks different is drawn again', () => {
  const before = draw({ journey }).nodes;
  const what = journey.nodes['what']!;
  const asked = { ...journey, nodes: { ...journey.nodes, what: { ...what, question: 'Which?' } as typeof what } };
  const after = settled(before, draw({ journey: asked }).nodes);
  // A rule names the question it goes by.
  expect(after.map((card, index) => card === before[index])).toEqual([false, false, true]);
  expect(settled(before, draw({ journey: { ...journey } }).nodes)).toEqual(before);
  expect(settled(before, draw({ journey: { ...journey } }).nodes).every((card, index) => card === before[index])).toBe(
    true,
  );
  const moved = settled(before, draw({ journey }, { end: { x: 8, y: 8 } }).nodes);
  expect(moved.map((card, index) => card === before[index])).toEqual([true, true, false]);
  const edges = draw({ journey }).edges;
  const again = settledEdges(edges, draw({ journey: asked }).edges);
  expect(again.every((edge, index) => edge === edges[index])).toBe(true);
});
