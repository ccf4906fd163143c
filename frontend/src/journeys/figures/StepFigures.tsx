import { Box } from '@mui/material';
import { mdiClockOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Step } from './drop-off.ts';
import { levelLook } from './level-look.ts';

/** Under a node of the graph: how many came, how many left there, how long the others thought. */
export function StepFigures({ step: { node, entered, answered, left, share, level, median_seconds } }: { step: Step }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gone =
    left === 0
      ? t('journey_admin.figures.went_none')
      : t('journey_admin.figures.went', {
          left: format.number(left),
          share: format.number(share, { style: 'percent' }),
        });
  if (level === 'nobody')
    return <Tag {...levelLook.nobody} word={t('journey_admin.figures.nobody_came')} sx={{ mt: 0.5 }} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.25, rowGap: 0.5 }}>
        <span>
          {t(node.type === 'end' ? 'journey_admin.figures.came_end' : 'journey_admin.figures.came', {
            entered: format.number(entered),
            answered: format.number(answered),
          })}
        </span>
        {median_seconds !== null && (
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25 }}>
            <Icon path={mdiClockOutline} label={t('journey_admin.figures.time')} sx={{ fontSize: '0.875rem' }} />
            {format.duration(median_seconds * 1000)}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Tag {...levelLook[level]} word={gone} />
        <Bar share={share} level={level} />
      </Box>
    </Box>
  );
}

/** A picture of the share; it stands beside it in words. */
const Bar = ({ share, level }: Pick<Step, 'share' | 'level'>) => {
  const { tone } = levelLook[level];
  return (
    <Box
      aria-hidden
      sx={{ flex: 1, minWidth: 40, height: 6, borderRadius: 3, bgcolor: 'background.sunk', overflow: 'hidden' }}
    >
      <Box
        sx={{
          width: `${share * 100}%`,
          height: '100%',
          bgcolor: tone === 'neutral' || tone === 'success' ? 'text.secondary' : `${tone}.main`,
        }}
      />
    </Box>
  );
};
