// Texts that are still missing: it can be drawn like that, but the desk does not take it. Pure.
import type { JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Sheet } from './sheet.ts';

export const gapFields = ['name', 'question', 'label', 'value', 'message', 'subject', 'description'] as const;
export type GapField = (typeof gapFields)[number];
export interface Gap {
  /** Null for the journey's own name. */
  node_id: string | null;
  field: GapField;
}

export function gapsOf({ name, journey_data }: Sheet): Gap[] {
  const nodes = Object.values(journey_data.nodes).flatMap((node) =>
    fieldsOf(node).map((field): Gap => ({ node_id: node.id, field })),
  );
  return name.trim() === '' ? [{ node_id: null, field: 'name' }, ...nodes] : nodes;
}

function fieldsOf(node: JourneyNode): GapField[] {
  if (node.type === 'condition') return [];
  if (node.type === 'question') {
    const options = node.options ?? [];
    return [
      ...blank('question', [node.question]),
      ...blank(
        'label',
        options.map(({ label }) => label),
      ),
      ...blank(
        'value',
        options.map(({ value }) => value),
      ),
    ];
  }
  const { subject, description } = node.ticket;
  return [...blank('message', [node.message]), ...blank('subject', [subject]), ...blank('description', [description])];
}

const blank = (field: GapField, texts: readonly string[]): GapField[] =>
  texts.some((text) => text.trim() === '') ? [field] : [];

/** What is pasted into a field of one line becomes one. */
export const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
