import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, type Got } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** What an agent has done so far. */
export function MetricsDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { data, error, refetch } = useRead('GET /agents/:id/metrics', { params: { id: agent.id } }, { staleTime: 0 });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} variant="h2">
        {t('admin.team.metrics_title', { name: agent.name })}
      </DialogTitle>
      <DialogContent>
        {error && <ProblemNotice problem={error} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && <Metrics metrics={data} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('frame.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Metrics({ metrics }: { metrics: Got<'GET /agents/:id/metrics'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds * 1000));
  const { rating_average: rating } = metrics;
  const figures = [
    ['assigned', format.number(metrics.assigned)],
    ['resolved', format.number(metrics.resolved)],
    ['load', format.number(metrics.load)],
    ['breaches', format.number(metrics.breaches)],
    ['first_response', time(metrics.first_response_seconds_median)],
    ['resolution', time(metrics.resolution_seconds_median)],
    [
      'rating',
      rating === null
        ? '–'
        : t('admin.team.metric.rating_of', { rating: format.number(rating, { maximumFractionDigits: 1 }) }),
    ],
    ['ratings', format.number(metrics.ratings)],
  ] as const;
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' }, gap: 1.5 }}
    >
      {figures.map(([key, value]) => (
        <Box
          key={key}
          sx={{
            display: 'flex',
            flexDirection: 'column-reverse',
            justifyContent: 'flex-end',
            p: 1.5,
            borderRadius: 1,
            bgcolor: 'background.sunk',
          }}
        >
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
            {t(`admin.team.metric.${key}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.125rem', fontWeight: 700 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
