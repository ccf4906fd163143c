import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { useFlawWords } from './use-flaw-words.ts';
import type { Issue } from './problems.ts';

/** What is wrong, and what to do about it. */
export function useIssueWords(): (issue: Issue) => string {
  const { t } = useTranslation();
  const { journey } = useBoard();
  const flawWords = useFlawWords();
  return useCallback(
    (issue) => {
      if (issue.kind === 'gap') return t(`editor.gap.${issue.field}`);
      if (issue.kind === 'refusal') return t('editor.refused_field', { field: issue.field, message: issue.message });
      return flawWords(journey, issue);
    },
    [t, journey, flawWords],
  );
}
