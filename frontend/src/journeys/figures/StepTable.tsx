import { Box, Typography } from '@mui/material';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useWords } from '../canvas/use-words.ts';
import type { Step } from './drop-off.ts';
import { levelLook } from './level-look.ts';

export interface StepTableProps {
  journey: JourneyData;
  steps: readonly Step[];
  selected: string | null;
  onSelect: (node_id: string) => void;
}

/** The same numbers as on the graph, those first where most left. A step's name shows it on the graph. */
export function StepTable({ journey, steps, selected, onSelect }: StepTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <DataTable
      caption={t('journey_admin.figures.table')}
      columns={columnsOf(t, format, words, journey)}
      rows={steps}
      keyOf={({ node }) => node.id}
      onOpen={({ node }) => onSelect(node.id)}
      isSelected={({ node }) => node.id === selected}
      is_dense
    />
  );
}

function columnsOf(
  t: TFunction,
  format: ReturnType<typeof useFormat>,
  words: ReturnType<typeof useWords>,
  journey: JourneyData,
): Column<Step>[] {
  return [
    {
      key: 'step',
      label: t('journey_admin.figures.step'),
      cell: ({ node }) => (
        <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {words.titleOf(journey, node.id)}
          <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {words.kindWord(node)}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'entered',
      label: t('journey_admin.figures.entered'),
      align: 'right',
      cell: ({ entered }) => format.number(entered),
    },
    {
      key: 'answered',
      label: t('journey_admin.figures.answered'),
      align: 'right',
      cell: ({ answered }) => format.number(answered),
    },
    {
      key: 'left',
      label: t('journey_admin.figures.left'),
      align: 'right',
      cell: ({ left }) => format.number(left),
    },
    {
      key: 'share',
      label: t('journey_admin.figures.left_share'),
      align: 'right',
      cell: ({ entered, share, level }) =>
        entered === 0 ? '–' : <Tag {...levelLook[level]} word={format.number(share, { style: 'percent' })} />,
    },
    {
      key: 'time',
      label: t('journey_admin.figures.time'),
      align: 'right',
      cell: ({ median_seconds }) => (median_seconds === null ? '–' : format.duration(median_seconds * 1000)),
    },
  ];
}
