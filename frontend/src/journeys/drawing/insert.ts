// Where a new node comes in: on a way, after a node, or nowhere yet. Pure.
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { add, connect, move } from './edits.ts';
import { cardWidth, placesOf, type Place, type Sizes } from './layout.ts';
import { nodeOf, type Way } from './ways.ts';

export type After = { way: Way; place?: Place } | { node: string } | null;

/** What stood on the way before stands behind the new node, if that leads anywhere. */
export function insert(journey: JourneyData, node: JourneyNode, after: After, sizes: Sizes): JourneyData {
  const way: Way | null = after && ('way' in after ? after.way : { from: after.node, by: 'next' });
  const former = way && after && 'node' in after ? nextOf(journey, after.node) : undefined;
  const is_led = nodeOf(journey, former) !== undefined;
  if (is_led && node.type === 'end') return placed(add(journey, node), node.id, null, sizes);
  const fresh: JourneyNode = is_led && node.type !== 'end' ? { ...node, nextNode: former! } : node;
  const added = add(journey, fresh);
  const place = after && 'place' in after ? after.place : undefined;
  return placed(way ? connect(added, way, node.id) : added, node.id, place ?? null, sizes);
}

const nextOf = (journey: JourneyData, id: string): string | undefined => {
  const node = nodeOf(journey, id);
  return node && node.type !== 'end' ? node.nextNode : undefined;
};

/** Once anything has a place of its own, everything keeps the one it has. */
function placed(journey: JourneyData, id: string, place: Place | null, sizes: Sizes): JourneyData {
  const is_loose = Object.values(journey.nodes).every(({ position }) => !position);
  if (is_loose && !place) return journey;
  const found = placesOf(journey, sizes);
  return move(journey, place ? { ...found, [id]: { x: place.x - cardWidth / 2, y: place.y } } : found);
}

/** After which node a new one comes, when it is added while this is selected: an end has nothing after it. */
export const afterSelected = (journey: JourneyData, selected: string | null): After => {
  const node = nodeOf(journey, selected);
  return node && node.type !== 'end' ? { node: node.id } : null;
};
