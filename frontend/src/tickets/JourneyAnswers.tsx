import { Box, Typography } from '@mui/material';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import { useTranslation } from 'react-i18next';

/** What a guided journey asked, and was told: question above answer. */
export function JourneyAnswers({ journey: { answers } }: { journey: NonNullable<Ticket['journey']> }) {
  const { t } = useTranslation();
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
      {answers.map(({ node_id, questionType, question, answer }) => (
        <div key={node_id}>
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {question}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontWeight: 550 }}
          >
            {questionType === 'image_upload' ? t('tickets.panel.images', { count: Number(answer) }) : answer}
          </Typography>
        </div>
      ))}
    </Box>
  );
}
