// Choosing among options: how many are asked for, and what a press does. Pure.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Answer } from '@switchboard/contract/journey-walk.ts';

export const chosenIn = (answer: Answer): string[] => [answer ?? []].flat();

/** In the order of the options, however they were pressed. */
export const toggled = ({ options = [] }: QuestionNode, answer: Answer, value: string): string[] => {
  const chosen = new Set(chosenIn(answer));
  if (!chosen.delete(value)) chosen.add(value);
  return options.map((option) => option.value).filter((each) => chosen.has(each));
};

/** What is said of how many may be chosen: the end of a text's key, and its numbers. */
export function choicesAsked({ validation, options = [] }: QuestionNode) {
  const { min_choices: min = 0, max_choices: max = Infinity } = validation ?? {};
  const is_bound = max < options.length;
  if (min > 0 && min === max) return { word: 'exactly', min, max } as const;
  if (min > 1) return is_bound ? ({ word: 'between', min, max } as const) : ({ word: 'at_least', min, max } as const);
  return is_bound ? ({ word: 'at_most', min, max } as const) : ({ word: 'any', min, max } as const);
}
