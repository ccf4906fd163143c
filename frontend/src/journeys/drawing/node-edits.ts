// What can be done to one node: its kind, its options, its rules. As `edits.ts`, pure, and never beyond what the desk takes.
import type { JourneyData, QuestionNode, Rule } from '@switchboard/contract/journey-graph.ts';
import { isRequired } from '@switchboard/contract/journey-walk.ts';
import type { QuestionType } from '@switchboard/contract/words.ts';
import { changeCondition, changeQuestion, freshRule, most, rename, without, withWays } from './edits.ts';
import { isMadeOf, nameOf, unique } from './names.ts';
import { hasOptions, nodeOf } from './ways.ts';

export type Option = NonNullable<QuestionNode['options']>[number];
export type Limits = NonNullable<QuestionNode['validation']>;
export type LimitName = keyof Limits;

/** The limits that mean something for a kind of question. */
export const limitsOf: Record<QuestionType, readonly LimitName[]> = {
  single_choice: [],
  multiple_choice: ['min_choices', 'max_choices'],
  text: ['min_length', 'max_length', 'pattern'],
  image_upload: ['max_files'],
};

/** Keeps what the new kind can use. @param fresh what there is to choose from, where there was nothing */
export const setKind = (journey: JourneyData, id: string, kind: QuestionType, fresh: readonly Option[]): JourneyData =>
  changeQuestion(journey, id, (node) => {
    if (node.questionType === kind) return node;
    const ways = Object.values(node.nextNodeMap ?? {});
    const next: QuestionNode = { ...node, questionType: kind, required: isRequired(node) };
    const limited = Object.entries(node.validation ?? {}).filter(([name]) =>
      limitsOf[kind].includes(name as LimitName),
    );
    const kept = withLimits(next, Object.fromEntries(limited));
    if (hasOptions(next)) return node.options?.length ? kept : { ...kept, options: [...fresh] };
    const bare = without(without(kept, 'options'), 'nextNodeMap');
    // Without options there is one way on only: the common one, or else the first there was.
    return bare.nextNode === undefined && ways[0] !== undefined ? { ...bare, nextNode: ways[0] } : bare;
  });

const withLimits = (node: QuestionNode, validation: Limits): QuestionNode =>
  Object.keys(validation).length > 0 ? { ...node, validation } : without(node, 'validation');

/** @param limit undefined: none any more */
export const setLimit = (
  journey: JourneyData,
  id: string,
  name: LimitName,
  limit: string | number | undefined,
): JourneyData =>
  changeQuestion(journey, id, (node) =>
    withLimits(
      node,
      limit === undefined ? without(node.validation ?? {}, name) : { ...node.validation, [name]: limit },
    ),
  );

/**
 * @param is_following the id is still the one made of the question, and nothing is known by it yet: it goes along
 * @returns also what the node is called now
 */
export function setQuestion(
  journey: JourneyData,
  id: string,
  question: string,
  is_following: boolean,
): { journey: JourneyData; id: string } {
  const node = nodeOf(journey, id);
  if (node?.type !== 'question') return { journey, id };
  const next = changeQuestion(journey, id, (each) => ({ ...each, question }));
  if (!is_following || !isMadeOf(id, node.question, 'question')) return { journey: next, id };
  const name = unique(nameOf(question, 'question'), (each) => each !== id && Object.hasOwn(journey.nodes, each));
  const renamed = rename(next, id, name);
  return { journey: renamed, id: renamed === next ? id : name };
}

export const addOption = (journey: JourneyData, id: string, label: string): JourneyData =>
  changeQuestion(journey, id, (node) => {
    const options = node.options ?? [];
    if (options.length >= most.options) return node;
    return { ...node, options: [...options, { label, value: freeValue(nameOf(label, 'option'), options) }] };
  });

const freeValue = (name: string, others: readonly Option[]): string =>
  unique(name, (each) => others.some(({ value }) => value === each));

export const removeOption = (journey: JourneyData, id: string, index: number): JourneyData =>
  changeQuestion(journey, id, (node) => {
    const gone = node.options?.[index];
    if (!gone) return node;
    const options = node.options!.filter((_, at) => at !== index);
    const rest = { ...node, options };
    const is_double = options.some(({ value }) => value === gone.value);
    return is_double
      ? rest
      : withWays(
          rest,
          Object.entries(rest.nextNodeMap ?? {}).filter(([value]) => value !== gone.value),
        );
  });

export const moveOption = (journey: JourneyData, id: string, from: number, to: number): JourneyData =>
  changeQuestion(journey, id, (node) => ({ ...node, options: moved(node.options ?? [], from, to) }));

/**
 * Changes what an option says.
 * @param is_following the value is still the one made of the label, and nobody has answered with it: it goes along
 */
export function setLabel(
  journey: JourneyData,
  id: string,
  index: number,
  label: string,
  is_following: boolean,
): JourneyData {
  const option = optionAt(journey, id, index);
  if (!option) return journey;
  const others = optionsOf(journey, id).filter((_, at) => at !== index);
  const next = changeQuestion(journey, id, (node) => withOption(node, index, { ...option, label }));
  const fallback = `option-${index + 1}`;
  if (!is_following || !isMadeOf(option.value, option.label, fallback)) return next;
  return setValue(next, id, index, freeValue(nameOf(label, fallback), others));
}

/** The ways and rules that go by the value go along. */
export function setValue(journey: JourneyData, id: string, index: number, value: string): JourneyData {
  const option = optionAt(journey, id, index);
  if (!option || option.value === value) return journey;
  const former = option.value;
  const is_double = optionsOf(journey, id).some((each, at) => at !== index && each.value === former);
  const is_taken = optionsOf(journey, id).some((each, at) => at !== index && each.value === value);
  const next = changeQuestion(journey, id, (node) => {
    const ways = Object.entries(node.nextNodeMap ?? {});
    const own = ways.find(([each]) => each === former);
    const others = ways.filter(([each]) => (is_double || each !== former) && (is_taken || each !== value));
    const has_own = own && !(is_taken && others.some(([each]) => each === value));
    return withWays(withOption(node, index, { ...option, value }), has_own ? [...others, [value, own[1]]] : others);
  });
  return is_double ? next : withComparisons(next, id, former, value);
}

const withComparisons = (journey: JourneyData, about: string, from: string, to: string): JourneyData => ({
  ...journey,
  nodes: Object.fromEntries(
    Object.entries(journey.nodes).map(([id, node]) => {
      const compares = (rule: Rule) => rule.node === about && rule.value !== undefined && String(rule.value) === from;
      if (node.type !== 'condition' || !node.rules.some(compares)) return [id, node];
      return [id, { ...node, rules: node.rules.map((rule) => (compares(rule) ? { ...rule, value: to } : rule)) }];
    }),
  ),
});

const optionsOf = (journey: JourneyData, id: string): readonly Option[] => {
  const node = nodeOf(journey, id);
  return node?.type === 'question' ? (node.options ?? []) : [];
};
const optionAt = (journey: JourneyData, id: string, index: number): Option | undefined => optionsOf(journey, id)[index];
const withOption = (node: QuestionNode, index: number, option: Option): QuestionNode => ({
  ...node,
  options: (node.options ?? []).map((each, at) => (at === index ? option : each)),
});

/** @param next where it leads, until somebody says where */
export const addRule = (journey: JourneyData, id: string, next: string): JourneyData =>
  changeCondition(journey, id, (node) => {
    const fresh = node.rules.length < most.rules && nodeOf(journey, next) ? freshRule(journey, node, next) : null;
    return fresh ? { ...node, rules: [...node.rules, fresh] } : node;
  });

export const changeRule = (
  journey: JourneyData,
  id: string,
  index: number,
  part: Partial<Omit<Rule, 'next'>>,
): JourneyData =>
  changeCondition(journey, id, (node) => ({
    ...node,
    rules: node.rules.map((rule, at) => (at === index ? compact({ ...rule, ...part }) : rule)),
  }));

/** What was set to nothing is not there. */
const compact = (rule: Rule): Rule => (rule.value === undefined ? without(rule, 'value') : rule);

export const removeRule = (journey: JourneyData, id: string, index: number): JourneyData =>
  changeCondition(journey, id, (node) => ({ ...node, rules: node.rules.filter((_, at) => at !== index) }));

export const moveRule = (journey: JourneyData, id: string, from: number, to: number): JourneyData =>
  changeCondition(journey, id, (node) => ({ ...node, rules: moved(node.rules, from, to) }));

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}
