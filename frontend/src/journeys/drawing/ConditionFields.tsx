import { Box, Button, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import type { ConditionNode } from '@switchboard/contract/journey-graph.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from './board.ts';
import { freshRule, most } from './edits.ts';
import { ItemFrame } from './ItemFrame.tsx';
import { addRule, moveRule, removeRule } from './node-edits.ts';
import { RuleFields } from './RuleFields.tsx';
import { useReorder } from './use-reorder.ts';
import { nodeOf, walkingOrder } from './ways.ts';
import { WaySelect } from './WaySelect.tsx';

/** The rules, looked at one after the other, and where it goes when none of them holds. */
export function ConditionFields({ node }: { node: ConditionNode }) {
  const { t } = useTranslation();
  const { journey, actions } = useBoard();
  const { id, rules, nextNode } = node;
  const [list, reorder] = useReorder((from, to) => actions.apply((each) => moveRule(each, id, from, to)));
  const others = walkingOrder(journey).filter((each) => each !== id);
  const goal = others.find((each) => each === nextNode) ?? others.find((each) => nodeOf(journey, each)?.type === 'end');
  const next = goal ?? others[0];
  const can_add = next !== undefined && rules.length < most.rules && freshRule(journey, node, next) !== null;
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('editor.form.condition_hint')}
      </Typography>
      <Box component="ul" ref={list} sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {rules.map((rule, index) => (
          <ItemFrame
            key={index}
            index={index}
            count={rules.length}
            name={t('editor.form.rule', { number: index + 1 })}
            reorder={reorder}
            onMove={(to) => actions.apply((each) => moveRule(each, id, index, to))}
            onRemove={() => actions.apply((each) => removeRule(each, id, index))}
          >
            <RuleFields id={id} rule={rule} index={index} />
          </ItemFrame>
        ))}
      </Box>
      <Box>
        <Button
          size="small"
          startIcon={<Icon path={mdiPlus} />}
          disabled={!can_add}
          onClick={() => actions.apply((each) => addRule(each, id, next!))}
        >
          {t('editor.form.add_rule')}
        </Button>
        {!can_add && rules.length === 0 && (
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {t('editor.form.no_rule_yet')}
          </Typography>
        )}
      </Box>
      <WaySelect
        way={{ from: id, by: 'next' }}
        to={nextNode}
        label={t('editor.way.otherwise')}
        nowhere={t('editor.way.nowhere')}
      />
    </>
  );
}
