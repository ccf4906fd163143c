import { Box, Typography } from '@mui/material';
import { mdiStar, mdiStarOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';

const scores = [1, 2, 3, 4, 5];

/** How a chat was rated: stars that can be counted, and a word for who hears them. */
export function Score({ score, feedback = null }: { score: number; feedback?: string | null }) {
  const { t } = useTranslation();
  const word = t('chat.score', { score });
  return (
    <Box sx={{ display: 'grid', gap: 0.25, minWidth: 0 }}>
      <Box title={word} sx={{ position: 'relative', display: 'inline-flex', color: 'secondary.main' }}>
        <Box component="span" sx={hidden}>
          {word}
        </Box>
        {scores.map((each) => (
          <Icon key={each} path={each <= score ? mdiStar : mdiStarOutline} sx={{ fontSize: '1.125rem' }} />
        ))}
      </Box>
      {feedback && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {feedback}
        </Typography>
      )}
    </Box>
  );
}
