import { Box, Typography } from '@mui/material';
import type { Got } from '../api.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { levelLook } from './sla-look.ts';

type Counts = Got<'GET /sla/board'>['counts'];
const parts = [
  { key: 'green', level: 'ok', colour: 'success.main' },
  { key: 'yellow', level: 'warning', colour: 'warning.main' },
  { key: 'red', level: 'critical', colour: 'error.main' },
  { key: 'breached', level: 'breached', colour: 'error.main' },
] as const;

/** All running targets as one bar, by how they stand; figures and words below it. */
export function TargetBar({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = parts.reduce((sum, { key }) => sum + counts[key], 0);
  return (
    <Box sx={{ px: 2, pb: 2, display: 'grid', gap: 1.5 }}>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          gap: '2px',
          height: 20,
          borderRadius: 1,
          overflow: 'hidden',
          bgcolor: 'background.sunk',
        }}
      >
        {parts.map(({ key, colour }) => (
          <Box
            key={key}
            sx={{
              flexGrow: counts[key],
              flexBasis: 0,
              minWidth: counts[key] > 0 ? 6 : 0,
              bgcolor: colour,
              transition: 'flex-grow 500ms ease-out',
              // Late is told from nearly late by more than its shade.
              ...(key === 'red' && stripes),
            }}
          />
        ))}
      </Box>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' }, gap: 1 }}
      >
        {parts.map(({ key, level, colour }) => (
          <Box key={key} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
            <Typography
              component="dt"
              variant="caption"
              sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}
            >
              <Icon path={levelLook[level].icon} sx={{ fontSize: '1rem', color: colour }} />
              {t(`words.sla_level.${level}`)}
            </Typography>
            <Typography
              component="dd"
              sx={{ m: 0, fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.3, fontVariantNumeric: 'tabular-nums' }}
            >
              {format.number(counts[key])}
            </Typography>
          </Box>
        ))}
      </Box>
      {total === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('admin.board.no_targets')}
        </Typography>
      )}
    </Box>
  );
}

const stripes = {
  backgroundImage: 'repeating-linear-gradient(135deg, transparent 0 5px, rgb(255 255 255 / 0.35) 5px 9px)',
} as const;
