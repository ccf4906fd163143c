import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { compilePattern } from '@switchboard/contract/pattern.ts';
import { expect, test } from 'vitest';
import { askedBefore } from './earlier.ts';
import { gapsOf, inOneLine } from './gaps.ts';
import { patternFlaw } from './pattern-words.ts';
import { byNode } from './problems.ts';
import { refusalsOf } from './refusals.ts';

const journey_data: JourneyData = {
  startNode: 'what',
  nodes: {
    what: {
      id: 'what',
      type: 'question',
      questionType: 'single_choice',
      question: ' ',
      options: [{ label: '', value: 'a' }],
      nextNodeMap: { a: 'more' },
      nextNode: 'end',
    },
    more: { id: 'more', type: 'question', questionType: 'text', question: 'More?', nextNode: 'end' },
    aside: { id: 'aside', type: 'question', questionType: 'text', question: 'Aside?' },
    by: { id: 'by', type: 'condition', rules: [] },
    end: { id: 'end', type: 'end', message: '', ticket: { subject: 'x', description: '\n' } },
  },
};

test('texts that are missing are told, node by node', () => {
  expect(gapsOf({ name: ' ', description: '', journey_data })).toEqual([
    { node_id: null, field: 'name' },
    { node_id: 'what', field: 'question' },
    { node_id: 'what', field: 'label' },
    { node_id: 'end', field: 'message' },
    { node_id: 'end', field: 'description' },
  ]);
});

test('what is pasted into one line becomes one', () => expect(inOneLine('a\r\nb\tc\u2028d')).toBe('a b c d'));

test('what the desk refuses is told where it stands', () => {
  const details = [
    { path: '/journey_data/nodes/more/question', message: 'must NOT have more than 500 characters' },
    { path: '/journey_data/nodes/nobody/question', message: 'is missing' },
    { path: '/name', message: 'is missing' },
  ];
  expect(refusalsOf(details, journey_data)).toEqual([
    { node_id: 'more', field: 'question', message: 'must NOT have more than 500 characters' },
    { node_id: null, field: 'nodes/nobody/question', message: 'is missing' },
    { node_id: null, field: 'name', message: 'is missing' },
  ]);
});

test('what concerns the whole journey belongs to no node', () =>
  expect(byNode([{ node_id: 'a' }, { node_id: null }, { node_id: 'a' }])).toEqual({
    a: [{ node_id: 'a' }, { node_id: 'a' }],
  }));

test('an end can name what was asked on some way there; one no way leads to, anything', () => {
  expect(askedBefore(journey_data, 'end').map(({ id }) => id)).toEqual(['what', 'more']);
  expect(askedBefore(journey_data, 'by').map(({ id }) => id)).toEqual(['what', 'more', 'aside']);
});

test.each([
  ['*a', 'nothing_before'],
  ['a**', 'two_repeats'],
  ['a{', 'brace'],
  ['a{3,2}', 'order'],
  ['a{501}', 'too_often'],
  ['a]', 'escape'],
  ['(?=a)', 'look'],
  ['('.repeat(60), 'nested'],
  ['(a', 'open_group'],
  ['[a', 'open_class'],
  ['a\\', 'backslash'],
  ['(a)\\1', 'reference'],
  ['a)', 'closing'],
  ['[z-a]', 'unreadable'],
  ['(a{500})'.repeat(3), 'too_large'],
])('what is wrong with the pattern %s is told in the reader’s language', (source, flaw) => {
  let message = '';
  try {
    compilePattern(source);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(patternFlaw(message)).toBe(flaw);
});
