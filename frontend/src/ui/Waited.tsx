import { Box } from '@mui/material';
import { useNow } from '../clock.ts';
import { useFormat } from './format.ts';

const hour_ms = 3_600_000;

/** How long something has waited, counting on: "12 min 5 sec", or as a stop-watch "12:05" where there is little room. */
export function Waited({ since, as = 'words' }: { since: string; as?: 'words' | 'watch' }) {
  const format = useFormat();
  const at = Date.parse(since);
  const is_young = useNow(60_000) - at < hour_ms;
  const is_ticking = as === 'watch' || is_young;
  const waited = Math.max(0, useNow(is_ticking ? 1000 : 60_000) - at);
  return (
    <Box
      component="time"
      dateTime={since}
      title={format.moment(since, 'full')}
      sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
    >
      {as === 'words' || waited >= 100 * hour_ms ? format.duration(waited) : watchOf(waited)}
    </Box>
  );
}

function watchOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}
