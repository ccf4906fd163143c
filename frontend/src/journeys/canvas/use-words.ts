// Nodes, ways and rules in words.
import type { JourneyData, JourneyNode, Rule } from '@switchboard/contract/journey-graph.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hasOptions, nodeOf, type Way } from '../drawing/ways.ts';
import { kindOf } from './kinds.ts';

export function useWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const questionOf = (journey: JourneyData, id: string): string => {
      const node = nodeOf(journey, id);
      return node?.type === 'question' ? node.question.trim() || t('editor.canvas.no_text') : id;
    };
    /** What a node is called: its question, its subject, or the question it decides by. */
    const titleOf = (journey: JourneyData, id: string): string => {
      const node = nodeOf(journey, id);
      if (node?.type === 'end') return node.ticket.subject.trim() || t('editor.kind.end');
      if (node?.type !== 'condition') return questionOf(journey, id);
      const [first] = node.rules;
      return first
        ? t('editor.canvas.depends_on', { question: questionOf(journey, first.node) })
        : t('editor.kind.condition');
    };
    const valueOf = (journey: JourneyData, { node, value = '' }: Rule): string => {
      const about = nodeOf(journey, node);
      const option =
        about?.type === 'question' && hasOptions(about) && about.options?.find((each) => each.value === String(value));
      return (option && option.label) || String(value) || '…';
    };
    const ruleOf = (journey: JourneyData, rule: Rule): string =>
      t(`editor.rule.${rule.operator}`, { question: questionOf(journey, rule.node), value: valueOf(journey, rule) });
    /** By which answer a way is taken. */
    const wayWord = (journey: JourneyData, way: Way): string => {
      const node = nodeOf(journey, way.from);
      if (way.by === 'option' && node?.type === 'question')
        return node.options?.find(({ value }) => value === way.value)?.label ?? way.value;
      if (way.by === 'rule' && node?.type === 'condition' && node.rules[way.index])
        return ruleOf(journey, node.rules[way.index]!);
      return nextWord(node);
    };
    const nextWord = (node: JourneyNode | undefined): string => {
      const has_others =
        node?.type === 'condition' ||
        (node?.type === 'question' && hasOptions(node) && Object.keys(node.nextNodeMap ?? {}).length > 0);
      return t(has_others ? 'editor.canvas.otherwise' : 'editor.canvas.next');
    };
    const kindWord = (node: JourneyNode): string => t(`editor.kind.${kindOf(node)}`);
    return { titleOf, ruleOf, wayWord, nextWord, kindWord };
  }, [t]);
}
