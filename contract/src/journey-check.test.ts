import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, subsets } from '../../backend/test/random-journeys.ts';
import { findings } from './journey-check.ts';
import { edgeOf, edgesOf, isRequired, type Answer } from './journey-walk.ts';
import type { EndNode, JourneyData, JourneyNode, QuestionNode } from './journey-graph.ts';
import { flaws, operators, questionTypes, type Flaw } from './words.ts';

const ids = ['a', 'constructor', 'b', 'toString', 'c', '7'];
const id = fc.constantFrom(...ids, 'gone', 'valueOf');
const values = ['x', 'y', 'constructor'];
const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });
const limit = sometimes(fc.integer({ min: 0, max: 4 }));

/** Also nodes that make no sense at all; what is undefined is left out, as it is in JSON. */
const nodeCalled = (own: string): fc.Arbitrary<JourneyNode> => {
  const called = fc.oneof({ weight: 9, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: id });
  const question = fc.record({
    id: called,
    type: fc.constant('question' as const),
    question: fc.constant('?'),
    questionType: fc.constantFrom(...questionTypes),
    required: sometimes(fc.boolean()),
    options: sometimes(
      fc.array(
        fc.constantFrom(...values).map((value) => ({ label: 'L', value })),
        { maxLength: 3 },
      ),
    ),
    nextNodeMap: sometimes(fc.dictionary(fc.constantFrom(...values), id, { maxKeys: 3, noNullPrototype: true })),
    nextNode: sometimes(id),
    validation: sometimes(
      fc.record({
        min_length: limit,
        max_length: sometimes(fc.integer({ min: 1, max: 4 })),
        min_choices: limit,
        max_choices: limit,
        max_files: limit,
        pattern: sometimes(fc.constantFrom('^a+$', '(', '(?=a)', '\\d{3}', '[z-a]', '')),
      }),
    ),
  });
  const rule = fc.record({
    node: id,
    operator: fc.constantFrom(...operators),
    value: sometimes(fc.constantFrom<string | number | boolean>('x', '', 0, false)),
    next: id,
  });
  const condition = fc.record({
    id: called,
    type: fc.constant('condition' as const),
    rules: fc.array(rule, { maxLength: 2 }),
    nextNode: sometimes(id),
  });
  const template = fc.array(id, { maxLength: 2 }).map((named) => `T ${named.map((each) => `{{ ${each} }}`).join(' ')}`);
  const end = fc.record({
    id: called,
    type: fc.constant('end' as const),
    message: template,
    ticket: fc.record({
      subject: template,
      description: template.map((text) => text.replace(' }}', '.value }}')),
      tags: sometimes(fc.array(template, { maxLength: 1 })),
    }),
  });
  return fc.oneof(question, question, condition, end).map((node) => JSON.parse(JSON.stringify(node)) as JourneyNode);
};

const journeys: fc.Arbitrary<JourneyData> = fc
  .tuple(fc.constantFrom('a', 'a', 'a', 'b', 'gone', 'valueOf'), fc.subarray(ids, { minLength: 1 }))
  .chain(([startNode, present]) =>
    fc
      .tuple(...present.map(nodeCalled))
      .map((nodes) => ({ startNode, nodes: Object.fromEntries(nodes.map((node, at) => [present[at]!, node])) })),
  );

type Verdict = [node_id: string | null, flaw: Flaw, detail: string];

/** The verdict the slow, obvious way. Of a pattern only that it is bad is told, not how. */
function slowly({ startNode, nodes }: JourneyData): Verdict[] {
  const found: Verdict[] = [];
  const isThere = (key: string) => Object.keys(nodes).includes(key);
  const ways = (key: string) => waysOf(nodes[key]!).filter(isThere);
  const isSilent = (key: string) => nodes[key]!.type === 'condition';
  const circles = (key: string, from: string, length: number): boolean =>
    length > 0 && ways(from).some((to) => isSilent(to) && (to === key || circles(key, to, length - 1)));
  if (!isThere(startNode)) found.push([null, 'missing_start', startNode]);
  else if (nodes[startNode]!.type === 'end') found.push([startNode, 'starts_with_end', '']);
  for (const [key, node] of Object.entries(nodes)) {
    const add = (flaw: Flaw, detail = '') => found.push([key, flaw, detail]);
    /** A name that a template or a rule speaks of. */
    const speakOf = (name: string) => {
      if (!isThere(name)) add('unknown_node', name);
      else if (nodes[name]!.type !== 'question') add('no_question', name);
    };
    if (node.id !== key) add('wrong_id', node.id);
    for (const to of new Set(edgesOf(node))) if (!isThere(to)) add('dangling', to);
    if (isThere(startNode) && !reach(nodes, startNode).has(key)) add('unreachable');
    if (![...reach(nodes, key)].some((to) => nodes[to]!.type === 'end')) add('dead_end');
    if (isSilent(key) && circles(key, key, ids.length)) add('silent_circle');
    if (node.type === 'question') for (const [flaw, detail] of withinQuestion(node)) add(flaw, detail);
    if (node.type === 'condition') {
      if (edgeOf({ ...node, rules: [] }, {}) === null) add('no_way_on');
      for (const { node: about, operator, value } of node.rules) {
        speakOf(about);
        const asked = isThere(about) ? nodes[about]! : null;
        const is_whole = ['equals', 'not_equals', 'includes'].includes(operator) && value !== undefined;
        const is_choice = asked?.type === 'question' && asked.questionType.endsWith('choice');
        if (is_choice && is_whole && !asked.options?.some((option) => option.value === `${value}`))
          add('unknown_option', `${value}`);
        if (operator !== 'is_empty' && `${value ?? ''}` === '') add('no_value', about);
      }
    }
    if (node.type === 'end') for (const name of namesIn(node)) speakOf(name);
  }
  return found;
}

/** Where any answer leads, each tried. */
function waysOf(node: JourneyNode): string[] {
  if (node.type !== 'question') return edgesOf(node);
  const offered = node.options?.map(({ value }) => value) ?? [];
  const answers: Record<QuestionNode['questionType'], Answer[]> = {
    single_choice: offered,
    multiple_choice: subsets(offered).filter((some) => some.length > 0),
    text: ['words'],
    image_upload: [['1']],
  };
  const given = [...answers[node.questionType], ...(isRequired(node) ? [] : [null])];
  return given.flatMap((answer) => edgeOf(node, { [node.id]: answer }) ?? []);
}

const namesIn = ({ message, ticket: { subject, description, tags = [] } }: EndNode) =>
  [message, subject, description, ...tags].flatMap((text) =>
    text
      .split('{{')
      .slice(1)
      .map((rest) => rest.split('}}')[0]!.trim().split('.')[0]!),
  );

function withinQuestion(node: QuestionNode): [Flaw, string][] {
  const { questionType, options = [], nextNodeMap = {}, validation = {} } = node;
  const found: [Flaw, string][] = [];
  const isChoice = questionType.endsWith('choice');
  const offered = isChoice ? options.map(({ value }) => value) : [];
  if (isChoice && offered.length === 0) found.push(['no_options', '']);
  for (const value of values)
    if (offered.filter((each) => each === value).length > 1) found.push(['repeated_option', value]);
  for (const value of Object.keys(nextNodeMap)) if (!offered.includes(value)) found.push(['unknown_option', value]);
  /** Whatever the limits say: where an answer leads. */
  const isStuck = (answer: Answer) => edgeOf(node, { [node.id]: answer }) === null;
  for (const value of new Set(offered)) if (isStuck(value)) found.push(['no_way_on', value]);
  if ((!isChoice || !isRequired(node)) && isStuck(null)) found.push(['no_way_on', '']);
  // Several choices together never get stuck where each alone does not.
  if (!found.some(([flaw]) => flaw === 'no_way_on'))
    for (const some of subsets([...new Set(offered)]).slice(1)) expect(isStuck(some)).toBe(false);

  const { min_length = 0, max_length = 9, min_choices = 0, max_choices = 9, max_files = 9, pattern } = validation;
  const fits = (least: number, most: number) => [0, 1, 2, 3, 4, 5].some((size) => size >= least && size <= most);
  if (!fits(min_length, max_length)) found.push(['bad_limits', 'min_length']);
  const choosable = questionType === 'multiple_choice' ? Math.min(max_choices, options.length) : max_choices;
  if (!fits(min_choices, choosable) && !(min_choices === 0)) found.push(['bad_limits', 'min_choices']);
  if (max_length === 0) found.push(['bad_limits', 'max_length']);
  if (max_choices === 0) found.push(['bad_limits', 'max_choices']);
  if (max_files === 0) found.push(['bad_limits', 'max_files']);
  if (pattern !== undefined && ['(', '(?=a)', '[z-a]'].includes(pattern)) found.push(['bad_pattern', '']);
  return found;
}

const sorted = (verdicts: Verdict[]) => [...new Set(verdicts.map((each) => JSON.stringify(each)))].toSorted();

describe('the verdict on a random graph', () => {
  it('equals the slow, obvious one, flaw by flaw', () => {
    const seen = new Set<Flaw>();
    fc.assert(
      fc.property(journeys, (journey) => {
        const verdicts = findings(journey).map(({ node_id, flaw, detail }): Verdict => {
          seen.add(flaw);
          return [node_id, flaw, flaw === 'bad_pattern' ? '' : detail];
        });
        expect(sorted(verdicts)).toEqual(sorted(slowly(journey)));
      }),
      { numRuns: 3000 },
    );
    expect(flaws.filter((flaw) => !seen.has(flaw))).toEqual([]);
  });

  it('comes node by node, each with its place', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const order = Object.keys(journey.nodes);
        const places = findings(journey)
          .filter(({ flaw }) => !['missing_start', 'starts_with_end'].includes(flaw))
          .map(({ node_id }) => order.indexOf(node_id!));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('what is named', () => {
  const end: JourneyNode = { id: 'end', type: 'end', message: 'Bye', ticket: { subject: 'S', description: 'D' } };
  const ask = (more: Partial<QuestionNode> = {}, ended: Partial<EndNode> = {}): JourneyData => ({
    startNode: 'q',
    nodes: {
      q: { id: 'q', type: 'question', questionType: 'text', question: '?', nextNode: 'end', ...more },
      end: { ...end, ...ended },
    },
  });
  const found = (journey: JourneyData) => findings(journey).map(({ flaw, detail }) => [flaw, detail]);

  it('is the pattern’s own fault in a sentence', () => {
    expect(found(ask())).toEqual([]);
    expect(found(ask({ validation: { pattern: '(' } }))).toEqual([['bad_pattern', 'A group is not closed.']]);
  });

  it('are the placeholders of message, subject, description and tags alike', () => {
    const ticket = { subject: 'S', description: 'D' };
    for (const text of ['{{gone}}', '{{ gone }}', '{{gone.value}}', '{{q}} and {{gone}}']) {
      for (const ended of [
        { message: text },
        { ticket: { ...ticket, subject: text } },
        { ticket: { ...ticket, description: text } },
        { ticket: { ...ticket, tags: ['t', text] } },
      ])
        expect(found(ask({}, ended)), text).toEqual([['unknown_node', 'gone']]);
    }
    expect(found(ask({}, { message: '{{ q }} {{q.value}} {q} {{}} {{ }} {{{q}}}' }))).toEqual([]);
    expect(found(ask({}, { message: '{{end}} {{constructor}}' }))).toEqual([
      ['no_question', 'end'],
      ['unknown_node', 'constructor'],
    ]);
  });

  it('is nothing of a journey as large as may be, within half a second', () => {
    const last = 199;
    const nodes = Object.fromEntries(
      Array.from({ length: last }, (_, at): [string, JourneyNode] => [
        `n${at}`,
        at % 2
          ? {
              id: `n${at}`,
              type: 'condition',
              rules: [{ node: 'n0', operator: 'equals', value: 'x', next: 'end' }],
              nextNode: at + 1 < last ? `n${at + 1}` : 'end',
            }
          : {
              id: `n${at}`,
              type: 'question',
              questionType: 'text',
              question: '?',
              nextNode: at + 1 < last ? `n${at + 1}` : 'end',
            },
      ]),
    );
    const began = performance.now();
    expect(findings({ startNode: 'n0', nodes: { ...nodes, end } })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
