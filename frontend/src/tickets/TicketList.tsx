import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { mdiChevronRight, mdiMessageReplyTextOutline } from '@mdi/js';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '../ui/Ago.tsx';
import { Icon } from '../ui/Icon.tsx';
import { StatusTag } from './StatusTag.tsx';

type Listed = Pick<TicketRow, 'id' | 'number' | 'subject' | 'status' | 'category' | 'last_speaker' | 'last_message_at'>;

/** A requester's tickets: how each stands, and whether an answer waits for them. */
export function TicketList({ tickets }: { tickets: readonly Listed[] }) {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      component="ul"
      aria-label={t('tickets.list.label')}
      sx={{ listStyle: 'none', m: 0, p: 0, overflow: 'hidden' }}
    >
      {tickets.map((ticket) => (
        <Box
          component="li"
          key={ticket.id}
          sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
        >
          <Row ticket={ticket} />
        </Box>
      ))}
    </Paper>
  );
}

function Row({ ticket }: { ticket: Listed }) {
  const { t } = useTranslation();
  const { number, subject, status, category, last_message_at } = ticket;
  return (
    <ButtonBase
      component={Link}
      to={`/tickets/${number}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr auto 20px' },
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        width: '100%',
        px: { xs: 2, sm: 2.5 },
        py: 1.75,
        textAlign: 'left',
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography component="span" sx={{ display: 'block', fontWeight: 600, overflowWrap: 'anywhere' }}>
          {subject}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          #{number} · {t(`words.category.${category}`)} · {t('tickets.list.updated')} <Ago at={last_message_at} />
        </Typography>
        <YourTurn ticket={ticket} />
      </Box>
      <StatusTag status={status} for_requester sx={{ justifySelf: { xs: 'start', sm: 'end' } }} />
      <Icon path={mdiChevronRight} sx={{ display: { xs: 'none', sm: 'block' }, color: 'text.secondary' }} />
    </ButtonBase>
  );
}

/** What the requester may want to do about it. */
function YourTurn({ ticket: { status, last_speaker } }: { ticket: Listed }) {
  const { t } = useTranslation();
  const word = wordOf(status, last_speaker);
  if (!word) return null;
  const is_quiet = word === 'you_wrote';
  return (
    <Typography
      component="span"
      variant="body2"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        mt: 0.5,
        fontWeight: is_quiet ? 400 : 650,
        color: is_quiet ? 'text.secondary' : 'secondary.main',
      }}
    >
      {!is_quiet && <Icon path={mdiMessageReplyTextOutline} sx={{ fontSize: '1.125rem' }} />}
      {t(`tickets.list.${word}`)}
    </Typography>
  );
}

function wordOf(status: Listed['status'], last_speaker: Listed['last_speaker']) {
  if (status === 'closed') return null;
  if (status === 'waiting_user') return 'answer_needed';
  if (status === 'resolved') return last_speaker === 'staff' ? 'answered' : null;
  return last_speaker === 'staff' ? 'answered' : 'you_wrote';
}
