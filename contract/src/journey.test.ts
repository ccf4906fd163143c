import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from './journey-check.ts';
import { arrive, edgeOf, edgesOf, fill, holds, isRequired, remaining, wrongWith, type Answer } from './journey-walk.ts';
import type { JourneyData, JourneyNode, QuestionNode } from './journey-graph.ts';
import { operators, type Flaw } from './words.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const id = fc.constantFrom(...ids, 'gone');
const values = ['x', 'y', 'z'];
const edge = fc.option(id, { nil: undefined, freq: 4 });

const nodeCalled = (own: string): fc.Arbitrary<JourneyNode> => {
  const choice = fc
    .record({
      questionType: fc.constantFrom('single_choice' as const, 'multiple_choice' as const),
      required: fc.option(fc.boolean(), { nil: undefined }),
      options: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      map: fc.dictionary(fc.constantFrom(...values), id, { maxKeys: 3 }),
      nextNode: edge,
    })
    .map(({ options, map, nextNode, required, questionType }) => ({
      id: own,
      type: 'question' as const,
      question: 'Which?',
      questionType,
      options: options.map((value) => ({ label: value.toUpperCase(), value })),
      nextNodeMap: Object.fromEntries(Object.entries(map)),
      ...(required !== undefined && { required }),
      ...(nextNode !== undefined && { nextNode }),
    }));
  const text = edge.map((nextNode) => ({
    id: own,
    type: 'question' as const,
    questionType: 'text' as const,
    question: 'What?',
    ...(nextNode !== undefined && { nextNode }),
  }));
  const rule = fc.record({
    node: id,
    operator: fc.constantFrom(...operators),
    value: fc.constantFrom(...values, '3'),
    next: id,
  });
  const condition = fc
    .record({ rules: fc.array(rule, { maxLength: 2 }), nextNode: edge })
    .map(({ rules, nextNode }) => ({
      id: own,
      type: 'condition' as const,
      rules,
      ...(nextNode !== undefined && { nextNode }),
    }));
  const end = fc.constant({
    id: own,
    type: 'end' as const,
    message: 'Thank you.',
    ticket: { subject: '{{a}}', description: 'It is {{b}}.' },
  });
  return fc.oneof(choice, text, condition, end);
};

const journeys: fc.Arbitrary<JourneyData> = fc
  .tuple(fc.constantFrom('a', 'a', 'a', 'b', 'gone'), fc.subarray(ids, { minLength: 1 }))
  .chain(([startNode, present]) =>
    fc
      .tuple(...present.map(nodeCalled))
      .map((nodes) => ({ startNode, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) })),
  );

/** Sound by construction: every edge leads on to a later node, the last of which is an end; the unreachable are left out. */
const soundJourneys: fc.Arbitrary<JourneyData> = fc
  .tuple(...ids.slice(0, -1).map((own) => nodeCalled(own)), fc.infiniteStream(fc.nat()))
  .map((drawn) => {
    const random = drawn.at(-1) as Stream;
    const nodes = drawn.slice(0, -1) as JourneyNode[];
    const later = (place: number) => ids[place + 1 + (random.next().value % (ids.length - place - 1))]!;
    const mended = nodes.map((node, place) => mend(node, () => later(place), ids.slice(0, place + 1), place === 0));
    const last = { id: 'f', type: 'end' as const, message: 'Done {{a}}', ticket: { subject: 'S', description: 'D' } };
    const all: JourneyData = {
      startNode: 'a',
      nodes: Object.fromEntries([...mended, last].map((node) => [node.id, node])),
    };
    return prune(all);
  });
type Stream = Iterator<number, number>;

function mend(node: JourneyNode, on: () => string, earlier: string[], is_first: boolean): JourneyNode {
  if (node.type === 'end' || (is_first && node.type !== 'question'))
    return { id: node.id, type: 'question', questionType: 'text', question: '?', nextNode: on() };
  if (node.type === 'condition')
    return { ...node, nextNode: on(), rules: node.rules.map((rule) => ({ ...rule, node: earlier[0]!, next: on() })) };
  const options = node.options?.map(({ value }) => value) ?? [];
  const nextNodeMap = Object.fromEntries(options.map((value) => [value, on()]));
  return { ...node, ...(node.options && { nextNodeMap }), nextNode: on() };
}

function prune({ startNode, nodes }: JourneyData): JourneyData {
  const reached = reach(nodes, startNode);
  return { startNode, nodes: Object.fromEntries(Object.entries(nodes).filter(([key]) => reached.has(key))) };
}

/** The slow, obvious way: go on adding what is one step away. */
function reach(nodes: JourneyData['nodes'], from: string): Set<string> {
  const reached = new Set(Object.hasOwn(nodes, from) ? [from] : []);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const each of reached) for (const to of edgesOf(nodes[each]!)) if (Object.hasOwn(nodes, to)) reached.add(to);
  }
  return reached;
}

/** Every answer that changes the way: each choice alone, all choices, and nothing. */
const answersTo = (node: QuestionNode): Answer[] => {
  const options = node.options?.map(({ value }) => value) ?? [];
  const given: Answer[] =
    node.questionType === 'single_choice'
      ? options
      : node.questionType === 'multiple_choice'
        ? [...options.map((value) => [value]), options]
        : ['some words', '3'];
  return [...given, null].filter((answer) => wrongWith(node, answer) === null);
};

const has = (journey: JourneyData, ...wanted: Flaw[]) => findings(journey).some(({ flaw }) => wanted.includes(flaw));

describe('a sound journey', () => {
  it('has no findings, and every walk through it ends', () => {
    fc.assert(
      fc.property(soundJourneys, fc.infiniteStream(fc.nat()), (journey, random) => {
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

describe('the verdict on a random graph equals the slow, obvious one', () => {
  it('on edges, reach, dead ends and circles without a question', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const { startNode, nodes } = journey;
        const entries = Object.entries(nodes);
        const isThere = (key: string) => Object.hasOwn(nodes, key);
        const reached = reach(nodes, startNode);
        const ways = (key: string) => edgesOf(nodes[key]!).filter(isThere);
        const isSilent = (key: string) => nodes[key]!.type === 'condition';
        const circles = (key: string, from: string, length: number): boolean =>
          length > 0 && ways(from).some((to) => isSilent(to) && (to === key || circles(key, to, length - 1)));
        const of = (flaw: Flaw) =>
          new Set(findings(journey).flatMap((each) => (each.flaw === flaw ? [each.node_id] : [])));
        expect(of('missing_start').size > 0).toBe(!isThere(startNode));
        expect(of('dangling')).toEqual(
          new Set(entries.filter(([, node]) => edgesOf(node).some((to) => !isThere(to))).map(([key]) => key)),
        );
        if (isThere(startNode))
          expect(of('unreachable')).toEqual(new Set(Object.keys(nodes).filter((key) => !reached.has(key))));
        expect(of('dead_end')).toEqual(
          new Set(Object.keys(nodes).filter((key) => ![...reach(nodes, key)].some((to) => nodes[to]!.type === 'end'))),
        );
        expect(of('silent_circle')).toEqual(
          new Set(Object.keys(nodes).filter((key) => isSilent(key) && circles(key, key, ids.length))),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('on answers that lead nowhere', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        for (const node of Object.values(journey.nodes)) {
          if (node.type !== 'question') continue;
          const stuck = answersTo(node).some((answer) => edgeOf(node, { [node.id]: answer }) === null);
          const found = findings(journey).some((each) => each.node_id === node.id && each.flaw === 'no_way_on');
          // A finding without a stuck answer: an option that several choices together would get past.
          if (stuck) expect(found).toBe(true);
          if (found && node.questionType !== 'multiple_choice') expect(stuck).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findings', () => {
  const end: JourneyNode = { id: 'end', type: 'end', message: 'Bye', ticket: { subject: 'S', description: 'D' } };
  const ask = (more: Partial<QuestionNode> = {}): JourneyData => ({
    startNode: 'q',
    nodes: {
      q: { id: 'q', type: 'question', questionType: 'text', question: '?', nextNode: 'end', ...more },
      end,
    },
  });

  it('name what is wrong within a node', () => {
    expect(findings(ask())).toEqual([]);
    expect(has(ask({ id: 'other' }), 'wrong_id')).toBe(true);
    expect(has(ask({ validation: { pattern: '(' } }), 'bad_pattern')).toBe(true);
    expect(has(ask({ validation: { min_length: 5, max_length: 4 } }), 'bad_limits')).toBe(true);
    expect(has(ask({ questionType: 'single_choice' }), 'no_options')).toBe(true);
    const twice = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'a' },
    ];
    expect(has(ask({ questionType: 'single_choice', options: twice }), 'repeated_option')).toBe(true);
    expect(
      has(ask({ questionType: 'single_choice', options: twice, nextNodeMap: { c: 'end' } }), 'unknown_option'),
    ).toBe(true);
    expect(has({ startNode: 'end', nodes: { end } }, 'starts_with_end')).toBe(true);
    const named = (subject: string): JourneyData => ({
      ...ask(),
      nodes: { ...ask().nodes, end: { ...end, ticket: { subject, description: 'D' } } },
    });
    expect(has(named('{{ q }} and {{q.value}}'), 'unknown_node', 'no_question')).toBe(false);
    expect(has(named('{{nobody}}'), 'unknown_node')).toBe(true);
    expect(has(named('{{constructor}}'), 'unknown_node')).toBe(true);
    expect(has(named('{{end}}'), 'no_question')).toBe(true);
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
