import { Box } from '@mui/material';
import {
  mdiAccountHeartOutline,
  mdiCardsOutline,
  mdiHandFrontRight,
  mdiScaleBalance,
  mdiSwapHorizontal,
} from '@mdi/js';
import type { AssignmentReason } from '@switchboard/contract/words.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Got } from '../api.ts';
import { Ago } from '../ui/Ago.tsx';
import { DataTable, type Column } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Tag, type Tone } from '../ui/Tag.tsx';

export type Decision = Got<'GET /queue/decisions'>[number];

const looks: Record<AssignmentReason, { icon: string; tone: Tone }> = {
  round_robin: { icon: mdiScaleBalance, tone: 'primary' },
  sticky: { icon: mdiAccountHeartOutline, tone: 'info' },
  take: { icon: mdiHandFrontRight, tone: 'neutral' },
  reassign: { icon: mdiSwapHorizontal, tone: 'neutral' },
};

export function ReasonTag({ reason }: { reason: AssignmentReason }) {
  const { t } = useTranslation();
  return <Tag {...looks[reason]} word={t(`words.assignment_reason.${reason}`)} />;
}

function columnsOf(t: TFunction): Column<Decision>[] {
  return [
    {
      key: 'ticket',
      label: t('admin.queue.ticket'),
      cell: ({ number, subject }) => (
        <Box
          component="span"
          sx={{
            display: 'block',
            maxWidth: { sm: 340 },
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: { sm: 'nowrap' },
          }}
        >
          #{number} {subject}
        </Box>
      ),
    },
    { key: 'agent', label: t('admin.queue.went_to'), cell: ({ agent }) => agent?.name ?? '–' },
    { key: 'reason', label: t('admin.queue.reason'), cell: ({ reason }) => reason && <ReasonTag reason={reason} /> },
    {
      key: 'by',
      label: t('admin.queue.decided_by'),
      cell: ({ decided_by }) => decided_by?.name ?? t('admin.queue.the_desk'),
    },
    { key: 'at', label: t('admin.queue.when'), cell: ({ decided_at }) => <Ago at={decided_at} />, align: 'right' },
  ];
}

/** Who got what, and why: the newest first. */
export function DecisionTable({
  decisions,
  is_loading,
  onOpen,
}: {
  decisions: readonly Decision[];
  is_loading: boolean;
  onOpen: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('admin.queue.decisions')}
      columns={columnsOf(t)}
      rows={decisions}
      keyOf={({ ticket_id, decided_at }) => ticket_id + decided_at}
      onOpen={onOpen}
      is_loading={is_loading}
      is_dense
      empty={
        <Empty icon={mdiCardsOutline} title={t('admin.queue.no_decisions')} text={t('admin.queue.no_decisions_text')} />
      }
    />
  );
}
