import { Box } from '@mui/material';
import { mdiTimerAlertOutline, mdiTimerSand } from '@mdi/js';
import { useNow } from '../clock.ts';
import { Icon } from '../ui/Icon.tsx';
import { Waited } from '../ui/Waited.tsx';

const minute_ms = 60_000;

export interface WaitsProps {
  since: string;
  /** What is waited for, for who hears it. */
  label: string;
  /** From when it is long, and from when it is too long, in minutes. */
  limits?: readonly [long: number, too_long: number];
}

/** A stop-watch that grows warmer. */
export function Waits({ since, label, limits: [long, too_long] = [1, 3] }: WaitsProps) {
  const minutes = (useNow(5000) - Date.parse(since)) / minute_ms;
  const tone = minutes >= too_long ? 'error' : minutes >= long ? 'warning' : null;
  return (
    <Box
      component="span"
      title={label}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.375,
        flex: 'none',
        fontSize: '0.75rem',
        lineHeight: '20px',
        fontWeight: 650,
        color: tone ? `${tone}.main` : 'text.secondary',
      }}
    >
      <Icon
        path={tone === 'error' ? mdiTimerAlertOutline : mdiTimerSand}
        label={label}
        sx={{ fontSize: '0.9375rem' }}
      />
      <Waited since={since} as="watch" />
    </Box>
  );
}
