import { findings } from '@switchboard/contract/journey-check.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../toasts.tsx';
import type { Board } from './board.ts';
import { duplicate, move, remove } from './edits.ts';
import { freshNode } from './first.ts';
import { gapsOf } from './gaps.ts';
import { afterSelected, insert } from './insert.ts';
import { layout, type Sizes } from './layout.ts';
import { issuesOf } from './problems.ts';
import { useDrawing } from './use-drawing.ts';
import { useSave } from './use-save.ts';

/** The drawing of a journey, with everything that can be done to it. */
export function useEditor(saved: Journey) {
  const { t } = useTranslation();
  const { drawing, actions, ...standing } = useDrawing(saved);
  const saving = useSave(saved.id, actions);
  const [opened, setOpened] = useState(0);
  const sizes = useRef<Sizes>({});
  const sheet = drawing.history.present;
  const { refused } = saving;
  const issues = useMemo(
    () => issuesOf(gapsOf(sheet), refused?.sheet === sheet ? refused.refusals : [], findings(sheet.journey_data)),
    [sheet, refused],
  );
  const verbs = useMemo(() => {
    const open = (id: string) => {
      actions.select(id);
      setOpened((count) => count + 1);
    };
    return {
      open,
      measured: (measured: Sizes) => {
        sizes.current = measured;
      },
      add: (...[kind, from]: Parameters<Board['add']>) => {
        const { history, selected } = actions.latest();
        const { journey_data } = history.present;
        const node = freshNode(kind, t, journey_data);
        const after = from ?? afterSelected(journey_data, selected);
        actions.apply((journey) => insert(journey, node, after, sizes.current), { about: node.id });
        open(node.id);
      },
      duplicate: (id: string) => {
        const copy = duplicate(actions.latest().history.present.journey_data, id);
        actions.apply(() => copy.journey, { about: copy.id, select: copy.id });
      },
      remove: (ids: readonly string[]) => {
        const before = rulesIn(actions.latest().history.present.journey_data.nodes, ids);
        actions.apply((journey) => remove(journey, ids), { about: ids[0] ?? null });
        const lost = before - rulesIn(actions.latest().history.present.journey_data.nodes, ids);
        if (lost > 0)
          toast({
            text: t('editor.rules_gone', { count: lost }),
            key: 'journey',
            action: { label: t('editor.tool.undo'), act: actions.undo },
          });
      },
      tidy: () => actions.apply((journey) => move(journey, layout(journey, sizes.current))),
    };
  }, [actions, t]);
  const board = useMemo<Board>(
    () => ({
      sheet,
      journey: sheet.journey_data,
      base: drawing.base,
      selected: drawing.selected,
      issues,
      actions,
      opened,
      ...verbs,
    }),
    [sheet, issues, actions, opened, drawing.base, drawing.selected, verbs],
  );
  return { board, history: drawing.history, saving, ...standing };
}

/** Of the nodes that stay. */
const rulesIn = (nodes: Journey['journey_data']['nodes'], but: readonly string[]): number =>
  Object.values(nodes)
    .filter(({ id }) => !but.includes(id))
    .reduce((sum, node) => sum + (node.type === 'condition' ? node.rules.length : 0), 0);
