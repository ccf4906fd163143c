import { Box, Link, Typography } from '@mui/material';
import { mdiCheckAll } from '@mdi/js';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Empty } from '../ui/Empty.tsx';
import { Waited } from '../ui/Waited.tsx';

export interface WaitingListProps {
  waiting: readonly TicketRow[];
  /** How many wait in all; the list holds the first hundred. */
  count: number;
  priority: (ticket: TicketRow) => ReactNode;
}

/** Who comes next, in the order of dealing, and how long each has waited. */
export function WaitingList({ waiting, count, priority }: WaitingListProps) {
  const { t } = useTranslation();
  if (waiting.length === 0) {
    return (
      <Empty icon={mdiCheckAll} title={t('admin.queue.nothing_waits')} text={t('admin.queue.nothing_waits_text')} />
    );
  }
  return (
    <>
      <Box component="ol" aria-label={t('admin.queue.waiting')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {waiting.map((ticket, index) => (
          <Box component="li" key={ticket.id} sx={rowLook}>
            <Box
              component="span"
              sx={{
                color: 'text.secondary',
                fontSize: '0.8125rem',
                fontVariantNumeric: 'tabular-nums',
                textAlign: 'right',
              }}
            >
              {index + 1}
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Link
                component={RouterLink}
                to={`/agent/${ticket.number}?view=unassigned`}
                color="inherit"
                underline="hover"
                noWrap
                sx={{ display: 'block', fontWeight: 600, fontSize: '0.875rem' }}
              >
                {ticket.subject}
              </Link>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
                {priority(ticket)}
                <Typography variant="caption" noWrap sx={{ color: 'text.secondary' }}>
                  #{ticket.number} · {t(`words.category.${ticket.category}`)} · {ticket.requester.name}
                </Typography>
              </Box>
            </Box>
            <Box sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>
              <Waited since={ticket.waiting_since} />
            </Box>
          </Box>
        ))}
      </Box>
      {count > waiting.length && (
        <Typography variant="caption" component="p" sx={{ textAlign: 'center', py: 1.5, color: 'text.secondary' }}>
          {t('admin.queue.and_more', { count: count - waiting.length })}
        </Typography>
      )}
    </>
  );
}

const rowLook = {
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 1.5,
  px: 2,
  py: 0.875,
  borderTop: 1,
  borderColor: 'divider',
  '@keyframes slip-in': { from: { opacity: 0, translate: '0 -6px' } },
  animation: 'slip-in 220ms ease-out',
} as const;
