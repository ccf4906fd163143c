import { Box, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { steadied, type Progress as Facts } from './place.ts';

/** How far one has come, in words and as a bar. */
export function Progress({ name, progress, is_end }: { name: string; progress: Facts; is_end: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(progress);
  const now = steadied(shown, progress);
  if (now.number !== shown.number || now.count !== shown.count) setShown(now);
  const { number, count, share } = shown;
  const place = is_end ? t('journeys.walk.place_end') : t('journeys.walk.place', { number, count });
  return (
    <div>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 2,
          mb: 0.75,
          color: 'text.secondary',
        }}
      >
        <Typography variant="body2" sx={{ fontWeight: 650, minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography variant="body2">{place}</Typography>
      </Box>
      <LinearProgress
        variant="determinate"
        value={Math.round(share * 100)}
        aria-label={t('journeys.walk.progress')}
        aria-valuetext={place}
        sx={{ height: 8, borderRadius: 4 }}
      />
    </div>
  );
}
