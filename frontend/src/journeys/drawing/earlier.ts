// What has been asked by the time somebody comes to a node. Pure.
import type { JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { leadsOf, walkingOrder } from './ways.ts';

/** The questions from which some way leads there, in walking order; all of them, as long as no way leads there. */
export function askedBefore(journey: JourneyData, id: string): QuestionNode[] {
  const before = new Set<string>();
  for (const open = [id]; open.length > 0;) {
    const next = open.pop()!;
    for (const node of Object.values(journey.nodes))
      if (!before.has(node.id) && leadsOf(node).some(({ to }) => to === next)) {
        before.add(node.id);
        open.push(node.id);
      }
  }
  const questions = walkingOrder(journey).flatMap((each) => {
    const node = journey.nodes[each]!;
    return node.type === 'question' && each !== id ? [node] : [];
  });
  return before.size > 0 ? questions.filter((each) => before.has(each.id)) : questions;
}
