// A journey as the canvas draws it: cards and the edges between them. Pure.
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Edge, Node } from '@xyflow/react';
import type { ReactNode } from 'react';
import { cardWidth, type Places, type Sizes } from '../drawing/layout.ts';
import { handleOf, leadsOf, nodeOf, walkingOrder, type Lead, type Way } from '../drawing/ways.ts';

export type Tone = 'added' | 'removed' | 'changed' | 'here' | 'passed';

export interface CardData extends Record<string, unknown> {
  journey: JourneyData;
  node: JourneyNode;
  is_start: boolean;
  tone: Tone | null;
  flaws: readonly object[];
  below: ReactNode;
  /** The handles whose edge leaves on the left, since it leads there. */
  left: readonly string[];
  /** The handles that lead somewhere. */
  led: readonly string[];
}
export type CardNode = Node<CardData, JourneyNode['type']>;
export type WayEdge = Edge<{ way: Way; label: string | null; weight: number | null }, 'way'>;

export type Flaws = Readonly<Record<string, readonly object[]>>;
export type Flows = Readonly<Record<string, { label: string; weight: number }>>;

export interface Drawn {
  journey: JourneyData;
  tones?: Readonly<Record<string, Tone>> | undefined;
  flaws?: Flaws | undefined;
  flows?: Flows | undefined;
  below?: ((node: JourneyNode) => ReactNode) | undefined;
  /** What is read out. */
  names?: {
    card: (node: JourneyNode) => string;
    edge: (lead: Lead) => string;
    roles: Record<'card' | 'edge', { 'aria-roledescription': string }>;
  };
}

export interface Graph {
  nodes: CardNode[];
  edges: WayEdge[];
}

const none: readonly never[] = [];
const own = <T>(things: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

/** The cards in the order of the walk, which is the order of the tab key, and their edges; where they stand comes with `placed`. */
export function graphOf({ journey, tones = {}, flaws = {}, flows, below, names }: Drawn): Graph {
  const drawn = walkingOrder(journey).map((id) => {
    const node = journey.nodes[id]!;
    return { id, node, leads: leadsOf(node).filter(({ to }) => nodeOf(journey, to)) };
  });
  const nodes = drawn.map(({ id, node, leads }): CardNode => ({
    id,
    type: node.type,
    position: { x: 0, y: 0 },
    ...(names && { ariaLabel: names.card(node), domAttributes: names.roles.card }),
    data: {
      journey,
      node,
      is_start: id === journey.startNode,
      tone: own(tones, id) ?? null,
      flaws: own(flaws, id) ?? none,
      below: below?.(node) ?? null,
      left: [],
      led: flows ? (leads.length > 0 ? ['next'] : none) : leads.map(({ way }) => handleOf(way)),
    },
  }));
  const edges = drawn.flatMap(({ id, leads }) =>
    (flows ? flowsFrom(id, leads, flows) : leads.map(edgeOf)).map((edge): WayEdge => ({
      ...edge,
      ...(names && {
        ariaLabel: names.edge({ way: edge.data!.way, to: edge.target }),
        domAttributes: names.roles.edge,
      }),
    })),
  );
  return { nodes, edges };
}

/** Each card at its place, and each edge on the side where it leads. */
export function placed({ nodes, edges }: Graph, places: Places, sizes: Sizes = {}): Graph {
  const middle = (id: string) => places[id]!.x + (own(sizes, id)?.width ?? cardWidth) / 2;
  const left = new Map<string, string[]>();
  const sided = edges.map((edge): WayEdge => {
    const { source, target, sourceHandle } = edge;
    const is_left = sourceHandle !== 'next' && middle(target) < middle(source);
    if (is_left) left.set(source, [...(left.get(source) ?? []), sourceHandle!]);
    return { ...edge, sourceHandle: sideOf(sourceHandle!, is_left ? 'left' : 'right') };
  });
  return {
    nodes: nodes.map((card) => ({
      ...card,
      position: places[card.id]!,
      data: { ...card.data, left: left.get(card.id) ?? none },
    })),
    edges: sided,
  };
}

/** Options and rules have a handle on either side of their row; the common way leaves at the foot. */
export const sideOf = (handle: string, side: 'left' | 'right'): string =>
  handle === 'next' ? handle : `${side} ${handle}`;
export const handleWithoutSide = (handle: string): string => handle.replace(/^(left|right) /, '');

const edgeOf = ({ way, to }: Lead): WayEdge => ({
  id: `${way.from} ${handleOf(way)}`,
  type: 'way',
  source: way.from,
  sourceHandle: handleOf(way),
  target: to!,
  targetHandle: 'in',
  data: { way, label: null, weight: null },
});

/** What goes from one node to another is one stream, whichever ways it took. */
const flowsFrom = (from: string, leads: readonly Lead[], flows: Flows): WayEdge[] =>
  [...new Set(leads.map(({ to }) => to!))].map((to) => {
    const flow = own(flows, `${from} ${to}`);
    return {
      id: `${from} ${to}`,
      type: 'way',
      source: from,
      sourceHandle: 'next',
      target: to,
      targetHandle: 'in',
      data: { way: { from, by: 'next' }, label: flow?.label ?? null, weight: flow?.weight ?? 0 },
    };
  });

/** The former objects where nothing is different, so that only what changed is drawn again. */
export const settled = (before: readonly CardNode[], after: readonly CardNode[]): CardNode[] =>
  reusing(before, after, isSame);
export const settledEdges = (before: readonly WayEdge[], after: readonly WayEdge[]): WayEdge[] =>
  reusing(before, after, isSameEdge);

function reusing<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  is_same: (one: T, other: T) => boolean,
): T[] {
  const former = new Map(before.map((each) => [each.id, each]));
  return after.map((each) => {
    const old = former.get(each.id);
    return old && is_same(old, each) ? old : each;
  });
}

/** The way of an edge is in its id. */
function isSameEdge(one: WayEdge, other: WayEdge): boolean {
  const { data, ...rest } = one;
  const { data: otherData, ...otherRest } = other;
  return isShallowSame(rest, otherRest) && data?.label === otherData?.label && data?.weight === otherData?.weight;
}

function isSame(one: CardNode, other: CardNode): boolean {
  const { data, position, ...rest } = one;
  const { data: otherData, position: otherPosition, ...otherRest } = other;
  return (
    position.x === otherPosition.x &&
    position.y === otherPosition.y &&
    isShallowSame(rest, otherRest) &&
    isShallowSame(seen(data), seen(otherData))
  );
}

/** A question shows nothing of the rest of the journey; a rule names a question and its options. */
const seen = ({ journey, node, ...data }: CardData): object =>
  node.type === 'condition' ? { ...data, node, ...asked(node.rules, journey) } : { ...data, node };
const asked = (rules: readonly { node: string }[], journey: JourneyData) =>
  Object.fromEntries(rules.map(({ node }) => [`about ${node}`, nodeOf(journey, node)]));

function isShallowSame(one: object, other: object): boolean {
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return mine.size === theirs.size && [...mine].every(([key, value]) => isEqual(value, theirs.get(key)));
}

const isEqual = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((each, index) => Object.is(each, other[index])));
