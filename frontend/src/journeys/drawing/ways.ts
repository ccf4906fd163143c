// The ways that leave a node, each by its own name: what an edge on the canvas hangs on, and what a select field sets. Pure.
import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';

/** One way out of a node: by one of its options, by one of its rules (the next free index is a new rule), or the common one. */
export type Way = { from: string } & ({ by: 'next' } | { by: 'option'; value: string } | { by: 'rule'; index: number });

/** A way, and where it leads, if anywhere yet. */
export interface Lead {
  way: Way;
  to: string | undefined;
}

export const hasOptions = ({ questionType }: QuestionNode): boolean =>
  questionType === 'single_choice' || questionType === 'multiple_choice';

export const nodeOf = (
  { nodes }: Pick<JourneyData, 'nodes'>,
  id: string | null | undefined,
): JourneyNode | undefined => (id !== null && id !== undefined && Object.hasOwn(nodes, id) ? nodes[id] : undefined);

/** All ways that leave a node, in the order in which they are looked at; options that stand there twice have one. */
export function leadsOf(node: JourneyNode): Lead[] {
  const from = node.id;
  if (node.type === 'end') return [];
  const common: Lead = { way: { from, by: 'next' }, to: node.nextNode };
  if (node.type === 'condition')
    return [...node.rules.map(({ next }, index): Lead => ({ way: { from, by: 'rule', index }, to: next })), common];
  if (!hasOptions(node)) return [common];
  const values = [...new Set((node.options ?? []).map(({ value }) => value))];
  const own = new Map(Object.entries(node.nextNodeMap ?? {}));
  return [...values.map((value): Lead => ({ way: { from, by: 'option', value }, to: own.get(value) })), common];
}

/** The name of a way's handle on the canvas. */
export function handleOf(way: Way): string {
  if (way.by === 'option') return `option ${way.value}`;
  return way.by === 'rule' ? `rule ${way.index}` : 'next';
}

export function wayOf(from: string, handle: string): Way {
  if (handle.startsWith('option ')) return { from, by: 'option', value: handle.slice('option '.length) };
  if (handle.startsWith('rule ')) return { from, by: 'rule', index: Number(handle.slice('rule '.length)) };
  return { from, by: 'next' };
}

/** The ids of all nodes as a customer may come by them; then those no way leads to. */
export function walkingOrder({ startNode, nodes }: JourneyData): string[] {
  const found = new Set<string>();
  for (const id of [startNode, ...Object.keys(nodes)]) {
    const open = [id];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const node = nodeOf({ nodes }, next);
      if (!node || found.has(next)) continue;
      found.add(next);
      open.push(...leadsOf(node).flatMap(({ to }) => to ?? []));
    }
  }
  return [...found];
}
