import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { AriaLabelConfig } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../drawing/ways.ts';
import type { Flaws } from './graph.ts';
import { useWords } from './use-words.ts';

/** What is read out of the canvas. */
export function useAria(journey: JourneyData, flaws: Flaws | undefined, is_editable: boolean) {
  const { t } = useTranslation();
  const { titleOf, wayWord, kindWord } = useWords();
  // React Flow would say “node” and “edge”, in whatever language.
  const roles = useMemo(
    () => ({
      card: { 'aria-roledescription': t('editor.canvas.step') },
      edge: { 'aria-roledescription': t('editor.canvas.way') },
    }),
    [t],
  );
  const names = useMemo(() => {
    const card = (node: JourneyNode) => {
      const name = t('editor.canvas.node', { kind: kindWord(node), title: titleOf(journey, node.id) });
      const count = flaws && Object.hasOwn(flaws, node.id) ? flaws[node.id]!.length : 0;
      return [
        name,
        ...(node.id === journey.startNode ? [t('editor.canvas.start')] : []),
        ...(count > 0 ? [t('editor.canvas.problems', { count })] : []),
      ].join(', ');
    };
    const edge = ({ way, to = '' }: Lead) =>
      t('editor.canvas.edge', {
        from: titleOf(journey, way.from),
        way: wayWord(journey, way),
        to: titleOf(journey, to),
      });
    return { card, edge, roles };
  }, [t, journey, flaws, roles, titleOf, wayWord, kindWord]);
  const ariaLabelConfig = useMemo<Partial<AriaLabelConfig>>(() => {
    const help = t(is_editable ? 'editor.canvas.move_help' : 'editor.canvas.look_help');
    return {
      'node.a11yDescription.default': help,
      'node.a11yDescription.keyboardDisabled': help,
      'node.a11yDescription.ariaLiveMessage': () => t('editor.canvas.moved'),
      'edge.a11yDescription.default': t('editor.canvas.edge_help'),
      'minimap.ariaLabel': t('editor.canvas.minimap'),
      'handle.ariaLabel': t('editor.canvas.handle'),
    };
  }, [t, is_editable]);
  return { names, ariaLabelConfig };
}
