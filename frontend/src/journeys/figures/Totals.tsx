import { Box } from '@mui/material';
import { mdiClockOutline, mdiExitRun, mdiSendCheckOutline, mdiWalk } from '@mdi/js';
import type { Analytics } from '@switchboard/contract/journeys.ts';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/Figure.tsx';
import { useFormat } from '../../ui/format.ts';

/** How a version fares as a whole. */
export function Totals({ figures: { runs, submitted, abandoned, median_seconds } }: { figures: Analytics }) {
  const { t } = useTranslation();
  const format = useFormat();
  const under_way = runs - submitted - abandoned;
  const shareOf = (count: number) =>
    t('journey_admin.figures.share', { share: format.number(count / runs, { style: 'percent' }) });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: 1.5 }}>
      <Figure
        icon={mdiWalk}
        label={t('journey_admin.figures.runs')}
        value={format.number(runs)}
        hint={under_way > 0 && t('journey_admin.figures.under_way', { number: format.number(under_way) })}
      />
      <Figure
        icon={mdiSendCheckOutline}
        label={t('journey_admin.figures.submitted')}
        value={format.number(submitted)}
        hint={shareOf(submitted)}
      />
      <Figure
        icon={mdiExitRun}
        label={t('journey_admin.figures.abandoned')}
        value={format.number(abandoned)}
        hint={shareOf(abandoned)}
      />
      <Figure
        icon={mdiClockOutline}
        label={t('journey_admin.figures.median')}
        value={
          <Box component="span" sx={{ whiteSpace: 'normal', fontSize: { xs: '1.25rem', sm: '1em' } }}>
            {median_seconds === null ? '–' : format.duration(median_seconds * 1000)}
          </Box>
        }
        hint={t('journey_admin.figures.median_hint')}
      />
    </Box>
  );
}
