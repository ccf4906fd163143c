import { Box, Button, Link, Paper, Typography } from '@mui/material';
import type { JourneyRow } from '@switchboard/contract/journeys.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Ago } from '../../ui/Ago.tsx';
import { useFormat } from '../../ui/format.ts';
import { Standing } from '../drawing/Standing.tsx';
import { JourneyMenu, type JourneyHandlers } from './JourneyMenu.tsx';

export interface JourneyListProps extends JourneyHandlers {
  journeys: readonly JourneyRow[];
  /** Which one is being changed. */
  busy: string | null;
}

/** All journeys, a card each: what customers see of it, how it is walked, what can be done with it. */
export function JourneyList({ journeys, busy, ...handlers }: JourneyListProps) {
  const { t } = useTranslation();
  return (
    <Box
      component="ul"
      aria-label={t('journey_admin.list.title')}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}
    >
      {journeys.map((journey) => (
        <Paper key={journey.id} component="li" variant="outlined" sx={cardLook}>
          <What journey={journey} />
          <Facts journey={journey} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}>
            <ShowButton journey={journey} is_busy={busy === journey.id} onActivate={handlers.onActivate} />
            <Button
              component={RouterLink}
              to={`/admin/journeys/${journey.id}`}
              size="small"
              aria-label={`${t('journey_admin.list.open')}: ${journey.name}`}
            >
              {t('journey_admin.list.open')}
            </Button>
            <JourneyMenu journey={journey} {...handlers} />
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

const cardLook = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px 250px' },
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1.5,
  p: 2,
} as const;

function What({ journey }: { journey: JourneyRow }) {
  const { id, name, description } = journey;
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.75, minWidth: 0 }}>
      <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
        <Link component={RouterLink} to={`/admin/journeys/${id}`} underline="hover">
          {name}
        </Link>
      </Typography>
      {description && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {description}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        <Standing journey={journey} />
      </Box>
    </Box>
  );
}

function Facts({ journey: { questions, runs = 0, submitted = 0, updated_at } }: { journey: JourneyRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = format.number(submitted / Math.max(runs, 1), { style: 'percent' });
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' }, gap: 1.5, m: 0 }}
    >
      <Fact label={t('journey_admin.list.questions')}>{format.number(questions)}</Fact>
      <Fact label={t('journey_admin.list.runs')}>{runs > 0 ? format.number(runs) : '–'}</Fact>
      <Fact label={t('journey_admin.list.submitted')}>
        {runs > 0 ? t('journey_admin.list.share', { number: format.number(submitted), share }) : '–'}
      </Fact>
      <Fact label={t('journey_admin.list.changed')}>
        <Ago at={updated_at} />
      </Fact>
    </Box>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
      {label}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Typography>
  </Box>
);

interface ShowButtonProps extends Pick<JourneyHandlers, 'onActivate'> {
  journey: JourneyRow;
  is_busy: boolean;
}

/** There only where something is not shown yet. */
function ShowButton({ journey, is_busy, onActivate }: ShowButtonProps) {
  const { t } = useTranslation();
  const { active_version, latest_version } = journey;
  if (active_version === latest_version) return null;
  return (
    <Button variant="outlined" size="small" loading={is_busy} onClick={() => onActivate(journey)}>
      {active_version === null
        ? t('journey_admin.list.activate')
        : t('journey_admin.list.activate_version', { version: latest_version })}
    </Button>
  );
}
