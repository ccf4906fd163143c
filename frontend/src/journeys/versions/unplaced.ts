import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';

/** To be laid out anew: where cards say more than in the editor, or stand beside others, their places there do not fit. */
export const unplaced = ({ startNode, nodes }: JourneyData): JourneyData => ({
  startNode,
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, withoutPlace(node)])),
});

function withoutPlace(node: JourneyNode): JourneyNode {
  const { position: _, ...rest } = node;
  return rest;
}
