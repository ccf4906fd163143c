// Everything that is wrong with a drawing, in one list: what is missing, what the desk refused, what would stop a customer. Pure.
import type { Finding } from '@switchboard/contract/journey-check.ts';
import type { Gap } from './gaps.ts';
import type { Refusal } from './refusals.ts';

export type Issue = ({ kind: 'gap' } & Gap) | ({ kind: 'refusal' } & Refusal) | ({ kind: 'flaw' } & Finding);

export const issuesOf = (gaps: readonly Gap[], refusals: readonly Refusal[], findings: readonly Finding[]): Issue[] => [
  ...gaps.map((gap): Issue => ({ kind: 'gap', ...gap })),
  ...refusals.map((refusal): Issue => ({ kind: 'refusal', ...refusal })),
  ...findings.map((finding): Issue => ({ kind: 'flaw', ...finding })),
];

/** What cannot be saved like that. */
export const isInTheWay = ({ kind }: Issue): boolean => kind !== 'flaw';

export function byNode<T extends { node_id: string | null }>(things: readonly T[]): Record<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    if (thing.node_id !== null) found.set(thing.node_id, [...(found.get(thing.node_id) ?? []), thing]);
  return Object.fromEntries(found);
}
