// What a new journey begins with, and a new node. Pure.
import type { JourneyData, JourneyNode, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { TFunction } from 'i18next';
import type { Kind } from '../canvas/kinds.ts';
import { nameOf, unique } from './names.ts';

/** One question, one end, and nothing wrong with it. */
export function firstDrawing(t: TFunction): JourneyData {
  const text = t('editor.fresh.first_question');
  const id = nameOf(text, 'question');
  return {
    startNode: id,
    nodes: {
      [id]: { id, type: 'question', questionType: 'text', question: text, required: true, nextNode: 'end' },
      end: {
        id: 'end',
        type: 'end',
        message: t('editor.fresh.message'),
        ticket: { subject: `{{${id}}}`, description: `{{${id}}}`, category: 'general', priority: 'medium' },
      },
    },
  };
}

/** A node of a kind that says what it must, until something better is written. */
export function freshNode(kind: Kind, t: TFunction, { nodes }: JourneyData): JourneyNode {
  const idOf = (name: string) => unique(name, (id) => Object.hasOwn(nodes, id));
  if (kind === 'condition') return { id: idOf('condition'), type: 'condition', rules: [] };
  if (kind === 'end') {
    const asked = Object.values(nodes).find((node) => node.type === 'question');
    const subject = asked ? `{{${asked.id}}}` : t('editor.fresh.subject');
    const ticket = { subject, description: subject, category: 'general', priority: 'medium' } as const;
    return { id: idOf('end'), type: 'end', message: t('editor.fresh.message'), ticket };
  }
  const question = t(`editor.fresh.${kind}`);
  const id = idOf(nameOf(question, 'question'));
  const node: QuestionNode = { id, type: 'question', questionType: kind, question };
  if (kind === 'text') return { ...node, required: true };
  return kind === 'image_upload' ? node : { ...node, options: freshOptions(t) };
}

/** Two to choose from. */
export const freshOptions = (t: TFunction): { label: string; value: string }[] =>
  [1, 2].map((number) => {
    const label = t('editor.fresh.option', { number });
    return { label, value: nameOf(label, `option-${number}`) };
  });
