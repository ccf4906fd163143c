// What became different from one drawing of a journey to another. Pure.
import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { nodeOf, walkingOrder } from '../drawing/ways.ts';
import { changesOf, type Change } from './node-changes.ts';

export interface NodeDifference {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** As it is now; one that was removed as it was. */
  node: JourneyNode;
  /** Of one that was changed; never empty then. */
  changes: Change[];
}

export interface Difference {
  start: { from: string; to: string } | null;
  /** In the order in which a customer comes by. */
  nodes: NodeDifference[];
}

/** Empty (`changesNothing`) exactly when the two ask and say the same: where the nodes stand makes no difference. */
export function difference(before: JourneyData, after: JourneyData): Difference {
  const nodes = walkingOrder(union(before, after)).flatMap((id): NodeDifference[] => {
    const [old, now] = [nodeOf(before, id), nodeOf(after, id)];
    if (!old) return now ? [{ id, kind: 'added', node: now, changes: [] }] : [];
    if (!now) return [{ id, kind: 'removed', node: old, changes: [] }];
    const changes = changesOf(old, now);
    return changes.length > 0 ? [{ id, kind: 'changed', node: now, changes }] : [];
  });
  const [from, to] = [before.startNode, after.startNode];
  return { start: from === to ? null : { from, to }, nodes };
}

export const changesNothing = ({ start, nodes }: Difference): boolean => start === null && nodes.length === 0;

/** The later drawing, with what was removed from the earlier one still in it. */
export function union(before: JourneyData, after: JourneyData): JourneyData {
  const gone = Object.entries(before.nodes).filter(([id]) => !nodeOf(after, id));
  return { startNode: after.startNode, nodes: { ...Object.fromEntries(gone), ...after.nodes } };
}

/**
 * The union as a picture: the options by which what is gone was reached stand there once more.
 * @param was the word for an option that is gone, or led elsewhere
 */
export function picture(before: JourneyData, after: JourneyData, was: (label: string) => string): JourneyData {
  const { startNode, nodes } = union(before, after);
  const drawn = Object.entries(nodes).map(([id, node]): [string, JourneyNode] => {
    const [old, now] = [nodeOf(before, id), nodeOf(after, id)];
    return [id, old?.type === 'question' && now?.type === 'question' ? withFormerOptions(old, now, was) : node];
  });
  return { startNode, nodes: Object.fromEntries(drawn) };
}

function withFormerOptions(old: QuestionNode, now: QuestionNode, was: (label: string) => string): QuestionNode {
  const ways = new Map(Object.entries(now.nextNodeMap ?? {}));
  const values = new Set((now.options ?? []).map(({ value }) => value));
  const former = (old.options ?? []).flatMap(({ value, label }) => {
    const to = old.nextNodeMap?.[value];
    if (values.has(value) && (to === undefined || to === ways.get(value))) return [];
    return [{ value: `\0${value}`, label: was(label), to }];
  });
  return {
    ...now,
    options: [...(now.options ?? []), ...former.map(({ value, label }) => ({ value, label }))],
    nextNodeMap: {
      ...now.nextNodeMap,
      ...Object.fromEntries(former.flatMap(({ value, to }) => (to === undefined ? [] : [[value, to]]))),
    },
  };
}
