// Walking a journey: which question comes next, whether an answer will do, what the ticket says at the end. Pure, without imports
// of values, so that browser and server judge alike.
import type { EndNode, JourneyData, JourneyNode, QuestionNode, Rule } from './journey-graph.ts';
import { compilePattern, matches, type Pattern } from './pattern.ts';

/** What was chosen, written, or sent (the ids of images); null where a question was passed over. */
export type Answer = string | string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** Where a customer stops: to be asked, or because it is over. */
export type Stop = QuestionNode | EndNode;

export const longestText = 5000;
export const mostImages = 5;

const nodeOf = (journey: JourneyData, id: string | null | undefined): JourneyNode | null =>
  id !== null && id !== undefined && Object.hasOwn(journey.nodes, id) ? journey.nodes[id]! : null;

/** What a prototype carries is no answer. */
export const answerTo = (answers: Answers, id: string): Answer =>
  Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;

/** Nothing chosen, written or sent. */
export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === null ||
  answer === undefined ||
  answer.length === 0 ||
  (typeof answer === 'string' && answer.trim() === '');

/**
 * Where a journey begins, or where an answer leads: past the conditions to the next question or end.
 * @param from the id of a node
 * @returns null where the journey is broken off: an edge leads nowhere, or conditions run in a circle
 */
export function arrive(journey: JourneyData, from: string | null | undefined, answers: Answers): Stop | null {
  const seen = new Set<string>();
  for (let node = nodeOf(journey, from); node; node = nodeOf(journey, edgeOf(node, answers))) {
    if (node.type !== 'condition') return node;
    if (seen.has(node.id)) return null;
    seen.add(node.id);
  }
  return null;
}

/** Every way that leaves a node, in whatever answer; doubles removed. */
export function edgesOf(node: JourneyNode): string[] {
  if (node.type === 'end') return [];
  const own = node.type === 'question' ? Object.values(node.nextNodeMap ?? {}) : node.rules.map(({ next }) => next);
  return [...new Set([...own, ...(node.nextNode === undefined ? [] : [node.nextNode])])];
}

/** Those of them that some answer takes: where every choice has its own way and one must be made, the common one is none. */
export function takenEdgesOf(node: JourneyNode): string[] {
  if (node.type !== 'question') return edgesOf(node);
  const { questionType, options = [], nextNodeMap = {}, nextNode } = node;
  const is_choice = questionType === 'single_choice' || questionType === 'multiple_choice';
  const mapped = is_choice ? options.filter(({ value }) => Object.hasOwn(nextNodeMap, value)) : [];
  const has_common = nextNode !== undefined && (!is_choice || !isRequired(node) || mapped.length < options.length);
  return [...new Set([...mapped.map(({ value }) => nextNodeMap[value]!), ...(has_common ? [nextNode] : [])])];
}

/** The edge that leaves a node, given the answers. */
export function edgeOf(node: JourneyNode, answers: Answers): string | null {
  switch (node.type) {
    case 'question':
      return edgeOfAnswer(node, answerTo(answers, node.id));
    case 'condition':
      return node.rules.find((rule) => holds(rule, answers))?.next ?? node.nextNode ?? null;
    case 'end':
      return null;
  }
}

/** A choice has its own edge or the common one; of several choices the first in the order of the options that has one. */
function edgeOfAnswer({ nextNodeMap = {}, nextNode, options = [] }: QuestionNode, answer: Answer): string | null {
  const chosen = new Set(Array.isArray(answer) ? answer : [answer]);
  const mapped = options.find(({ value }) => chosen.has(value) && Object.hasOwn(nextNodeMap, value));
  return mapped ? nextNodeMap[mapped.value]! : (nextNode ?? null);
}

export function holds({ node, operator, value = '' }: Rule, answers: Answers): boolean {
  const answer = answerTo(answers, node);
  const wanted = String(value);
  const words = Array.isArray(answer) ? answer : isEmpty(answer) ? [] : [answer!];
  switch (operator) {
    case 'equals':
      return words.length === 1 && words[0] === wanted;
    case 'not_equals':
      return !(words.length === 1 && words[0] === wanted);
    case 'includes':
      return words.includes(wanted);
    case 'contains':
      return words.some((word) => word.toLowerCase().includes(wanted.toLowerCase()));
    case 'is_empty':
      return isEmpty(answer);
    case 'greater':
      return words.length === 1 && numberOf(words[0]!) > numberOf(wanted);
    case 'less':
      return words.length === 1 && numberOf(words[0]!) < numberOf(wanted);
  }
}

/** What is no number is neither greater nor less than anything. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** A single choice is needed unless it says otherwise; anything else may be passed over unless it says otherwise. */
export const isRequired = ({ required, questionType }: QuestionNode): boolean =>
  required ?? questionType === 'single_choice';

export const wrongAnswers = [
  'required',
  'wrong_kind',
  'unknown_option',
  'too_short',
  'too_long',
  'wrong_form',
  'too_few_choices',
  'too_many_choices',
  'too_many_files',
] as const;
export type WrongAnswer = (typeof wrongAnswers)[number];

/** @returns why an answer will not do, or null */
export function wrongWith(question: QuestionNode, answer: Answer): WrongAnswer | null {
  if (isEmpty(answer)) return isRequired(question) ? 'required' : null;
  switch (question.questionType) {
    case 'single_choice':
      if (typeof answer !== 'string') return 'wrong_kind';
      return isOption(question, answer) ? null : 'unknown_option';
    case 'multiple_choice':
      return Array.isArray(answer) ? wrongWithChoices(question, answer) : 'wrong_kind';
    case 'text':
      return typeof answer === 'string' ? wrongWithText(question, answer) : 'wrong_kind';
    case 'image_upload': {
      if (!Array.isArray(answer)) return 'wrong_kind';
      return answer.length > mostFilesOf(question) || new Set(answer).size < answer.length ? 'too_many_files' : null;
    }
  }
}

export const mostFilesOf = ({ validation }: QuestionNode): number =>
  Math.min(validation?.max_files ?? mostImages, mostImages);

const isOption = ({ options = [] }: QuestionNode, value: string): boolean =>
  options.some((option) => option.value === value);

function wrongWithChoices(question: QuestionNode, chosen: string[]): WrongAnswer | null {
  const { min_choices = 0, max_choices = Infinity } = question.validation ?? {};
  if (!chosen.every((value) => isOption(question, value)) || new Set(chosen).size < chosen.length)
    return 'unknown_option';
  if (chosen.length < min_choices) return 'too_few_choices';
  return chosen.length > max_choices ? 'too_many_choices' : null;
}

function wrongWithText({ validation }: QuestionNode, text: string): WrongAnswer | null {
  const { min_length = 0, max_length = longestText, pattern } = validation ?? {};
  // As people count: an emoji is one.
  const { length } = Array.from(text.trim());
  // Half a character is no text, and no database keeps it.
  if (/\p{Cs}/u.test(text)) return 'wrong_form';
  if (length < min_length) return 'too_short';
  if (length > Math.min(max_length, longestText) || text.length > 2 * longestText) return 'too_long';
  return pattern && !fits(pattern, text.trim()) ? 'wrong_form' : null;
}

const compiled = new Map<string, Pattern | null>();

/** A pattern nobody can read refuses nothing: the customer cannot mend it. */
function fits(source: string, text: string): boolean {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    if (compiled.size > 500) compiled.clear();
    try {
      pattern = compilePattern(source);
    } catch {
      pattern = null;
    }
    compiled.set(source, pattern);
  }
  return pattern === null || matches(pattern, text);
}

/**
 * How many questions lie between a stop and the nearest end, itself included: what progress is measured by.
 * Conditions cost nothing, so what costs nothing is looked at first.
 */
export function remaining(journey: JourneyData, from: Stop): number {
  let near: JourneyNode[] = [from];
  const seen = new Set<string>();
  for (let questions = 0; near.length > 0; questions += 1) {
    const far: JourneyNode[] = [];
    for (let node = near.pop(); node; node = near.pop()) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      if (node.type === 'end') return questions;
      const next = takenEdgesOf(node).flatMap((id) => nodeOf(journey, id) ?? []);
      (node.type === 'question' ? far : near).push(...next);
    }
    near = far;
  }
  return 0;
}

/** `{{id}}` stands for the answer to that question, in words; `{{id.value}}` for the value behind a choice. */
export const placeholder = /\{\{\s*([^{}\s.]+)(\.value)?\s*\}\}/g;

/** @returns the template with the answers in place; what was not asked or passed over leaves nothing */
export const fill = (template: string, journey: JourneyData, answers: Answers): string =>
  template
    .replace(placeholder, (_, id: string, raw: string | undefined) => {
      const node = nodeOf(journey, id);
      const answer = answerTo(answers, id);
      if (node?.type !== 'question' || isEmpty(answer)) return '';
      return raw ? [answer!].flat().join(', ') : inWords(node, answer);
    })
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** An answer as a person reads it: labels in the order of the options, a count instead of ids. */
export function inWords({ questionType, options = [] }: QuestionNode, answer: Answer): string {
  if (isEmpty(answer)) return '';
  const values = [answer!].flat();
  if (questionType === 'image_upload') return String(values.length);
  if (questionType === 'text') return values.join(', ');
  return options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(', ');
}
