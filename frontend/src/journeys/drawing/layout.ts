// Where the nodes stand: laid out from top to bottom, so that no two overlap. Pure.
import { Graph, layout as lay } from '@dagrejs/dagre';
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { hasOptions, leadsOf, nodeOf, walkingOrder } from './ways.ts';

export interface Place {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}
/** By the id of the node: the upper left corner. */
export type Places = Readonly<Record<string, Place>>;
/** As measured on the canvas; what has not been drawn yet is guessed. */
export type Sizes = Readonly<Record<string, Size>>;

export const cardWidth = 288;
/** Places are multiples of this. */
export const grid = 8;
const between = { nodes: 56, ranks: 72 };

/** So many edges are ranked well within a second; above it, a quicker way is good enough. */
const many = 250;
const known = new Map<string, Places>();
const remembered = 12;

/** A layout of the whole journey. What is typed on a card seldom changes it, so the last ones are remembered. */
export function layout(journey: JourneyData, sizes: Sizes = {}): Places {
  const order = walkingOrder(journey);
  const boxes = order.map((id) => ({ id, ...sizeOf(journey, id, sizes) }));
  const edges = order.flatMap((id) =>
    leadsOf(journey.nodes[id]!).flatMap(({ to }): [string, string][] =>
      to !== undefined && to !== id && nodeOf(journey, to) ? [[id, to]] : [],
    ),
  );
  const key = JSON.stringify([boxes, edges]);
  const places = known.get(key) ?? arrange(boxes, edges);
  known.delete(key);
  known.set(key, places);
  for (const oldest of [...known.keys()].slice(0, -remembered)) known.delete(oldest);
  return places;
}

function arrange(boxes: readonly (Size & { id: string })[], edges: readonly [string, string][]): Places {
  const graph = new Graph<object, Size & Partial<Place>, object>();
  graph.setGraph({
    rankdir: 'TB',
    rankalign: 'top',
    ranker: edges.length > many ? 'tight-tree' : 'network-simplex',
    nodesep: between.nodes,
    ranksep: between.ranks,
    edgesep: 24,
    marginx: 0,
    marginy: 0,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(keyOf(id), { width, height });
  for (const [from, to] of edges) graph.setEdge(keyOf(from), keyOf(to), {});
  lay(graph);
  return Object.fromEntries(
    boxes.map(({ id, width, height }) => {
      const { x = 0, y = 0 } = graph.node(keyOf(id));
      return [id, snapped({ x: x - width / 2, y: y - height / 2 })];
    }),
  );
}

/** Dagre looks its nodes up in plain objects: one called `constructor` would bring it down. */
const keyOf = (id: string): string => `node ${id}`;

/** Where everything stands: as it was put, and what was put nowhere below what leads to it, or all of it laid out. */
export function placesOf(journey: JourneyData, sizes: Sizes = {}): Places {
  const order = walkingOrder(journey);
  const put = order.filter((id) => journey.nodes[id]!.position);
  if (put.length === 0) return layout(journey, sizes);
  const places = Object.fromEntries(put.map((id): [string, Place] => [id, journey.nodes[id]!.position!]));
  for (const id of order) {
    if (Object.hasOwn(places, id)) continue;
    const before = order.find((each) => Object.hasOwn(places, each) && leadsTo(journey.nodes[each]!, id));
    places[id] = freePlace(journey, places, sizes, id, before);
  }
  return places;
}

const leadsTo = (node: JourneyNode, id: string): boolean => leadsOf(node).some(({ to }) => to === id);

/** The nearest free place to the right of the one below another node, or below everything. */
function freePlace(journey: JourneyData, places: Places, sizes: Sizes, id: string, below: string | undefined): Place {
  const size = sizeOf(journey, id, sizes);
  const boxes = Object.entries(places).map(([each, place]) => ({ ...place, ...sizeOf(journey, each, sizes) }));
  const lowest = Math.max(0, ...boxes.map(({ y, height }) => y + height + between.ranks));
  const above = below === undefined ? undefined : places[below];
  const wanted = above
    ? { x: above.x, y: above.y + sizeOf(journey, below!, sizes).height + between.ranks }
    : { x: Math.min(...boxes.map(({ x }) => x)), y: lowest };
  let place = snapped(wanted);
  for (let other = boxes.find((box) => overlap(place, size, box)); other;) {
    place = snapped({ x: other.x + other.width + between.nodes, y: place.y });
    other = boxes.find((box) => overlap(place, size, box));
  }
  return place;
}

const overlap = (place: Place, size: Size, box: Place & Size): boolean =>
  place.x < box.x + box.width &&
  box.x < place.x + size.width &&
  place.y < box.y + box.height &&
  box.y < place.y + size.height;

const snapped = ({ x, y }: Place): Place => ({ x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid });

const sizeOf = ({ nodes }: JourneyData, id: string, sizes: Sizes): Size =>
  Object.hasOwn(sizes, id) ? sizes[id]! : guess(nodes[id]!);

const lines = (text: string, perLine: number, most: number): number =>
  Math.min(most, Math.max(1, Math.ceil(text.length / perLine)));

/** Near enough to what the card will be. */
function guess(node: JourneyNode): Size {
  const head = 40;
  const rows = (count: number) => count * 33;
  if (node.type === 'end') return { width: cardWidth, height: head + 66 };
  if (node.type === 'condition') return { width: cardWidth, height: head + rows(node.rules.length + 1) * 1.4 };
  const text = lines(node.question, 34, 4) * 22 + 16;
  const options = hasOptions(node) ? (node.options ?? []).length : 0;
  return { width: cardWidth, height: head + text + rows(options + 1) };
}
