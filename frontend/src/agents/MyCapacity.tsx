import { Box, Button, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { Icon } from '../ui/Icon.tsx';
import { availabilityLook } from './availability.ts';
import { Loads } from './Loads.tsx';
import { setAvailability } from './set-availability.ts';

export const useAgent = (id: string | undefined): Agent | undefined =>
  useRead('GET /agents/:id', { params: { id: id ?? '' } }, { enabled: id !== undefined }).data;

/** What I carry, against what I can; and a word when no more will come. */
export function MyCapacity({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const is_full = agent.load >= agent.max_tickets;
  const text =
    agent.availability !== 'available'
      ? t('desk.capacity.unavailable')
      : !agent.in_shift
        ? t('desk.capacity.out_of_shift')
        : is_full
          ? t('desk.capacity.full')
          : t('desk.capacity.more', { count: agent.max_tickets - agent.load });
  return (
    <Box sx={{ display: 'grid', gap: 0.75, p: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="overline" component="h2" sx={{ color: 'text.secondary', textTransform: 'none' }}>
        {t('desk.capacity.title')}
      </Typography>
      <Loads agent={agent} />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
    </Box>
  );
}

/** One press to be dealt work. */
export function BecomeAvailable() {
  const { t } = useTranslation();
  const [is_busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await setAvailability('available');
    setBusy(false);
  };
  return (
    <Button
      variant="contained"
      loading={is_busy}
      startIcon={<Icon path={availabilityLook.available.icon} />}
      onClick={() => void press()}
    >
      {t('desk.empty.become_available')}
    </Button>
  );
}
