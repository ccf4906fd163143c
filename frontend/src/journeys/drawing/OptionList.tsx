import { Box, Button, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from './board.ts';
import { CommitField } from './CommitField.tsx';
import { most } from './edits.ts';
import { ItemFrame } from './ItemFrame.tsx';
import { addOption, moveOption, removeOption, setLabel, setValue, type Option } from './node-edits.ts';
import { StepField } from './StepField.tsx';
import { useReorder } from './use-reorder.ts';
import { nodeOf } from './ways.ts';
import { WaySelect } from './WaySelect.tsx';

/** What there is to choose from, and where each choice leads. */
export function OptionList({ node }: { node: QuestionNode }) {
  const { t } = useTranslation();
  const { actions } = useBoard();
  const { options = [], id } = node;
  const [list, reorder] = useReorder((from, to) => actions.apply((each) => moveOption(each, id, from, to)));
  // Whoever adds one writes its label next.
  const added = useRef(-1);
  useEffect(() => {
    if (added.current !== options.length - 1) return;
    added.current = -1;
    const field = [...(list.current?.querySelectorAll<HTMLInputElement>('[data-label] input') ?? [])].at(-1);
    field?.focus();
    field?.select();
  }, [options.length, list]);
  const more = () => {
    added.current = options.length;
    actions.apply((each) => addOption(each, id, t('editor.fresh.option', { number: options.length + 1 })));
  };
  return (
    <Box component="section" aria-label={t('editor.form.options')}>
      <Typography variant="h4" component="h3" sx={{ mb: 1 }}>
        {t('editor.form.options')}
      </Typography>
      <Box component="ul" ref={list} sx={{ display: 'grid', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {options.map((option, index) => (
          <ItemFrame
            key={index}
            index={index}
            count={options.length}
            name={t('editor.form.option', { number: index + 1 })}
            reorder={reorder}
            onMove={(to) => actions.apply((each) => moveOption(each, id, index, to))}
            onRemove={() => actions.apply((each) => removeOption(each, id, index))}
          >
            <OptionFields node={node} option={option} index={index} />
          </ItemFrame>
        ))}
      </Box>
      <Button
        size="small"
        startIcon={<Icon path={mdiPlus} />}
        disabled={options.length >= most.options}
        onClick={more}
        sx={{ mt: 1 }}
      >
        {t('editor.form.add_option')}
      </Button>
    </Box>
  );
}

function OptionFields({ node, option, index }: { node: QuestionNode; option: Option; index: number }) {
  const { t } = useTranslation();
  const { actions, base } = useBoard();
  const { id, options = [], nextNodeMap = {} } = node;
  const { label, value } = option;
  const wrongWith = (text: string) => {
    if (text === '') return t('editor.form.value_blank');
    return options.some((other, at) => at !== index && other.value === text) ? t('editor.form.value_taken') : null;
  };
  const write = (text: string) =>
    actions.apply((each) => setLabel(each, id, index, text, !isKnown(base.journey_data.nodes, id, value)), {
      what: `label ${index}`,
    });
  return (
    <>
      <StepField
        data-label
        label={t('editor.form.label')}
        value={label}
        maxLength={200}
        error={label.trim() === ''}
        onWrite={write}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)', gap: 1 }}>
        <CommitField
          label={t('editor.form.value')}
          value={value}
          maxLength={100}
          wrongWith={wrongWith}
          onCommit={(text) => actions.apply((each) => setValue(each, id, index, text))}
        />
        <WaySelect
          way={{ from: id, by: 'option', value }}
          to={Object.hasOwn(nextNodeMap, value) ? nextNodeMap[value] : undefined}
          label={t('editor.way.leads_to')}
          nowhere={t(node.nextNode === undefined ? 'editor.way.nowhere' : 'editor.way.as_others')}
        />
      </Box>
    </>
  );
}

/** Customers may have answered with it already: figures and tickets go by it. */
const isKnown = (nodes: Parameters<typeof nodeOf>[0]['nodes'], id: string, value: string): boolean => {
  const node = nodeOf({ nodes }, id);
  return node?.type === 'question' && (node.options ?? []).some((option) => option.value === value);
};
