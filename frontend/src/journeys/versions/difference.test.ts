import type {
  ConditionNode,
  EndNode,
  JourneyData,
  JourneyNode,
  QuestionNode,
} from '@switchboard/contract/journey-graph.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, changesNothing, union } from './difference.ts';

const what: QuestionNode = {
  id: 'what',
  type: 'question',
  questionType: 'single_choice',
  question: 'What is it about?',
  options: [
    { label: 'An order', value: 'order' },
    { label: 'The app', value: 'app' },
  ],
  nextNodeMap: { order: 'number', app: 'is-bad' },
};
const number: QuestionNode = {
  id: 'number',
  type: 'question',
  questionType: 'text',
  question: 'Which number?',
  validation: { min_length: 3 },
  nextNode: 'end',
};
const isBad: ConditionNode = {
  id: 'is-bad',
  type: 'condition',
  rules: [
    { node: 'what', operator: 'equals', value: 'app', next: 'end' },
    { node: 'number', operator: 'greater', value: 3, next: 'number' },
  ],
  nextNode: 'end',
};
const end: EndNode = {
  id: 'end',
  type: 'end',
  message: 'Thank you.',
  ticket: { subject: 'About {{what}}', description: '{{number}}', category: 'billing', tags: ['a', 'b'] },
};
const drawn = (...nodes: JourneyNode[]): JourneyData => ({
  startNode: 'what',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
});
const journey = drawn(what, number, isBad, end);

const changesTo = (node: JourneyNode) => {
  const { start, nodes } = difference(journey, { ...journey, nodes: { ...journey.nodes, [node.id]: node } });
  expect(start).toBeNull();
  expect(nodes.map(({ id, kind }) => [id, kind])).toEqual([[node.id, 'changed']]);
  return nodes[0]!.changes;
};

test('of a question it tells the words, the options, the limits and where each answer leads', () => {
  expect(changesTo({ ...what, question: 'What is wrong?', help: 'Take one.' })).toEqual([
    { part: 'text', field: 'question', from: 'What is it about?', to: 'What is wrong?' },
    { part: 'text', field: 'help', from: '', to: 'Take one.' },
  ]);
  expect(changesTo({ ...what, questionType: 'multiple_choice', required: true })).toEqual([
    { part: 'setting', field: 'kind', from: 'single_choice', to: 'multiple_choice' },
  ]);
  const options = [
    { label: 'The application', value: 'app' },
    { label: 'A bill', value: 'bill' },
  ];
  expect(changesTo({ ...what, options, nextNodeMap: { app: 'number', bill: 'end' }, nextNode: 'number' })).toEqual([
    { part: 'option_renamed', from: 'The app', to: 'The application' },
    { part: 'option_added', label: 'A bill' },
    { part: 'option_removed', label: 'An order' },
    { part: 'way', on: 'The application', from: 'is-bad', to: 'number' },
    { part: 'way', on: 'A bill', from: null, to: 'end' },
    { part: 'way', on: null, from: null, to: 'number' },
  ]);
  expect(changesTo({ ...what, options: what.options!.toReversed() })).toEqual([{ part: 'options_moved' }]);
  expect(changesTo({ ...number, validation: { max_length: 9, pattern: '^LK' }, required: true })).toEqual([
    { part: 'setting', field: 'required', from: 'false', to: 'true' },
    { part: 'limit', field: 'min_length', from: '3', to: null },
    { part: 'limit', field: 'max_length', from: null, to: '9' },
    { part: 'limit', field: 'pattern', from: null, to: '^LK' },
  ]);
});

test('of a condition it tells the rules and their order, of an end all that goes into the ticket', () => {
  const [first, second] = isBad.rules as [ConditionNode['rules'][0], ConditionNode['rules'][0]];
  expect(changesTo({ ...isBad, rules: [second, first] })).toEqual([{ part: 'rules_moved' }]);
  const stricter = { ...second, value: 4 };
  expect(changesTo({ ...isBad, rules: [first, stricter], nextNode: 'number' })).toEqual([
    { part: 'rule_added', rule: stricter },
    { part: 'rule_removed', rule: second },
    { part: 'way', on: null, from: 'end', to: 'number' },
  ]);
  const ticket: EndNode['ticket'] = {
    subject: '{{what}}',
    description: '{{number}}!',
    priority: 'high',
    tags: ['b', 'c'],
  };
  expect(changesTo({ ...end, message: 'Thanks.', ticket })).toEqual([
    { part: 'text', field: 'message', from: 'Thank you.', to: 'Thanks.' },
    { part: 'text', field: 'subject', from: 'About {{what}}', to: '{{what}}' },
    { part: 'text', field: 'description', from: '{{number}}', to: '{{number}}!' },
    { part: 'setting', field: 'category', from: 'billing', to: null },
    { part: 'setting', field: 'priority', from: null, to: 'high' },
    { part: 'tag_added', tag: 'c' },
    { part: 'tag_removed', tag: 'a' },
  ]);
  expect(changesTo({ ...end, id: 'number' })).toEqual([{ part: 'setting', field: 'kind', from: 'text', to: 'end' }]);
});

test('a change that has no words of its own is told of nevertheless', () => {
  const doubled = (label: string): QuestionNode => ({
    ...what,
    options: [{ label, value: 'order' }, ...what.options!],
  });
  const { nodes } = difference(drawn(doubled('Orders')), drawn(doubled('Parcels')));
  expect(nodes).toMatchObject([{ id: 'what', kind: 'changed', changes: [{ part: 'rest' }] }]);
});

test('what says nothing else is no change', () => {
  const quiet: JourneyNode[] = [
    { ...what, required: true, help: '', validation: {}, position: { x: 1, y: 2 } },
    { ...number, required: false, options: [], nextNodeMap: {} },
    { ...isBad, rules: [isBad.rules[0]!, { ...isBad.rules[1]!, value: '3' }] },
  ];
  for (const node of quiet)
    expect(changesNothing(difference(journey, { ...journey, nodes: { ...journey.nodes, [node.id]: node } }))).toBe(
      true,
    );
});

test('nodes are told of in the order in which customers come by, what was removed where it stood', () => {
  const help: QuestionNode = { ...number, id: 'help', question: 'How?' };
  const after = drawn({ ...what, nextNodeMap: { order: 'end', app: 'help' } }, help, isBad, end);
  expect(difference(journey, after).nodes.map(({ id, kind }) => [id, kind])).toEqual([
    ['what', 'changed'],
    ['help', 'added'],
    ['number', 'removed'],
  ]);
  expect(Object.keys(union(journey, after).nodes).toSorted()).toEqual(['end', 'help', 'is-bad', 'number', 'what']);
  expect(difference(journey, { ...journey, startNode: 'number' }).start).toEqual({ from: 'what', to: 'number' });
});

const ids = ['what', 'number', 'is-bad', 'end'];
const text = fc.constantFrom('a', 'b');
const edge = fc.option(fc.constantFrom(...ids), { nil: undefined });
const known = <T extends object>(thing: T): T => JSON.parse(JSON.stringify(thing)) as T;
/** Of every kind, with doubles and loose ends, as a drawing may be that nobody has finished. */
const nodes: fc.Arbitrary<JourneyNode> = fc
  .oneof(
    fc.record({
      type: fc.constant('question' as const),
      questionType: fc.constantFrom('single_choice' as const, 'text' as const),
      question: text,
      required: fc.boolean(),
      options: fc.array(fc.record({ label: text, value: text }), { minLength: 1, maxLength: 3 }),
      validation: fc.record({ min_length: fc.constantFrom(1, 2) }),
      nextNodeMap: fc.dictionary(fc.constantFrom('a', 'position', 'type'), fc.constantFrom(...ids), { minKeys: 1 }),
      nextNode: edge,
    }),
    fc.record({
      type: fc.constant('condition' as const),
      rules: fc.array(
        fc.record({
          node: fc.constantFrom(...ids),
          operator: fc.constantFrom('equals' as const, 'less' as const),
          value: text,
          next: text,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      nextNode: edge,
    }),
    fc.record({
      type: fc.constant('end' as const),
      message: text,
      ticket: fc.record({ subject: text, description: text, tags: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    }),
  )
  .map((node) => known({ ...node, id: 'x' }) as JourneyNode);
const drawings: fc.Arbitrary<JourneyData> = fc
  .tuple(fc.constantFrom(...ids), fc.dictionary(fc.constantFrom(...ids), nodes, { noNullPrototype: true }))
  .map(([startNode, drawn]) => ({ startNode, nodes: drawn }));

test('a drawing is the same as itself, wherever its nodes stand and however its keys are ordered', () => {
  fc.assert(
    fc.property(drawings, fc.infiniteStream(fc.integer()), (data, places) => {
      const moved = Object.entries(data.nodes)
        .toReversed()
        .map(([id, node]) => {
          const [x, y] = [places.next().value!, places.next().value!];
          return [id, Object.fromEntries(Object.entries({ ...node, position: { x, y } }).toReversed())];
        });
      expect(difference(data, { startNode: data.startNode, nodes: Object.fromEntries(moved) })).toEqual({
        start: null,
        nodes: [],
      });
    }),
  );
});

test('two drawings that differ are never called the same, and the difference names just the nodes it should', () => {
  fc.assert(
    fc.property(drawings, drawings, (before, after) => {
      const { start, nodes: found } = difference(before, after);
      expect(start === null).toBe(before.startNode === after.startNode);
      const differs = ids.filter((id) => {
        try {
          expect(after.nodes[id]).toEqual(before.nodes[id]);
          return false;
        } catch {
          return true;
        }
      });
      expect(found.map(({ id }) => id).toSorted()).toEqual(differs.toSorted());
      for (const { kind, changes } of found) expect(changes.length > 0).toBe(kind === 'changed');
    }),
  );
});
