import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { useOpenedPerHour } from './opened-per-hour.ts';

/** Tickets opened in each of the last twelve hours: columns with their figures. */
export function OpenedPerHour() {
  const { t } = useTranslation();
  const format = useFormat();
  const hours = useOpenedPerHour();
  const most = Math.max(1, ...hours.map(({ count }) => count ?? 0));
  return (
    <Box
      component="ol"
      aria-label={t('admin.board.opened')}
      sx={{
        m: 0,
        px: 2,
        pb: 1.5,
        listStyle: 'none',
        display: 'flex',
        alignItems: 'stretch',
        gap: { xs: 0.25, sm: 0.75 },
        height: 112,
      }}
    >
      {hours.map(({ from, count }, index) => (
        <Box
          component="li"
          key={from}
          sx={{
            flex: 1,
            minWidth: 0,
            display: 'flex',
            flexDirection: 'column',
            justifyContent: 'flex-end',
            textAlign: 'center',
            fontSize: '0.75rem',
          }}
        >
          <Box
            component="span"
            sx={{
              fontWeight: 650,
              fontVariantNumeric: 'tabular-nums',
              ...(count === 0 && { color: 'text.secondary', fontWeight: 400 }),
            }}
          >
            {count === undefined ? '…' : format.number(count)}
          </Box>
          <Box
            aria-hidden
            sx={{
              height: `${((count ?? 0) / most) * 58}px`,
              minHeight: 2,
              borderRadius: '4px 4px 0 0',
              bgcolor: index === hours.length - 1 ? 'primary.main' : 'primary.light',
              opacity: index === hours.length - 1 ? 1 : 0.7,
              transition: 'height 400ms ease-out',
            }}
          />
          <Box
            component="time"
            dateTime={new Date(from).toISOString()}
            sx={{ color: 'text.secondary', pt: 0.25, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
          >
            {String(new Date(from).getHours()).padStart(2, '0')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
