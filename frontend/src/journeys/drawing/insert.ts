// Where a new node comes in: on a way, after a node, or nowhere yet. Pure.
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { add, connect, move } from './edits.ts';
import { cardWidth, placesOf, type Place, type Sizes } from './layout.ts';
import { nodeOf, type Way } from './ways.ts';

export type After = { way: Way; place?: Place } | { node: string } | null;

/** What stood on the way before stands behind the new node, if that leads anywhere. */
export function insert(journey: JourneyData, node: JourneyNode, after: After, sizes: Sizes): JourneyData {
  if (after && 'place' in after && after.place) return insertAt(journey, node, after.way, after.place, sizes);
  const way: Way | null = after && ('way' in after ? after.way : { from: after.node, by: 'next' });
  const former = after && 'node' in after ? nextOf(journey, after.node) : undefined;
  const is_led = nodeOf(journey, former) !== undefined;
  if (is_led && node.type === 'end') return settle(add(journey, node), sizes);
  const fresh: JourneyNode = is_led && node.type !== 'end' ? { ...node, nextNode: former! } : node;
  const added = add(journey, fresh);
  return settle(way ? connect(added, way, node.id) : added, sizes);
}

/** With its head where the edge was let go; everything else keeps the place it was seen at. */
function insertAt(journey: JourneyData, node: JourneyNode, way: Way, place: Place, sizes: Sizes): JourneyData {
  const seen = move(journey, placesOf(journey, sizes));
  return connect(add(seen, node, { x: place.x - cardWidth / 2, y: place.y }), way, node.id);
}

/** Once anything has a place of its own, the new one gets one as well. */
const settle = (journey: JourneyData, sizes: Sizes): JourneyData =>
  Object.values(journey.nodes).some(({ position }) => position) ? move(journey, placesOf(journey, sizes)) : journey;

const nextOf = (journey: JourneyData, id: string): string | undefined => {
  const node = nodeOf(journey, id);
  return node && node.type !== 'end' ? node.nextNode : undefined;
};

/** After which node a new one comes, when it is added while this is selected: an end has nothing after it. */
export const afterSelected = (journey: JourneyData, selected: string | null): After => {
  const node = nodeOf(journey, selected);
  return node && node.type !== 'end' ? { node: node.id } : null;
};
