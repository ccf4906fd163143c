import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { useFormat } from './format.ts';

/** "12 min 5 sec left", then "3 min overdue"; ticks each second within the hour, else each minute. Says nothing to screen readers as it ticks. */
export function Countdown({ to }: { to: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = Date.parse(to);
  const minute = useNow(60_000);
  const is_near = Math.abs(at - minute) < 3_660_000;
  const now = useNow(is_near ? 1000 : 60_000);
  const left = at - now;
  return (
    <Box
      component="time"
      dateTime={to}
      title={format.moment(to, 'full')}
      sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {t(left < 0 ? 'frame.time.overdue' : 'frame.time.left', { time: format.duration(left) })}
    </Box>
  );
}
