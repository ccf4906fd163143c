import { Box, Typography } from '@mui/material';
import { mdiAccountGroupOutline, mdiCalendarClockOutline, mdiLanDisconnect } from '@mdi/js';
import type { Agent } from '@switchboard/contract/agents.ts';
import { availabilities } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { availabilityLook } from './availability.ts';
import { Loads } from './Loads.tsx';

/** Who is there, and how much each carries: the available first. */
export function Roster({ agents }: { agents: readonly Agent[] }) {
  const { t } = useTranslation();
  if (agents.length === 0)
    return <Empty icon={mdiAccountGroupOutline} title={t('admin.team.none')} text={t('admin.team.none_text')} />;
  const sorted = agents.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return (
    <Box component="ul" aria-label={t('admin.team.title')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {sorted.map((agent) => (
        <Box
          component="li"
          key={agent.id}
          sx={{
            px: 2,
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
            display: 'grid',
            gridTemplateColumns: 'auto minmax(0, 1fr) minmax(96px, 38%)',
            gap: 1.5,
            alignItems: 'center',
          }}
        >
          <Initials name={agent.name} tone="primary" />
          <Box sx={{ minWidth: 0 }}>
            <Typography noWrap sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
              {agent.name}
            </Typography>
            <Standing agent={agent} />
          </Box>
          <Loads agent={agent} />
        </Box>
      ))}
    </Box>
  );
}

const rank = ({ availability }: Agent) => availabilities.indexOf(availability);

/** Availability in words, and what stands in the way of getting work. */
export function Standing({ agent: { availability, in_shift, online } }: { agent: Agent }) {
  const { t } = useTranslation();
  const { icon, tone } = availabilityLook[availability];
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1,
        fontSize: '0.75rem',
        lineHeight: '18px',
        color: 'text.secondary',
      }}
    >
      <Box
        component="span"
        sx={({ vars }) => ({
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.375,
          fontWeight: 600,
          ...(tone !== 'neutral' && { color: vars.palette[tone].main }),
        })}
      >
        <Icon path={icon} sx={{ fontSize: '0.875rem' }} />
        {t(`words.availability.${availability}`)}
      </Box>
      {!in_shift && <Obstacle icon={mdiCalendarClockOutline} word={t('admin.team.off_shift')} />}
      {!online && availability !== 'offline' && (
        <Obstacle icon={mdiLanDisconnect} word={t('admin.team.not_connected')} />
      )}
    </Box>
  );
}

const Obstacle = ({ icon, word }: { icon: string; word: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.375, whiteSpace: 'nowrap' }}>
    <Icon path={icon} sx={{ fontSize: '0.875rem' }} />
    {word}
  </Box>
);
