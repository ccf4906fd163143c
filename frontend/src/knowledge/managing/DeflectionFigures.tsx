import { Box } from '@mui/material';
import { mdiBookOpenPageVariantOutline, mdiCheckCircleOutline, mdiMagnify, mdiPercentOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import type { Got } from '../../api.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFormat } from '../../ui/format.ts';

export type Deflection = Got<'GET /kb/deflection'>;

/** How often an answer was found before a ticket was opened. */
export function DeflectionFigures({ searches, opened, ticketed, deflected }: Deflection) {
  const { t } = useTranslation();
  const format = useFormat();
  const share =
    searches === 0 ? '–' : format.number(deflected / searches, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      <Figure icon={mdiMagnify} label={t('knowledge_staff.deflection.searches')} value={format.number(searches)} />
      <Figure
        icon={mdiBookOpenPageVariantOutline}
        label={t('knowledge_staff.deflection.opened')}
        value={format.number(opened)}
        hint={t('knowledge_staff.deflection.opened_hint')}
      />
      <Figure
        icon={mdiCheckCircleOutline}
        label={t('knowledge_staff.deflection.deflected')}
        value={format.number(deflected)}
        hint={t('knowledge_staff.deflection.ticketed', { count: ticketed })}
      />
      <Figure
        icon={mdiPercentOutline}
        label={t('knowledge_staff.deflection.share')}
        value={share}
        hint={t('knowledge_staff.deflection.share_hint')}
      />
    </Box>
  );
}
