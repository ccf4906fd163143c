import type { Finding } from '@switchboard/contract/journey-check.ts';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { TFunction } from 'i18next';
import type { useWords } from '../canvas/use-words.ts';
import { patternFlaw } from '../drawing/pattern-words.ts';
import { nodeOf } from '../drawing/ways.ts';

/** What is wrong with a journey, as the editor says it. */
export function flawWords(
  t: TFunction,
  { titleOf }: ReturnType<typeof useWords>,
  journey: JourneyData,
  { node_id, flaw, detail }: Finding,
): string {
  const node = nodeOf(journey, node_id);
  const option = node?.type === 'question' && node.options?.find(({ value }) => value === detail);
  const named = option ? option.label : detail;
  switch (flaw) {
    case 'bad_pattern':
      return t('editor.flaw.bad_pattern', { why: t(`editor.pattern.${patternFlaw(detail)}`) });
    case 'bad_limits':
      return t(`editor.flaw_limits.${detail as 'min_length'}`);
    case 'no_way_on':
      return detail === '' ? t('editor.flaw.no_way_on') : t('editor.flaw.no_way_on_option', { option: named });
    case 'no_question':
    case 'no_value':
      return t(`editor.flaw.${flaw}`, { detail: titleOf(journey, detail) });
    case 'missing_start':
    case 'starts_with_end':
    case 'wrong_id':
    case 'dangling':
    case 'unreachable':
    case 'dead_end':
    case 'silent_circle':
    case 'no_options':
    case 'repeated_option':
    case 'unknown_option':
    case 'unknown_node':
      return t(`editor.flaw.${flaw}`, { detail: named });
  }
}
