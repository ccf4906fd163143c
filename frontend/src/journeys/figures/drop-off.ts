// Where customers leave a journey: the desk's numbers laid on its nodes and edges. Pure.
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Analytics } from '@switchboard/contract/journeys.ts';
import { edgesOf } from '@switchboard/contract/journey-walk.ts';
import { nodeOf, walkingOrder } from '../drawing/ways.ts';

/** How bad it is that so many leave; `thin` where too few have come for the share to say anything. */
export type Level = 'nobody' | 'thin' | 'none' | 'few' | 'some' | 'many';

export interface Step {
  node: JourneyNode;
  entered: number;
  answered: number;
  left: number;
  /** Of those who came, from 0 to 1. */
  share: number;
  level: Level;
  median_seconds: number | null;
}

export const from_some = 0.1;
export const from_many = 0.25;
export const fewest = 5;

const levelOf = (entered: number, left: number): Level => {
  if (entered === 0) return 'nobody';
  if (left === 0) return 'none';
  if (entered < fewest) return 'thin';
  const share = left / entered;
  if (share < from_some) return 'few';
  return share < from_many ? 'some' : 'many';
};

/** Every question and end, those first where most leave; conditions are passed unseen. */
export function stepsOf(journey: JourneyData, counted: Analytics['nodes']): Step[] {
  const counts = new Map(counted.map((each) => [each.node_id, each]));
  return walkingOrder(journey)
    .map((id) => nodeOf(journey, id)!)
    .filter(({ type }) => type !== 'condition')
    .map((node): Step => {
      const { entered = 0, answered = 0, left = 0, median_seconds = null } = counts.get(node.id) ?? {};
      const share = entered === 0 ? 0 : left / entered;
      return { node, entered, answered, left, share, level: levelOf(entered, left), median_seconds };
    })
    .toSorted((a, b) => b.left - a.left || b.share - a.share);
}

/**
 * How many went along each edge, by `${from} ${to}`, as far as the counts of the nodes tell: where one edge alone leads
 * to a node, all who came there took it; where one edge alone leaves a node, all who answered there took it.
 */
export function flowsOf(journey: JourneyData, counted: Analytics['nodes']): Record<string, number> {
  const ids = Object.keys(journey.nodes);
  const edges = ids.flatMap((from) =>
    edgesOf(journey.nodes[from]!)
      .filter((to) => nodeOf(journey, to))
      .map((to) => ({ from, to })),
  );
  const is_asked = (id: string) => journey.nodes[id]!.type !== 'condition';
  const counts = new Map(counted.map((each) => [each.node_id, each]));
  const came = new Map(ids.filter(is_asked).map((id) => [id, counts.get(id)?.entered ?? 0]));
  const went = new Map(ids.filter(is_asked).map((id) => [id, counts.get(id)?.answered ?? 0]));
  const flows: Record<string, number> = {};
  // A condition lets through whatever comes: what is known of one of its sides is known of the other.
  for (let is_news = true; is_news;) {
    is_news = false;
    for (const { from, to } of edges) {
      const key = `${from} ${to}`;
      if (key in flows) continue;
      const into = edges.filter((edge) => edge.to === to).length === 1 && to !== journey.startNode;
      const out = edges.filter((edge) => edge.from === from).length === 1;
      const flow = (into ? came.get(to) : undefined) ?? (out ? went.get(from) : undefined);
      if (flow === undefined) continue;
      flows[key] = flow;
      is_news = true;
      if (into && !is_asked(to)) went.set(to, flow);
      if (out && !is_asked(from)) came.set(from, flow);
    }
  }
  return flows;
}
