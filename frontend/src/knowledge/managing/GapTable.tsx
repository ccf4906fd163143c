import { Button } from '@mui/material';
import { mdiPencilPlusOutline } from '@mdi/js';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Got } from '../../api.ts';
import { Ago } from '../../ui/Ago.tsx';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

type Gap = Got<'GET /kb/gaps'>[number];

export interface GapTableProps {
  gaps: readonly Gap[];
  is_loading: boolean;
  empty: ReactNode;
}

/** What was searched for in vain, or led to a ticket; the most frequent first. */
export function GapTable({ gaps, is_loading, empty }: GapTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      caption={t('knowledge_staff.gaps.sought')}
      columns={columnsOf(t, format)}
      rows={gaps}
      keyOf={({ words }) => words}
      is_loading={is_loading}
      empty={empty}
      is_dense
    />
  );
}

const columnsOf = (t: TFunction, format: ReturnType<typeof useFormat>): Column<Gap>[] => [
  { key: 'words', label: t('knowledge_staff.gaps.words'), cell: ({ words }) => <strong>{words}</strong> },
  {
    key: 'searches',
    label: t('knowledge_staff.gaps.searches'),
    align: 'right',
    cell: ({ searches }) => format.number(searches),
  },
  {
    key: 'without_result',
    label: t('knowledge_staff.gaps.without_result'),
    align: 'right',
    cell: ({ without_result }) => format.number(without_result),
  },
  {
    key: 'ticketed',
    label: t('knowledge_staff.gaps.ticketed'),
    align: 'right',
    cell: ({ ticketed }) => format.number(ticketed),
  },
  { key: 'last_at', label: t('knowledge_staff.gaps.last'), cell: ({ last_at }) => <Ago at={last_at} /> },
  { key: 'write', label: t('knowledge_staff.gaps.action'), align: 'right', cell: (gap) => <Write gap={gap} /> },
];

function Write({ gap: { words } }: { gap: Gap }) {
  const { t } = useTranslation();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <Button
      size="small"
      component={Link}
      to={`/agent/knowledge/new?${new URLSearchParams({ title }).toString()}`}
      aria-label={t('knowledge_staff.gaps.write_about', { words })}
      startIcon={<Icon path={mdiPencilPlusOutline} />}
      sx={{ whiteSpace: { sm: 'nowrap' }, textAlign: 'left' }}
    >
      {t('knowledge_staff.gaps.write')}
    </Button>
  );
}
