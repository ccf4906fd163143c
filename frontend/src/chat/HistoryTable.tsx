import { Box, Link, Typography } from '@mui/material';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { DataTable, type Column } from '../ui/DataTable.tsx';
import { useFormat } from '../ui/format.ts';
import { lastedOf, waitedOf } from './lengths.ts';
import { Score } from './Score.tsx';
import { StateTag } from './StateTag.tsx';
import { subjectOf } from './subject.ts';

export interface HistoryTableProps {
  sessions: readonly ChatSession[];
  /** The one whose transcript is open. */
  opened: string | null;
  is_loading: boolean;
  empty: ReactNode;
  onOpen: (session: ChatSession) => void;
}

export function HistoryTable({ sessions, opened, is_loading, empty, onOpen }: HistoryTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      caption={t('chat.history.title')}
      columns={columnsOf(t, format)}
      rows={sessions}
      keyOf={({ id }) => id}
      onOpen={onOpen}
      isSelected={({ id }) => id === opened}
      is_loading={is_loading}
      empty={empty}
      is_dense
    />
  );
}

function columnsOf(t: TFunction, format: ReturnType<typeof useFormat>): Column<ChatSession>[] {
  const length = (ms: number | null) => (
    <span style={{ whiteSpace: 'nowrap' }}>{ms === null ? '–' : format.duration(ms)}</span>
  );
  return [
    { key: 'who', label: t('chat.history.who'), cell: (session) => <Who session={session} /> },
    {
      key: 'about',
      label: t('chat.history.about'),
      cell: (session) => <Box sx={aboutLook}>{subjectOf(session) || '–'}</Box>,
    },
    { key: 'state', label: t('chat.history.state'), cell: ({ state }) => <StateTag state={state} /> },
    { key: 'agent', label: t('chat.history.agent'), cell: ({ agent }) => agent?.name ?? t('chat.history.nobody') },
    {
      key: 'begun',
      label: t('chat.history.begun'),
      cell: ({ created_at }) => (
        <time dateTime={created_at} title={format.moment(created_at, 'full')} style={{ whiteSpace: 'nowrap' }}>
          {format.moment(created_at)}
        </time>
      ),
    },
    { key: 'waited', label: t('chat.history.waited'), cell: (session) => length(waitedOf(session)), is_minor: true },
    { key: 'lasted', label: t('chat.history.lasted'), cell: (session) => length(lastedOf(session)), is_minor: true },
    {
      key: 'rating',
      label: t('chat.history.rating'),
      cell: ({ rating }) => (rating === null ? '–' : <Score score={rating} />),
    },
    {
      key: 'ticket',
      label: t('chat.history.ticket'),
      cell: ({ ticket }) =>
        ticket ? (
          <Link
            component={RouterLink}
            to={`/agent/${ticket.number}`}
            aria-label={t('chat.history.open_ticket', { number: ticket.number })}
          >
            #{ticket.number}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
}

const aboutLook = {
  maxWidth: { sm: 160, lg: 240, xl: 420 },
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: { sm: 'nowrap' },
} as const;

const Who = ({ session: { requester } }: { session: ChatSession }) => (
  <Box component="span" sx={{ display: 'block', minWidth: { sm: 180 } }}>
    {requester.name}
    {requester.email && (
      <Typography
        component="span"
        variant="caption"
        sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {requester.email}
      </Typography>
    )}
  </Box>
);
