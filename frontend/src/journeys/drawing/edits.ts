// What can be done to a drawing as a whole: nodes come, go and get names, ways are drawn. Each takes a drawing and gives the next one;
// what cannot be done leaves it as it is. No edit makes a way that leads nowhere, or what the desk would refuse. Pure.
import type {
  ConditionNode,
  EndNode,
  JourneyData,
  JourneyNode,
  QuestionNode,
  Rule,
} from '@switchboard/contract/journey-graph.ts';
import { placeholder } from '@switchboard/contract/journey-walk.ts';
import type { Place, Places } from './layout.ts';
import { nodeIdForm, unique } from './names.ts';
import { hasOptions, nodeOf, walkingOrder, type Way } from './ways.ts';

export const most = { nodes: 200, options: 50, rules: 50, tags: 20 } as const;

/** The drawing with one node different. */
function change(journey: JourneyData, id: string, edit: (node: JourneyNode) => JourneyNode): JourneyData {
  const node = nodeOf(journey, id);
  const next = node && edit(node);
  return next === undefined || next === node ? journey : { ...journey, nodes: { ...journey.nodes, [id]: next } };
}

const changing =
  <T extends JourneyNode['type']>(type: T) =>
  (journey: JourneyData, id: string, edit: (node: NodeOf<T>) => NodeOf<T>): JourneyData =>
    change(journey, id, (node) => (node.type === type ? edit(node as NodeOf<T>) : node));
type NodeOf<T extends JourneyNode['type']> = Extract<JourneyNode, { type: T }>;

export const changeQuestion = changing('question');
export const changeCondition = changing('condition');
export const changeEnd = changing('end');

const withNodes = (journey: JourneyData, edit: (node: JourneyNode) => JourneyNode): JourneyData => ({
  ...journey,
  nodes: Object.fromEntries(Object.entries(journey.nodes).map(([id, node]) => [id, edit(node)])),
});

/** The first to come is the start. */
export function add(journey: JourneyData, node: JourneyNode, place?: Place): JourneyData {
  if (nodeOf(journey, node.id) || Object.keys(journey.nodes).length >= most.nodes) return journey;
  const nodes = { ...journey.nodes, [node.id]: place ? { ...node, position: place } : node };
  return { startNode: nodeOf(journey, journey.startNode) ? journey.startNode : node.id, nodes };
}

/** With its ways out; beside the original, if that stands anywhere. */
export function duplicate(journey: JourneyData, id: string): { journey: JourneyData; id: string } {
  const node = nodeOf(journey, id);
  if (!node) return { journey, id };
  const copy = unique(id.slice(0, 55), (each) => Object.hasOwn(journey.nodes, each));
  const place = node.position && { x: node.position.x + 40, y: node.position.y + 40 };
  const next = add(journey, { ...node, id: copy, ...(place && { position: place }) });
  return next === journey ? { journey, id } : { journey: next, id: copy };
}

/**
 * Removes nodes, and with them the ways that led there; a rule is the way it decides about, and goes too. What began with one of
 * them begins where that led.
 */
export function remove(journey: JourneyData, ids: readonly string[]): JourneyData {
  const gone = new Set(ids.filter((id) => nodeOf(journey, id)));
  if (gone.size === 0) return journey;
  const kept = Object.entries(journey.nodes).filter(([id]) => !gone.has(id));
  const rest = { startNode: journey.startNode, nodes: Object.fromEntries(kept) };
  const next = withNodes(rest, (node) => withoutWays(node, (to) => gone.has(to)));
  if (!gone.has(journey.startNode)) return next;
  const heir = walkingOrder(journey).find((id) => !gone.has(id));
  return { ...next, startNode: heir ?? journey.startNode };
}

function withoutWays(node: JourneyNode, is_gone: (to: string) => boolean): JourneyNode {
  if (node.type === 'end') return node;
  const rest = node.nextNode !== undefined && is_gone(node.nextNode) ? without(node, 'nextNode') : node;
  if (rest.type === 'condition') {
    const rules = rest.rules.filter(({ next }) => !is_gone(next));
    return rules.length === rest.rules.length ? rest : { ...rest, rules };
  }
  const ways = Object.entries(rest.nextNodeMap ?? {});
  const left = ways.filter(([, to]) => !is_gone(to));
  return left.length === ways.length ? rest : withWays(rest, left);
}

/** The ways of the options; none at all rather than an empty list. */
export const withWays = (node: QuestionNode, ways: readonly (readonly [value: string, to: string])[]): QuestionNode =>
  ways.length > 0 ? { ...node, nextNodeMap: Object.fromEntries(ways) } : without(node, 'nextNodeMap');

export function without<T extends object>(thing: T, key: keyof T): T {
  const { [key]: _, ...rest } = thing;
  return rest as T;
}

export const setStart = (journey: JourneyData, id: string): JourneyData =>
  nodeOf(journey, id) ? { ...journey, startNode: id } : journey;

/** In place of where the way led before. The next free index of the rules is a new rule. */
export function connect(journey: JourneyData, way: Way, to: string): JourneyData {
  if (!nodeOf(journey, to) || to === way.from) return journey;
  return change(journey, way.from, (node) => {
    if (node.type === 'end') return node;
    if (way.by === 'next') return { ...node, nextNode: to };
    if (way.by === 'option' && node.type === 'question' && hasOption(node, way.value))
      return withWays(node, [
        ...Object.entries(node.nextNodeMap ?? {}).filter(([value]) => value !== way.value),
        [way.value, to],
      ]);
    if (way.by === 'rule' && node.type === 'condition') return withRule(journey, node, way.index, to);
    return node;
  });
}

const hasOption = (node: QuestionNode, value: string): boolean =>
  hasOptions(node) && (node.options ?? []).some((option) => option.value === value);

function withRule(journey: JourneyData, node: ConditionNode, index: number, next: string): ConditionNode {
  if (index < node.rules.length)
    return { ...node, rules: node.rules.map((rule, at) => (at === index ? { ...rule, next } : rule)) };
  const fresh = index === node.rules.length && node.rules.length < most.rules ? freshRule(journey, node, next) : null;
  return fresh ? { ...node, rules: [...node.rules, fresh] } : node;
}

/** About the question the last rule is about, or the first with options; the first of these that no rule looks for yet. */
export function freshRule(journey: JourneyData, { rules }: ConditionNode, next: string): Rule | null {
  const questions = walkingOrder(journey).flatMap((id) => {
    const node = journey.nodes[id]!;
    return node.type === 'question' ? [node] : [];
  });
  const last = rules.at(-1)?.node;
  const about = questions.find(({ id }) => id === last) ?? questions.find(hasOptions) ?? questions[0];
  if (!about) return null;
  if (!hasOptions(about))
    return { node: about.id, operator: about.questionType === 'text' ? 'contains' : 'is_empty', next };
  const values = (about.options ?? []).map(({ value }) => value);
  const open = values.find((value) => !rules.some((rule) => rule.node === about.id && String(rule.value) === value));
  const value = open ?? values[0];
  const operator = about.questionType === 'single_choice' ? 'equals' : 'includes';
  return { node: about.id, operator, next, ...(value !== undefined && { value }) };
}

/** A rule is the way it decides about: it goes with it. */
export const disconnect = (journey: JourneyData, way: Way): JourneyData =>
  change(journey, way.from, (node) => {
    if (node.type === 'end') return node;
    if (way.by === 'next') return node.nextNode === undefined ? node : without(node, 'nextNode');
    if (way.by === 'option' && node.type === 'question')
      return withWays(
        node,
        Object.entries(node.nextNodeMap ?? {}).filter(([value]) => value !== way.value),
      );
    if (way.by === 'rule' && node.type === 'condition')
      return { ...node, rules: node.rules.filter((_, index) => index !== way.index) };
    return node;
  });

export const move = (journey: JourneyData, places: Places): JourneyData =>
  withNodes(journey, (node) =>
    Object.hasOwn(places, node.id) && !isThere(node, places[node.id]!) ? { ...node, position: places[node.id]! } : node,
  );
const isThere = ({ position }: JourneyNode, { x, y }: Place): boolean => position?.x === x && position.y === y;

const longest = { message: 2000, subject: 300, description: 10_000, tag: 40 } as const;

/** The node, and everything that names it: ways, rules, templates. Where a template would become too long for it, nothing happens. */
export function rename(journey: JourneyData, id: string, name: string): JourneyData {
  if (!nodeOf(journey, id) || name === id || nodeOf(journey, name) || !nodeIdForm.test(name)) return journey;
  const to = (each: string) => (each === id ? name : each);
  const told = (text: string) =>
    text.replace(placeholder, (whole, about: string, raw: string | undefined) =>
      about === id ? `{{${name}${raw ?? ''}}}` : whole,
    );
  const nodes = Object.entries(journey.nodes).map(
    ([each, node]) => [to(each), renamedIn({ ...node, id: to(node.id) }, to, told)] as const,
  );
  const fits = nodes.every(([, node]) => node.type !== 'end' || isShortEnough(node));
  return fits ? { startNode: to(journey.startNode), nodes: Object.fromEntries(nodes) } : journey;
}

function renamedIn(node: JourneyNode, to: (id: string) => string, told: (text: string) => string): JourneyNode {
  if (node.type === 'end') {
    const { subject, description, tags } = node.ticket;
    const ticket = {
      ...node.ticket,
      subject: told(subject),
      description: told(description),
      ...(tags && { tags: tags.map(told) }),
    };
    return { ...node, message: told(node.message), ticket };
  }
  const next = node.nextNode === undefined ? node : { ...node, nextNode: to(node.nextNode) };
  if (next.type === 'condition')
    return { ...next, rules: next.rules.map((rule) => ({ ...rule, node: to(rule.node), next: to(rule.next) })) };
  return next.nextNodeMap
    ? {
        ...next,
        nextNodeMap: Object.fromEntries(Object.entries(next.nextNodeMap).map(([value, each]) => [value, to(each)])),
      }
    : next;
}

const isShortEnough = ({ message, ticket: { subject, description, tags = [] } }: EndNode) =>
  message.length <= longest.message &&
  subject.length <= longest.subject &&
  description.length <= longest.description &&
  tags.every((tag) => tag.length <= longest.tag);
