// Journeys and answers at random, for what holds of each of them.
import { takenEdgesOf, wrongWith, type Answer } from '@switchboard/contract/journey-walk.ts';
import type { JourneyData, JourneyNode, QuestionNode, Rule } from '@switchboard/contract/journey-graph.ts';
import { operators, questionTypes } from '@switchboard/contract/words.ts';
import fc from 'fast-check';

/** Among them what every object seems to have, and what JavaScript would put first. */
export const ids = ['a', 'constructor', 'b', 'toString', '7', 'valueOf', 'end'];
export const values = ['x', 'constructor', '__proto__', '3'];

type Circles = 'none' | 'by answers' | 'by conditions too';
type Validation = QuestionNode['validation'];

const limits: Validation[] = [
  undefined,
  { min_length: 2, max_choices: 1, max_files: 1 },
  { max_length: 4, max_choices: 2 },
  { pattern: '^\\p{L}+$', min_choices: 1 },
];
const option = (value: string) => ({ label: `Option ${value}`, value });

const sketch = fc.record({
  type: fc.constantFrom('question', 'question', 'question', 'condition', 'end'),
  questionType: fc.constantFrom(...questionTypes),
  required: fc.option(fc.boolean(), { nil: undefined }),
  options: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  /** Where each option leads; null goes the common way. */
  ways: fc.array(fc.option(fc.nat()), { minLength: 3, maxLength: 3 }),
  on: fc.nat(),
  validation: fc.constantFrom(...limits),
  rules: fc.array(
    fc.record({ operator: fc.constantFrom(...operators), value: fc.constantFrom(...values), next: fc.nat() }),
    { maxLength: 2 },
  ),
  /** The questions its rules or its templates are about. */
  about: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
});
type Sketch = typeof sketch extends fc.Arbitrary<infer S> ? S : never;

/** Without findings. From each question some answer leads on to a later node, so that from everywhere an end can be reached. */
export const soundJourneys = (circles: Circles): fc.Arbitrary<JourneyData> =>
  fc.array(sketch, { minLength: ids.length, maxLength: ids.length }).map((sketches) => {
    const nodes = sketches.map((each, place) => nodeAt(place, sketches, circles, each));
    return named(
      prune({ startNode: ids[0]!, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) }),
      sketches,
    );
  });

/** The first is a question and the last an end, whatever was sketched. */
const typeAt = (place: number, sketches: Sketch[]) =>
  place === 0 ? 'question' : place === ids.length - 1 ? 'end' : sketches[place]!.type;

function nodeAt(place: number, sketches: Sketch[], circles: Circles, drawn: Sketch): JourneyNode {
  const id = ids[place]!;
  const { questionType, options, ways, on, validation, required, rules } = drawn;
  /** Mostly the next one, so that few are passed by. */
  const later = (by: number) => ids[place + 1 + (by % 3 === 0 ? by % (ids.length - place - 1) : 0)]!;
  /** Never from a condition back to a condition: that would be a circle without a question. */
  const anywhere = (by: number, from: string) => {
    const to = by % ids.length;
    return from === 'condition' && typeAt(to, sketches) === 'condition' ? later(by) : ids[to]!;
  };
  const type = typeAt(place, sketches);
  if (type === 'end') return { id, type, message: '-', ticket: { subject: '-', description: '-' } };
  if (type === 'condition') {
    const to = circles === 'by conditions too' ? (by: number) => anywhere(by, 'condition') : later;
    return { id, type, rules: rules.map((rule) => ({ ...rule, node: '', next: to(rule.next) })), nextNode: later(on) };
  }
  const question = {
    id,
    type: 'question' as const,
    questionType,
    question: `Question ${id}?`,
    ...(required !== undefined && { required }),
    ...(validation && { validation }),
    nextNode: later(on),
  };
  if (questionType !== 'single_choice' && questionType !== 'multiple_choice') return question;
  const nextNodeMap = Object.fromEntries(
    options.flatMap((value, index) => {
      const way = ways[index];
      // JSON with this key is refused, as it should be.
      if (way === null || way === undefined || value === '__proto__') return [];
      return [[value, index === 0 || circles === 'none' ? later(way) : anywhere(way, 'question')]];
    }),
  );
  const isMapped = options.every((value) => Object.hasOwn(nextNodeMap, value));
  const { nextNode, ...rest } = question;
  const needsNone = isMapped && (required ?? questionType === 'single_choice') && drawn.on % 2 === 0;
  return { ...rest, options: options.map(option), nextNodeMap, ...(!needsNone && { nextNode }) };
}

function prune({ startNode, nodes }: JourneyData): JourneyData {
  const reached = reach(nodes, startNode);
  const left = Object.entries(nodes).filter(([key]) => reached.has(key));
  // A common way no answer takes may have led to what has gone.
  const mended = left.map(([key, node]) => {
    if (node.type !== 'question' || node.nextNode === undefined || reached.has(node.nextNode)) return [key, node];
    const { nextNode: _, ...rest } = node;
    return [key, rest];
  });
  return { startNode, nodes: Object.fromEntries(mended) };
}

/** Rules and templates are about questions that are left. */
function named({ startNode, nodes }: JourneyData, sketches: Sketch[]): JourneyData {
  const questions = Object.keys(nodes).filter((id) => nodes[id]!.type === 'question');
  /** Whole answers of a choice are among its options. */
  const speakOf = (rule: Rule): Rule => {
    const { options = [] } = nodes[rule.node] as QuestionNode;
    const is_whole = ['equals', 'not_equals', 'includes'].includes(rule.operator);
    const fits = options.some(({ value }) => value === rule.value);
    return is_whole && options.length > 0 && !fits ? { ...rule, value: options[0]!.value } : rule;
  };
  const speaking = (node: JourneyNode): JourneyNode => {
    const about = sketches[ids.indexOf(node.id)]!.about.map((by) => questions[by % questions.length]!);
    if (node.type === 'condition')
      return { ...node, rules: node.rules.map((rule, index) => speakOf({ ...rule, node: about[index]! })) };
    if (node.type === 'question') return node;
    const words = about.map((id) => `{{${id}}}`).join(' and ');
    const tags = ['t', ...about.map((id) => `{{ ${id}.value }}`)];
    return { ...node, message: words, ticket: { subject: `S ${words}`, description: `D\n${words}`, tags } };
  };
  return { startNode, nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, speaking(node)])) };
}

/** The slow, obvious way: go on adding what is one step away. */
export function reach(nodes: JourneyData['nodes'], from: string): Set<string> {
  const reached = new Set(Object.hasOwn(nodes, from) ? [from] : []);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const each of reached)
      for (const to of takenEdgesOf(nodes[each]!)) if (Object.hasOwn(nodes, to)) reached.add(to);
  }
  return reached;
}

export const subsets = (all: string[]): string[][] =>
  all.reduce<string[][]>((found, each) => [...found, ...found.map((some) => [...some, each])], [[]]);

/** All that will do and could lead another way: every choice of options, some words, images, and nothing. */
export function answersTo(question: QuestionNode): Answer[] {
  const options = [...new Set(question.options?.map(({ value }) => value))];
  const given: Record<QuestionNode['questionType'], Answer[]> = {
    single_choice: options,
    multiple_choice: subsets(options),
    text: ['some', '3', 'x', 'constructor', 'words'],
    image_upload: [['1'], ['1', '2']],
  };
  return [...given[question.questionType], null].filter((answer) => wrongWith(question, answer) === null);
}

/** What somebody might send who means no good; all of it fits the shape of an answer. */
export const wildAnswers: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>('', ' ', '__proto__', 'constructor', 'toString', '{{a}}', 'x'.repeat(10_000), null),
  fc.constantFrom<Answer>([], [''], ['x', 'x'], ['__proto__'], ['constructor', '3'], Array(50).fill('x') as string[]),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom<Answer>('😀'.repeat(5000), `${' '.repeat(4000)}x`, '\u202eexe.png', 'null', '[object Object]'),
);
