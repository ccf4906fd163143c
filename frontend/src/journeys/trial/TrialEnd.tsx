import { Box, Button, Paper, Typography } from '@mui/material';
import type { EndNode, JourneyData } from '@switchboard/contract/journey-graph.ts';
import { along, ticketOf } from '@switchboard/contract/journey-step.ts';
import { fill, type Answers } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface TrialEndProps {
  journey: JourneyData;
  end: EndNode;
  path: readonly string[];
  answers: Answers;
  takes_focus: boolean;
  onBack: (() => void) | undefined;
}

/** What the customer reads at the end, and the ticket as it would be. */
export function TrialEnd({ journey, end, path, answers, takes_focus, onBack }: TrialEndProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takes_focus) heading.current?.focus();
  }, [takes_focus]);
  const known = along(path, answers);
  const ticket = ticketOf(end, journey, known);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Typography ref={heading} variant="h3" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
        {t('journey_admin.trial.over')}
      </Typography>
      <div>
        <Label>{t('journey_admin.trial.they_read')}</Label>
        <Typography
          sx={{
            p: 1.5,
            borderRadius: 1,
            bgcolor: 'tint.success.background',
            color: 'tint.success.text',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {fill(end.message, journey, known)}
        </Typography>
      </div>
      <div>
        <Label>{t('journey_admin.trial.ticket')}</Label>
        <Paper
          variant="outlined"
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1.25, m: 0, p: 1.5 }}
        >
          <Fact label={t('journey_admin.trial.subject')} is_wide>
            {ticket.subject}
          </Fact>
          <Fact label={t('journey_admin.trial.description')} is_wide>
            {ticket.description}
          </Fact>
          <Fact label={t('journey_admin.trial.category')}>{t(`words.category.${ticket.category}`)}</Fact>
          <Fact label={t('journey_admin.trial.priority')}>{t(`words.priority.${ticket.priority}`)}</Fact>
          <Fact label={t('journey_admin.trial.tags')}>
            {ticket.tags.join(', ') || t('journey_admin.trial.no_tags')}
          </Fact>
        </Paper>
      </div>
      {onBack && (
        <Button color="inherit" onClick={onBack} sx={{ justifySelf: 'start' }}>
          {t('frame.back')}
        </Button>
      )}
    </Box>
  );
}

const Label = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="h4" sx={{ mb: 0.5, fontWeight: 600, color: 'text.secondary' }}>
    {children}
  </Typography>
);

interface FactProps {
  label: string;
  is_wide?: boolean;
  children: ReactNode;
}

const Fact = ({ label, is_wide = false, children }: FactProps) => (
  <Box sx={{ minWidth: 0, ...(is_wide && { gridColumn: '1 / -1' }) }}>
    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
);
