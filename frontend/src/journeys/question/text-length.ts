// How long a text may be, and how much of it is left. Pure; counted as the rules count: an emoji is one.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { longestText } from '@switchboard/contract/journey-walk.ts';

const one_line = 120;

export const longestOf = ({ validation }: QuestionNode): number =>
  Math.min(validation?.max_length ?? longestText, longestText);

/** Short answers, and such as must have a form, stand on one line. */
export const isOneLine = ({ validation }: QuestionNode): boolean =>
  validation?.pattern !== undefined || (validation?.max_length ?? Infinity) <= one_line;

/** @returns how many characters are left, negative past the limit; null while the limit is far */
export function leftOf(question: QuestionNode, text: string): number | null {
  const longest = longestOf(question);
  const left = longest - Array.from(text.trim()).length;
  return left <= Math.max(10, Math.min(200, longest * 0.2)) ? left : null;
}
