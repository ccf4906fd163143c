// What is wrong with a journey: found before a customer finds it. Pure.
import { edgesOf, isRequired, placeholder, takenEdgesOf } from './journey-walk.ts';
import type { ConditionNode, EndNode, JourneyData, JourneyNode, QuestionNode } from './journey-graph.ts';
import { compilePattern } from './pattern.ts';
import type { Flaw, Operator } from './words.ts';

export interface Finding {
  /** Null where it is about the journey as a whole. */
  node_id: string | null;
  flaw: Flaw;
  /** Which part of the node: an option's value, an edge's target, a placeholder, a pattern. */
  detail: string;
}

/** All findings, in the order of the nodes; a journey without any can be activated. */
export function findings(journey: JourneyData): Finding[] {
  const { startNode, nodes } = journey;
  const found: Finding[] = [];
  const known = new Set<string>();
  const add = (node_id: string | null, flaw: Flaw, detail = '') => {
    const key = JSON.stringify([node_id, flaw, detail]);
    if (!known.has(key)) found.push({ node_id, flaw, detail });
    known.add(key);
  };
  const start = own(nodes, startNode);
  if (!start) add(null, 'missing_start', startNode);
  if (start?.type === 'end') add(startNode, 'starts_with_end');

  const reached = reachableFrom(nodes, start ? [startNode] : []);
  const ends = Object.keys(nodes).filter((id) => nodes[id]!.type === 'end');
  const saved = reachableFrom(reversed(nodes), ends);
  const circling = silentCircle(nodes);

  for (const [id, node] of Object.entries(nodes)) {
    if (node.id !== id) add(id, 'wrong_id', node.id);
    for (const to of edgesOf(node)) if (!own(nodes, to)) add(id, 'dangling', to);
    if (start && !reached.has(id)) add(id, 'unreachable');
    if (!saved.has(id)) add(id, 'dead_end');
    if (circling.has(id)) add(id, 'silent_circle');
    inspect(node, nodes, (flaw, detail) => add(id, flaw, detail));
  }
  return found;
}

const own = (nodes: JourneyData['nodes'], id: string): JourneyNode | undefined =>
  Object.hasOwn(nodes, id) ? nodes[id] : undefined;

type Add = (flaw: Flaw, detail?: string) => void;
type Ways = Record<string, string[]>;

const waysOf = (nodes: JourneyData['nodes']): Ways =>
  Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => [id, takenEdgesOf(node).filter((to) => own(nodes, to) !== undefined)]),
  );

function reversed(nodes: JourneyData['nodes']): Ways {
  const back: Ways = Object.fromEntries(Object.keys(nodes).map((id) => [id, []]));
  for (const [id, ways] of Object.entries(waysOf(nodes))) for (const to of ways) back[to]!.push(id);
  return back;
}

function reachableFrom(graph: JourneyData['nodes'] | Ways, from: string[]): Set<string> {
  const ways = isWays(graph) ? graph : waysOf(graph);
  const reached = new Set<string>();
  const open = [...from];
  while (open.length > 0) {
    const id = open.pop()!;
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(ways[id] ?? []));
  }
  return reached;
}

const isWays = (graph: JourneyData['nodes'] | Ways): graph is Ways => Object.values(graph).every(Array.isArray);

/** The conditions that lie on a circle of nothing but conditions: nobody is asked, and nothing ever changes. */
function silentCircle(nodes: JourneyData['nodes']): Set<string> {
  const ways = waysOf(nodes);
  const silent = (id: string) => own(nodes, id)?.type === 'condition';
  const among: Ways = Object.fromEntries(
    Object.keys(nodes)
      .filter(silent)
      .map((id) => [id, ways[id]!.filter(silent)]),
  );
  return new Set(Object.keys(among).filter((id) => reachableFrom(among, among[id]!).has(id)));
}

function inspect(node: JourneyNode, nodes: JourneyData['nodes'], add: Add): void {
  if (node.type === 'question') inspectQuestion(node, add);
  else if (node.type === 'condition') inspectCondition(node, nodes, add);
  else inspectEnd(node, nodes, add);
}

function inspectQuestion(node: QuestionNode, add: Add): void {
  const { questionType, options = [], nextNodeMap = {}, nextNode, validation = {} } = node;
  const isChoice = questionType === 'single_choice' || questionType === 'multiple_choice';
  if (isChoice) {
    const values = options.map(({ value }) => value);
    if (values.length === 0) add('no_options');
    for (const value of new Set(values.filter((each, index) => values.indexOf(each) < index)))
      add('repeated_option', value);
    for (const value of Object.keys(nextNodeMap)) if (!values.includes(value)) add('unknown_option', value);
    if (nextNode === undefined)
      for (const value of new Set(values)) if (!Object.hasOwn(nextNodeMap, value)) add('no_way_on', value);
  } else {
    for (const value of Object.keys(nextNodeMap)) add('unknown_option', value);
  }
  // Passed over, or without choices to go by: there must be a common way.
  if (nextNode === undefined && (!isChoice || !isRequired(node))) add('no_way_on');
  inspectLimits(validation, options.length, questionType, add);
  if (validation.pattern !== undefined) {
    try {
      compilePattern(validation.pattern);
    } catch (error) {
      add('bad_pattern', (error as Error).message);
    }
  }
}

function inspectLimits(
  {
    min_length = 0,
    max_length = Infinity,
    min_choices = 0,
    max_choices = Infinity,
    max_files,
  }: NonNullable<QuestionNode['validation']>,
  optionCount: number,
  type: QuestionNode['questionType'],
  add: Add,
): void {
  if (min_length > max_length) add('bad_limits', 'min_length');
  if (min_choices > max_choices || (type === 'multiple_choice' && min_choices > optionCount))
    add('bad_limits', 'min_choices');
  if (max_length === 0) add('bad_limits', 'max_length');
  if (max_choices === 0) add('bad_limits', 'max_choices');
  if (max_files === 0) add('bad_limits', 'max_files');
}

function inspectCondition({ rules, nextNode }: ConditionNode, nodes: JourneyData['nodes'], add: Add): void {
  if (nextNode === undefined) add('no_way_on');
  for (const { node, operator, value } of rules) {
    const about = own(nodes, node);
    if (!about) add('unknown_node', node);
    else if (about.type !== 'question') add('no_question', node);
    else if (value !== undefined && comparesWhole.includes(operator) && !canBe(about, String(value)))
      add('unknown_option', String(value));
    if (operator !== 'is_empty' && (value === undefined || value === '')) add('no_value', node);
  }
}

const comparesWhole: Operator[] = ['equals', 'not_equals', 'includes'];

/** A choice can only ever be one of its options. */
const canBe = ({ questionType, options = [] }: QuestionNode, value: string): boolean =>
  (questionType !== 'single_choice' && questionType !== 'multiple_choice') ||
  options.some((option) => option.value === value);

function inspectEnd({ message, ticket }: EndNode, nodes: JourneyData['nodes'], add: Add): void {
  for (const template of [message, ticket.subject, ticket.description, ...(ticket.tags ?? [])]) {
    for (const [whole, id = ''] of template.matchAll(anyPlaceholder)) {
      if (id.trim() && !isPlaceholder.test(whole)) add('unknown_node', id.trim());
    }
    for (const [, id = ''] of template.matchAll(placeholder)) {
      const about = own(nodes, id);
      if (!about) add('unknown_node', id);
      else if (about.type !== 'question') add('no_question', id);
    }
  }
}

/** What was meant as a placeholder, also where it is misspelt: a customer would read it as it stands. */
const anyPlaceholder = /\{\{([^{}]*)\}\}/g;
const isPlaceholder = new RegExp(`^${placeholder.source}$`);
