import type { ConditionNode, EndNode, JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { findings } from '@switchboard/contract/journey-check.ts';
import { expect, test } from 'vitest';
import { add, connect, disconnect, duplicate, move, remove, rename, setStart } from './edits.ts';

const end: EndNode = {
  id: 'end',
  type: 'end',
  message: 'Thank you for {{what}}.',
  ticket: { subject: '{{ what }} {{what.value}}', description: '{{whatever}} {{what}}', tags: ['{{what}}', 'plain'] },
};
const what: QuestionNode = {
  id: 'what',
  type: 'question',
  questionType: 'single_choice',
  question: 'What is it?',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  nextNodeMap: { a: 'by' },
  nextNode: 'end',
};
const sample: JourneyData = {
  startNode: 'what',
  nodes: {
    what,
    by: {
      id: 'by',
      type: 'condition',
      rules: [
        { node: 'what', operator: 'equals', value: 'a', next: 'end' },
        { node: 'what', operator: 'equals', value: 'b', next: 'more' },
      ],
      nextNode: 'more',
    },
    more: { id: 'more', type: 'question', questionType: 'text', question: 'More?', nextNode: 'end' },
    end,
  },
};
const questionAt = (journey: JourneyData, id: string) => journey.nodes[id] as QuestionNode;

test('a new node stands there under its name, and the first one is the start', () => {
  const nothing: JourneyData = { startNode: 'start', nodes: {} };
  const one = add(nothing, what, { x: 8, y: 16 });
  expect(one).toEqual({ startNode: 'what', nodes: { what: { ...what, position: { x: 8, y: 16 } } } });
  expect(add(one, end).startNode).toBe('what');
  expect(add(one, what)).toBe(one);
});

test('who removes a node removes the ways that led there, rules too, and nothing else', () => {
  const next = remove(sample, ['more']);
  expect(Object.keys(next.nodes)).toEqual(['what', 'by', 'end']);
  expect(next.nodes['by']).toEqual({
    id: 'by',
    type: 'condition',
    rules: [{ node: 'what', operator: 'equals', value: 'a', next: 'end' }],
  });
  expect(next.nodes['what']).toBe(what);
  expect(questionAt(remove(sample, ['by']), 'what')).not.toHaveProperty('nextNodeMap');
  expect(remove(sample, ['nobody'])).toBe(sample);
});

test('what named a removed node in its text is told of', () => {
  const flaws = findings(remove(sample, ['what'])).map(({ flaw, detail }) => `${flaw} ${detail}`);
  expect(flaws).toContain('unknown_node what');
});

test('the start goes to where the removed one led', () => {
  expect(remove(sample, ['what']).startNode).toBe('by');
  expect(remove(sample, ['what', 'by']).startNode).toBe('end');
  expect(remove(sample, Object.keys(sample.nodes))).toEqual({ startNode: 'what', nodes: {} });
});

test('a way leads to one place: drawn anew, it leads there instead', () => {
  expect(questionAt(connect(sample, { from: 'what', by: 'option', value: 'a' }, 'more'), 'what').nextNodeMap).toEqual({
    a: 'more',
  });
  expect(questionAt(connect(sample, { from: 'what', by: 'next' }, 'more'), 'what').nextNode).toBe('more');
  expect(connect(sample, { from: 'by', by: 'rule', index: 0 }, 'more').nodes['by']).toMatchObject({
    rules: [{ next: 'more', value: 'a' }, { next: 'more' }],
  });
});

test('drawn from the free place of a condition, a way is a new rule about what no rule looks for yet', () => {
  const without_b = disconnect(sample, { from: 'by', by: 'rule', index: 1 });
  const next = connect(without_b, { from: 'by', by: 'rule', index: 1 }, 'more');
  expect(next.nodes['by']).toMatchObject({
    rules: [{}, { node: 'what', operator: 'equals', value: 'b', next: 'more' }],
  });
});

test.each([
  ['to nowhere', { from: 'what', by: 'next' }, 'nobody'],
  ['to itself', { from: 'what', by: 'next' }, 'what'],
  ['from an option that is none', { from: 'what', by: 'option', value: 'c' }, 'end'],
  ['from an option of a text', { from: 'more', by: 'option', value: 'a' }, 'end'],
  ['from an end', { from: 'end', by: 'next' }, 'what'],
  ['from a rule too far', { from: 'by', by: 'rule', index: 3 }, 'end'],
  ['to what a prototype carries', { from: 'what', by: 'next' }, 'constructor'],
] as const)('no way is drawn %s', (_, way, to) => expect(connect(sample, way, to)).toBe(sample));

test('a way can be taken back', () => {
  expect(questionAt(disconnect(sample, { from: 'what', by: 'option', value: 'a' }), 'what')).not.toHaveProperty(
    'nextNodeMap',
  );
  expect(questionAt(disconnect(sample, { from: 'what', by: 'next' }), 'what')).not.toHaveProperty('nextNode');
  const { rules } = disconnect(sample, { from: 'by', by: 'rule', index: 0 }).nodes['by'] as ConditionNode;
  expect(rules).toEqual([{ node: 'what', operator: 'equals', value: 'b', next: 'more' }]);
});

test('a new name is put in wherever the old one stood, and only there', () => {
  const next = rename(sample, 'what', 'symptom');
  expect(next.startNode).toBe('symptom');
  expect(Object.keys(next.nodes)).toEqual(['symptom', 'by', 'more', 'end']);
  expect(next.nodes['symptom']!.id).toBe('symptom');
  expect(next.nodes['by']).toMatchObject({ rules: [{ node: 'symptom' }, { node: 'symptom' }] });
  expect(next.nodes['end']).toEqual({
    ...end,
    message: 'Thank you for {{symptom}}.',
    ticket: {
      subject: '{{symptom}} {{symptom.value}}',
      description: '{{whatever}} {{symptom}}',
      tags: ['{{symptom}}', 'plain'],
    },
  });
  const far = rename(sample, 'end', 'over');
  expect(far.nodes['what']).toMatchObject({ nextNode: 'over', nextNodeMap: { a: 'by' } });
  expect(far.nodes['by']).toMatchObject({ rules: [{ next: 'over' }, { next: 'more' }] });
});

test.each(['more', 'not a name', '', '-a', 'é', 'a'.repeat(61)])('no node is called “%s” after it', (name) =>
  expect(rename(sample, 'what', name)).toBe(sample),
);

test('a name that would make a tag too long is not taken', () => {
  expect(rename(sample, 'what', 'a'.repeat(36))).not.toBe(sample);
  expect(rename(sample, 'what', 'a'.repeat(37))).toBe(sample);
});

test('a copy has its own name and leads where the original leads', () => {
  const placed = move(sample, { what: { x: 0, y: 0 } });
  const { journey, id } = duplicate(placed, 'what');
  expect(id).toBe('what-2');
  expect(journey.nodes[id]).toEqual({ ...what, id, position: { x: 40, y: 40 } });
});

test('a node is moved to a place and made the start, if there is one', () => {
  expect(move(sample, { what: { x: 8, y: 8 }, nobody: { x: 1, y: 1 } }).nodes['what']!.position).toEqual({
    x: 8,
    y: 8,
  });
  expect(setStart(sample, 'more').startNode).toBe('more');
  expect(setStart(sample, 'nobody')).toBe(sample);
});
