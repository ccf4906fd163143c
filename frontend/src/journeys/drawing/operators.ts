// Which comparisons make sense for an answer. Pure.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Operator, QuestionType } from '@switchboard/contract/words.ts';

const fitting: Record<QuestionType, readonly Operator[]> = {
  single_choice: ['equals', 'not_equals', 'is_empty'],
  multiple_choice: ['includes', 'equals', 'is_empty'],
  text: ['contains', 'equals', 'not_equals', 'greater', 'less', 'is_empty'],
  image_upload: ['is_empty'],
};

/** Also the one that is there, though it may no longer fit. */
export const operatorsFor = (question: QuestionNode | null, present: Operator): readonly Operator[] => {
  const found = question ? fitting[question.questionType] : [];
  return found.includes(present) ? found : [...found, present];
};

/** The same comparison where it makes sense of another question, or else that question's first. */
export const operatorFor = (question: QuestionNode, present: Operator): Operator =>
  fitting[question.questionType].includes(present) ? present : fitting[question.questionType][0]!;
