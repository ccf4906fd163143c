import type { ConditionNode, JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import {
  addOption,
  addRule,
  changeRule,
  moveOption,
  moveRule,
  removeOption,
  setKind,
  setLabel,
  setLimit,
  setQuestion,
  setValue,
} from './node-edits.ts';

const what: QuestionNode = {
  id: 'what-is-it',
  type: 'question',
  questionType: 'single_choice',
  question: 'What is it?',
  options: [
    { label: 'Red light', value: 'red-light' },
    { label: 'Blue', value: 'blue' },
  ],
  nextNodeMap: { 'red-light': 'by' },
};
const by: ConditionNode = {
  id: 'by',
  type: 'condition',
  rules: [{ node: 'what-is-it', operator: 'equals', value: 'red-light', next: 'end' }],
};
const sample: JourneyData = {
  startNode: 'what-is-it',
  nodes: {
    'what-is-it': what,
    by,
    end: { id: 'end', type: 'end', message: 'Bye', ticket: { subject: '{{what-is-it}}', description: 'x' } },
  },
};
const id = 'what-is-it';
const question = (journey: JourneyData) => journey.nodes[id] as QuestionNode;
const rules = (journey: JourneyData) => (journey.nodes['by'] as ConditionNode).rules;

test('the name of a new node goes along with its question, until somebody gives it one', () => {
  const next = setQuestion(sample, id, 'Was fällt auf?', true);
  expect(next.id).toBe('was-faellt-auf');
  expect(Object.keys(next.journey.nodes)).toEqual(['was-faellt-auf', 'by', 'end']);
  expect(next.journey.nodes['end']).toMatchObject({ ticket: { subject: '{{was-faellt-auf}}' } });
  expect(setQuestion(sample, id, 'Was fällt auf?', false).id).toBe(id);
  const named = { ...sample, nodes: { ...sample.nodes, own: { ...what, id: 'own' } } };
  expect(setQuestion(named, 'own', 'Was fällt auf?', true).id).toBe('own');
});

test('a question without a letter keeps a name, and one that is taken gets a number', () => {
  expect(setQuestion(sample, id, '???', true).id).toBe('question');
  expect(setQuestion(sample, id, 'End', true).id).toBe('end-2');
});

test('a value goes along with its label, and the ways and rules with the value', () => {
  const next = setLabel(sample, id, 0, 'Orange', true);
  expect(question(next).options![0]).toEqual({ label: 'Orange', value: 'orange' });
  expect(question(next).nextNodeMap).toEqual({ orange: 'by' });
  expect(rules(next)[0]!.value).toBe('orange');
  const known = setLabel(sample, id, 0, 'Orange', false);
  expect(question(known).options![0]).toEqual({ label: 'Orange', value: 'red-light' });
  expect(question(setLabel(sample, id, 0, 'Blue', true)).options![0]!.value).toBe('blue-2');
});

test('a value that was thought out stays as it is', () => {
  const own = setValue(sample, id, 0, 'r');
  expect(question(setLabel(own, id, 0, 'Orange', true)).options![0]).toEqual({ label: 'Orange', value: 'r' });
});

test('of two options with one value, the way stays with the other one', () => {
  const double = setValue(sample, id, 1, 'red-light');
  expect(question(double).nextNodeMap).toEqual({ 'red-light': 'by' });
  const apart = setValue(double, id, 1, 'green');
  expect(question(apart).nextNodeMap).toEqual({ 'red-light': 'by', green: 'by' });
  expect(rules(apart)[0]!.value).toBe('red-light');
  expect(question(removeOption(double, id, 1)).nextNodeMap).toEqual({ 'red-light': 'by' });
});

test('a value that a prototype carries is a value like any other', () => {
  const next = setValue(sample, id, 0, '__proto__');
  expect(Object.entries(question(next).nextNodeMap!)).toEqual([['__proto__', 'by']]);
  expect(rules(next)[0]!.value).toBe('__proto__');
});

test('options come, go with their way, and change places', () => {
  const more = addOption(sample, id, 'Blue');
  expect(question(more).options!.map(({ value }) => value)).toEqual(['red-light', 'blue', 'blue-2']);
  expect(question(moveOption(more, id, 2, 0)).options!.map(({ value }) => value)).toEqual([
    'blue-2',
    'red-light',
    'blue',
  ]);
  expect(question(removeOption(sample, id, 0))).not.toHaveProperty('nextNodeMap');
});

test('another kind keeps what it can use', () => {
  const many = setKind(sample, id, 'multiple_choice', []);
  expect(question(many)).toMatchObject({ required: true, options: what.options, nextNodeMap: what.nextNodeMap });
  const limited = setLimit(many, id, 'max_choices', 2);
  expect(question(limited).validation).toEqual({ max_choices: 2 });
  const text = question(setKind(limited, id, 'text', []));
  expect(text).toEqual({
    id,
    type: 'question',
    questionType: 'text',
    question: 'What is it?',
    required: true,
    nextNode: 'by',
  });
  const fresh = [{ label: 'One', value: 'one' }];
  expect(question(setKind(setKind(sample, id, 'text', []), id, 'single_choice', fresh)).options).toEqual(fresh);
});

test('a limit that is taken away leaves nothing behind', () => {
  const text = setKind(sample, id, 'text', []);
  const limited = setLimit(setLimit(text, id, 'min_length', 3), id, 'pattern', 'a+');
  expect(question(limited).validation).toEqual({ min_length: 3, pattern: 'a+' });
  expect(
    question(setLimit(setLimit(limited, id, 'min_length', undefined), id, 'pattern', undefined)),
  ).not.toHaveProperty('validation');
});

test('rules come, change, and change places', () => {
  const two = addRule(sample, 'by', 'end');
  expect(rules(two)[1]).toEqual({ node: id, operator: 'equals', value: 'blue', next: 'end' });
  expect(rules(moveRule(two, 'by', 1, 0)).map(({ value }) => value)).toEqual(['blue', 'red-light']);
  expect(rules(changeRule(two, 'by', 1, { operator: 'is_empty', value: undefined }))[1]).toEqual({
    node: id,
    operator: 'is_empty',
    next: 'end',
  });
  expect(addRule(sample, 'by', 'nobody')).toBe(sample);
});
