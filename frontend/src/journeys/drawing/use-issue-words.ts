import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { patternFlaw } from './pattern-words.ts';
import type { Issue } from './problems.ts';
import { nodeOf } from './ways.ts';

/** What is wrong, and what to do about it. */
export function useIssueWords(): (issue: Issue) => string {
  const { t } = useTranslation();
  const { journey } = useBoard();
  const { titleOf } = useWords();
  return useCallback(
    (issue) => {
      if (issue.kind === 'gap') return t(`editor.gap.${issue.field}`);
      if (issue.kind === 'refusal') return t('editor.refused_field', { field: issue.field, message: issue.message });
      const { flaw, detail, node_id } = issue;
      if (flaw === 'bad_pattern')
        return t('editor.flaw.bad_pattern', { why: t(`editor.pattern.${patternFlaw(detail)}`) });
      if (flaw === 'bad_limits') return t(`editor.flaw_limits.${detail as 'min_length'}`);
      const node = nodeOf(journey, node_id);
      const option = node?.type === 'question' ? node.options?.find(({ value }) => value === detail)?.label : undefined;
      if (flaw === 'no_way_on' && detail !== '') return t('editor.flaw.no_way_on_option', { option: option ?? detail });
      if (flaw === 'unknown_option' && node?.type === 'condition')
        return t('editor.flaw.unknown_option_rule', { detail });
      const named = flaw === 'no_question' || flaw === 'no_value' ? titleOf(journey, detail) : (option ?? detail);
      return t(`editor.flaw.${flaw}`, { detail: named });
    },
    [t, journey, titleOf],
  );
}
