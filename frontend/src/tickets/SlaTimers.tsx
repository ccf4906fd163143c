import { Box, LinearProgress, Stack, Typography } from '@mui/material';
import {
  mdiAlertCircleOutline,
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiClockAlertOutline,
  mdiClockOutline,
  mdiMinusCircleOutline,
  mdiPauseCircleOutline,
} from '@mdi/js';
import type { Target } from '@switchboard/contract/sla.ts';
import type { SlaTarget } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Tone } from '../ui/Tag.tsx';
import { useOnScreen } from './on-screen.ts';
import { standingOf, type Standing } from './sla-standing.ts';

const looks: Record<Standing, { icon: string; tone: Tone }> = {
  ok: { icon: mdiClockOutline, tone: 'success' },
  warning: { icon: mdiClockAlertOutline, tone: 'warning' },
  critical: { icon: mdiAlertOutline, tone: 'error' },
  breached: { icon: mdiAlertCircleOutline, tone: 'error' },
  late: { icon: mdiAlertCircleOutline, tone: 'error' },
  paused: { icon: mdiPauseCircleOutline, tone: 'neutral' },
  met: { icon: mdiCheckCircleOutline, tone: 'success' },
  cancelled: { icon: mdiMinusCircleOutline, tone: 'neutral' },
};

/** What was promised for this ticket, and how much of the time is left. */
export function SlaTimers() {
  const { t } = useTranslation();
  const { ticket } = useOnScreen();
  const { response, resolution } = ticket.sla;
  if (!response && !resolution) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('tickets.sla.none')}
      </Typography>
    );
  }
  return (
    <Stack sx={{ gap: 1.5 }}>
      {response && <Timer name="response" target={response} />}
      {resolution && <Timer name="resolution" target={resolution} />}
    </Stack>
  );
}

function Timer({ name, target }: { name: SlaTarget; target: Target }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const standing = standingOf(target, now);
  const { icon, tone } = looks[standing];
  const colour = tone === 'neutral' ? 'text.secondary' : `${tone}.main`;
  const is_running = standing === 'ok' || standing === 'warning' || standing === 'critical';
  const is_overdue = standing === 'breached';
  return (
    <Box>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, fontWeight: 600 }}>
          {t(`words.sla_target.${name}`)}
        </Typography>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.5,
            color: colour,
            fontSize: '0.8125rem',
            fontWeight: 650,
          }}
        >
          <Icon path={icon} sx={{ fontSize: '1.0625rem' }} />
          {t(`tickets.sla.${standing}`)}
        </Box>
      </Stack>
      {is_running && target.due_at && (
        <Share target={target} now={now} tone={tone} label={t(`words.sla_target.${name}`)} />
      )}
      <Typography
        variant="caption"
        component="div"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, color: 'text.secondary' }}
      >
        {(is_running || is_overdue) && target.due_at && (
          <Box
            component="span"
            sx={{ color: is_overdue || standing === 'critical' ? colour : 'text.primary', fontWeight: 600 }}
          >
            <Countdown to={target.due_at} />
          </Box>
        )}
        {standing === 'paused' && target.remaining_ms !== null && (
          <span>{t('frame.time.left', { time: format.duration(target.remaining_ms) })}</span>
        )}
        {target.due_at && standing !== 'cancelled' && (
          <span>{t('tickets.sla.due', { at: format.moment(target.due_at) })}</span>
        )}
        {is_running && <span>{t(`words.clock.${target.clock}`)}</span>}
      </Typography>
    </Box>
  );
}

/** How much of the time has gone. On a business clock it moves when the desk is asked, not each second. */
function Share({ target, now, tone, label }: { target: Target; now: number; tone: Tone; label: string }) {
  const left = target.clock === 'calendar' ? Date.parse(target.due_at!) - now : (target.remaining_ms ?? 0);
  const used = Math.min(100, Math.max(0, 100 - (100 * left) / target.total_ms));
  return (
    <LinearProgress
      variant="determinate"
      value={used}
      aria-label={label}
      color={tone === 'neutral' ? 'primary' : tone}
      sx={{
        my: 0.5,
        height: 5,
        borderRadius: 3,
        bgcolor: 'background.sunk',
        '& .MuiLinearProgress-bar': { borderRadius: 3 },
      }}
    />
  );
}
