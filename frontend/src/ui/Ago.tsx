import { Box } from '@mui/material';
import { useNow } from '../clock.ts';
import { useFormat } from './format.ts';

/** "3 min. ago", ticking; the exact moment on hover. */
export function Ago({ at }: { at: string }) {
  const now = useNow(15_000);
  const format = useFormat();
  return (
    <Box component="time" dateTime={at} title={format.moment(at, 'full')} sx={{ whiteSpace: 'nowrap' }}>
      {format.relative((Date.parse(at) - now) / 1000)}
    </Box>
  );
}
