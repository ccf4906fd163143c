// What became different in one node, in parts that can be told one by one. Pure.
import type { ConditionNode, EndNode, JourneyNode, QuestionNode, Rule } from '@switchboard/contract/journey-graph.ts';
import { isRequired } from '@switchboard/contract/journey-walk.ts';

export type TextField = 'question' | 'help' | 'message' | 'subject' | 'description';
export type LimitField = keyof NonNullable<QuestionNode['validation']>;
export type SettingField = 'kind' | 'required' | 'category' | 'priority';

/** Targets are ids of nodes; null stands for nothing there. */
export type Change =
  | { part: 'text'; field: TextField; from: string; to: string }
  | { part: 'setting'; field: SettingField; from: string | null; to: string | null }
  | { part: 'limit'; field: LimitField; from: string | null; to: string | null }
  | { part: 'option_added' | 'option_removed'; label: string }
  | { part: 'option_renamed'; from: string; to: string }
  | { part: 'way'; on: string | null; from: string | null; to: string | null }
  | { part: 'rule_added' | 'rule_removed'; rule: Rule }
  | { part: 'tag_added' | 'tag_removed'; tag: string }
  | { part: 'options_moved' | 'rules_moved' | 'rest' };

/** Empty exactly when the two are drawn differently at most: the place on the canvas says nothing. */
export function changesOf(before: JourneyNode, after: JourneyNode): Change[] {
  if (plain(before) === plain(after)) return [];
  const found = tellable(before, after);
  return found.length > 0 ? found : [{ part: 'rest' }];
}

function tellable(before: JourneyNode, after: JourneyNode): Change[] {
  if (before.type === 'question' && after.type === 'question') return ofQuestion(before, after);
  if (before.type === 'condition' && after.type === 'condition') return ofCondition(before, after);
  if (before.type === 'end' && after.type === 'end') return ofEnd(before, after);
  return setting('kind', kindOf(before), kindOf(after));
}

const kindOf = (node: JourneyNode): string => (node.type === 'question' ? node.questionType : node.type);

const ofQuestion = (before: QuestionNode, after: QuestionNode): Change[] => [
  ...text('question', before.question, after.question),
  ...text('help', before.help, after.help),
  ...setting('kind', before.questionType, after.questionType),
  ...setting('required', String(isRequired(before)), String(isRequired(after))),
  ...ofOptions(before.options ?? [], after.options ?? []),
  ...ofLimits(before.validation ?? {}, after.validation ?? {}),
  ...ofWays(before, after),
];

type Options = NonNullable<QuestionNode['options']>;

function ofOptions(before: Options, after: Options): Change[] {
  const [old, now] = [before, after].map((options) => new Map(options.map(({ value, label }) => [value, label])));
  const stays = (value: string) => old!.has(value) && now!.has(value);
  const found: Change[] = [
    ...[...now!].flatMap(([value, to]): Change[] => {
      const from = old!.get(value);
      if (from === undefined) return [{ part: 'option_added', label: to }];
      return from === to ? [] : [{ part: 'option_renamed', from, to }];
    }),
    ...[...old!].filter(([value]) => !now!.has(value)).map(([, label]): Change => ({ part: 'option_removed', label })),
  ];
  const order = (options: Options) => canonical(options.map(({ value }) => value).filter(stays));
  return order(before) === order(after) ? found : [...found, { part: 'options_moved' }];
}

type Limits = NonNullable<QuestionNode['validation']>;

const ofLimits = (before: Limits, after: Limits): Change[] =>
  (['min_length', 'max_length', 'pattern', 'min_choices', 'max_choices', 'max_files'] as const).flatMap(
    (field): Change[] => {
      const [from, to] = [before, after].map(({ [field]: limit }) => (limit === undefined ? null : String(limit)));
      return from === to ? [] : [{ part: 'limit', field, from: from!, to: to! }];
    },
  );

/** Of options that stay or came; that the way of one which went is gone needs no saying. */
function ofWays(before: QuestionNode, after: QuestionNode): Change[] {
  const labels = new Map((after.options ?? []).map(({ value, label }) => [value, label]));
  const went = new Set((before.options ?? []).map(({ value }) => value).filter((value) => !labels.has(value)));
  const [old, now] = [before, after].map(({ nextNodeMap = {} }) => new Map(Object.entries(nextNodeMap)));
  const values = [...new Set([...labels.keys(), ...now!.keys(), ...old!.keys()])];
  return [
    ...values
      .filter((value) => !went.has(value))
      .flatMap((value) => way(labels.get(value) ?? value, old!.get(value), now!.get(value))),
    ...way(null, before.nextNode, after.nextNode),
  ];
}

function ofCondition(before: ConditionNode, after: ConditionNode): Change[] {
  const [old, now] = [before, after].map(({ rules }) => rules.map(plainRule));
  const came = after.rules.filter((_, index) => !old!.includes(now![index]!));
  const went = before.rules.filter((_, index) => !now!.includes(old![index]!));
  const order = (rules: string[], others: string[]) => canonical(rules.filter((rule) => others.includes(rule)));
  return [
    ...came.map((rule): Change => ({ part: 'rule_added', rule })),
    ...went.map((rule): Change => ({ part: 'rule_removed', rule })),
    ...(order(old!, now!) === order(now!, old!) ? [] : [{ part: 'rules_moved' } as const]),
    ...way(null, before.nextNode, after.nextNode),
  ];
}

function ofEnd(before: EndNode, after: EndNode): Change[] {
  const [old, now] = [before.ticket, after.ticket];
  const [oldTags, nowTags] = [old.tags ?? [], now.tags ?? []];
  return [
    ...text('message', before.message, after.message),
    ...text('subject', old.subject, now.subject),
    ...text('description', old.description, now.description),
    ...setting('category', old.category, now.category),
    ...setting('priority', old.priority, now.priority),
    ...nowTags.filter((tag) => !oldTags.includes(tag)).map((tag): Change => ({ part: 'tag_added', tag })),
    ...oldTags.filter((tag) => !nowTags.includes(tag)).map((tag): Change => ({ part: 'tag_removed', tag })),
  ];
}

const text = (field: TextField, from = '', to = ''): Change[] =>
  from === to ? [] : [{ part: 'text', field, from, to }];
const setting = (field: SettingField, from: string | null = null, to: string | null = null): Change[] =>
  from === to ? [] : [{ part: 'setting', field, from, to }];
const way = (on: string | null, from: string | null = null, to: string | null = null): Change[] =>
  from === to ? [] : [{ part: 'way', on, from, to }];

/** A node as one text: without its place, defaults filled in, in one order of keys, and without what says nothing. */
function plain(drawn: JourneyNode): string {
  const { position: _, ...node } = drawn;
  if (node.type === 'question') return canonical({ ...node, required: isRequired(node) });
  return canonical(node.type === 'condition' ? { ...node, rules: node.rules.map(plainRule) } : node);
}

/** A rule compares with words, whatever they were kept as. */
const plainRule = ({ value = '', ...rule }: Rule): string => canonical({ ...rule, value: String(value) });

const canonical = (thing: unknown): string => JSON.stringify(settled(thing)) ?? '';

function settled(thing: unknown): unknown {
  if (Array.isArray(thing)) return thing.map(settled);
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.entries(thing)
    .map(([key, value]) => [key, settled(value)] as const)
    .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
