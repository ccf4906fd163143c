import { Box } from '@mui/material';
import { mdiWifiOff, mdiWifiSync } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { useConnection } from '../connection.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { unsentCount } from '../unsent.ts';

const patience_ms = 2000;

/** Under the bar while the live connection is gone: since when, what rests, what is being tried. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, since } = useConnection();
  const unsent = unsentCount.useValue();
  // A blink of the network is not worth a word.
  const is_shown = useNow(1000) - since > patience_ms && (state === 'offline' || state === 'connecting');
  return (
    <Box component="output" sx={{ display: 'block' }}>
      {is_shown && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            px: 2,
            py: 0.75,
            fontSize: '0.875rem',
            bgcolor: 'tint.warning.background',
            color: 'tint.warning.text',
          }}
        >
          <Icon path={state === 'offline' ? mdiWifiOff : mdiWifiSync} fontSize="small" />
          <span>
            {state === 'offline'
              ? t('frame.connection.lost', { time: format.moment(since, 'time') })
              : t('frame.connection.connecting')}{' '}
            {unsent > 0 && t('frame.connection.unsent', { count: unsent })}
          </span>
        </Box>
      )}
    </Box>
  );
}
