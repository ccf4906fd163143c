import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { mostFilesOf, type WrongAnswer } from '@switchboard/contract/journey-walk.ts';
import { useTranslation } from 'react-i18next';
import { longestOf } from './text-length.ts';

/** Why an answer will not do, as a sentence that says what will. */
export function useFault() {
  const { t } = useTranslation();
  return (question: QuestionNode, wrong: WrongAnswer): string => {
    const { min_length = 0, min_choices = 0, max_choices = 0 } = question.validation ?? {};
    switch (wrong) {
      case 'required':
        return t(`journeys.question.required.${question.questionType}`);
      case 'wrong_kind':
      case 'unknown_option':
      case 'wrong_form':
        return t(`journeys.question.${wrong}`);
      case 'too_short':
        return t('journeys.question.too_short', { count: min_length });
      case 'too_long':
        return t('journeys.question.too_long', { count: longestOf(question) });
      case 'too_few_choices':
        return t('journeys.question.too_few_choices', { count: min_choices });
      case 'too_many_choices':
        return t('journeys.question.too_many_choices', { count: max_choices });
      case 'too_many_files':
        return t('journeys.question.too_many_files', { count: mostFilesOf(question) });
    }
  };
}
