import { Box, Typography } from '@mui/material';
import { mdiAccountHeartOutline, mdiPencilOutline, mdiProgressCheck } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

const steps = { tell: mdiPencilOutline, agent: mdiAccountHeartOutline, follow: mdiProgressCheck } as const;

/** What becomes of a ticket, for those who have never opened one. */
export function Steps() {
  const { t } = useTranslation();
  return (
    <Box component="section" aria-labelledby="ticket-steps">
      <Typography id="ticket-steps" variant="h2" sx={{ mb: 2 }}>
        {t('tickets.home.steps_title')}
      </Typography>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' },
          gap: { xs: 2, sm: 3 },
        }}
      >
        {(Object.keys(steps) as (keyof typeof steps)[]).map((step) => (
          <Box
            component="li"
            key={step}
            sx={{ display: 'grid', gridTemplateColumns: { xs: '44px 1fr', sm: '1fr' }, columnGap: 1.5, rowGap: 1 }}
          >
            <Box
              sx={{
                display: 'grid',
                placeItems: 'center',
                width: 44,
                height: 44,
                borderRadius: '50%',
                bgcolor: 'tint.primary.background',
                color: 'tint.primary.text',
              }}
            >
              <Icon path={steps[step]} />
            </Box>
            <div>
              <Typography variant="h3">{t(`tickets.home.step_${step}`)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25 }}>
                {t(`tickets.home.step_${step}_text`)}
              </Typography>
            </div>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
