import type { Finding } from '@switchboard/contract/journey-check.ts';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../canvas/use-words.ts';
import { patternFlaw } from './pattern-words.ts';
import { nodeOf } from './ways.ts';

/** What stops customers, and what to do about it, in the reader's language. */
export function useFlawWords(): (journey: JourneyData, finding: Finding) => string {
  const { t } = useTranslation();
  const { titleOf } = useWords();
  return useCallback(
    (journey, { node_id, flaw, detail }) => {
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
    [t, titleOf],
  );
}
