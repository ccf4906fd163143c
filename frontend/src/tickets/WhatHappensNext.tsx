import { Box, IconButton, Paper, Typography } from '@mui/material';
import {
  mdiAccountSearchOutline,
  mdiCheckCircle,
  mdiClose,
  mdiMessageReplyTextOutline,
  mdiThumbUpOutline,
} from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { useOnScreen } from './on-screen.ts';

/** For whoever has just opened a ticket: that it is here, and what comes now. */
export function WhatHappensNext({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ticket, token } = useOnScreen();
  // Kept in the page's history, it would come back with a reload long after.
  if (ticket.first_response_at) return null;
  const due = ticket.sla.response?.state === 'active' ? ticket.sla.response.due_at : null;
  const steps = [
    [
      mdiAccountSearchOutline,
      ticket.agent ? t('tickets.next.has_agent', { name: ticket.agent.name }) : t('tickets.next.agent'),
    ],
    [
      mdiMessageReplyTextOutline,
      due ? t('tickets.next.answer_by', { at: format.moment(due) }) : t('tickets.next.answer'),
    ],
    [mdiThumbUpOutline, t('tickets.next.solve')],
  ] as const;
  return (
    <Paper
      component="output"
      sx={{
        display: 'block',
        position: 'relative',
        p: 2.5,
        mb: 3,
        borderRadius: 2,
        bgcolor: 'tint.success.background',
        color: 'tint.success.text',
      }}
    >
      <IconButton
        size="small"
        color="inherit"
        aria-label={t('frame.close')}
        onClick={onClose}
        sx={{ position: 'absolute', top: 8, right: 8 }}
      >
        <Icon path={mdiClose} fontSize="small" />
      </IconButton>
      <Typography variant="h3" sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 4 }}>
        <Icon path={mdiCheckCircle} /> {t('tickets.next.title', { number: ticket.number })}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>
        {steps.map(([icon, text]) => (
          <Box component="li" key={text} sx={{ display: 'flex', gap: 1.25 }}>
            <Icon path={icon} sx={{ fontSize: '1.25rem', mt: '2px' }} />
            <span>{text}</span>
          </Box>
        ))}
      </Box>
      {token && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {t('tickets.next.guest')}
        </Typography>
      )}
    </Paper>
  );
}
