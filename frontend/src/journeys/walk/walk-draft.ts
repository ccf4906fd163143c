// What is typed on a walk is kept until the desk has it: an answer a question, and who is to be answered.
import type { Run } from '@switchboard/contract/journeys.ts';
import type { Answer } from '@switchboard/contract/journey-walk.ts';
import { forget, keep, kept } from '../../storage.ts';

const answersOf = (run_id: string) => `draft.journey.${run_id}`;
const contactOf = (run_id: string) => `draft.journey.${run_id}.contact`;

/** As `useImages` calls it; the images themselves are kept there. */
export const imagesName = (run_id: string, node_id: string): string => `journey.${run_id}.${node_id}`;

type Drafts = Record<string, Answer>;
const drafts = (run_id: string): Drafts => (kept(answersOf(run_id)) ?? {}) as Drafts;

/** @returns undefined where nothing was typed since it was last sent */
export const readAnswer = (run_id: string, node_id: string): Answer | undefined => drafts(run_id)[node_id];

export const keepAnswer = (run_id: string, node_id: string, answer: Answer): void =>
  keep(answersOf(run_id), { ...drafts(run_id), [node_id]: answer });

export function forgetAnswer(run_id: string, node_id: string): void {
  const { [node_id]: _, ...others } = drafts(run_id);
  if (Object.keys(others).length > 0) keep(answersOf(run_id), others);
  else forget(answersOf(run_id));
}

export interface Contact {
  contact_email: string;
  name: string;
}

export const readContact = (run_id: string) => (kept(contactOf(run_id)) ?? {}) as Partial<Contact>;
export const keepContact = (run_id: string, contact: Contact): void => keep(contactOf(run_id), contact);

/** It has been sent, or is given up. */
export function forgetDrafts({ id, answers, node }: Pick<Run, 'id' | 'answers' | 'node'>): void {
  forget(answersOf(id));
  forget(contactOf(id));
  for (const node_id of [...Object.keys(answers), node.id]) forget(`draft.${imagesName(id, node_id)}.images`);
}
