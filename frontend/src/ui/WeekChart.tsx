import { Box } from '@mui/material';
import type { Intervals } from '@switchboard/contract/agents.ts';
import { weekdays } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { barsOf, overlapsOn, timeOf } from './week.ts';

const share = (minutes: number) => `${(minutes / 1440) * 100}%`;
const marks = [0, 6, 12, 18, 24];

/** Seven days on a 24-hour axis. A picture: the same hours stand beside it in words or fields. */
export function WeekChart({ week }: { week: Intervals }) {
  const { t } = useTranslation();
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        gridTemplateColumns: '36px minmax(0, 1fr)',
        columnGap: 1,
        rowGap: '4px',
        alignItems: 'center',
        fontSize: '0.75rem',
      }}
    >
      {weekdays.map((day) => {
        const overlaps = overlapsOn(week, day);
        return (
          <Box key={day} sx={{ display: 'contents' }}>
            <Box sx={{ color: 'text.secondary', fontWeight: 600 }}>{t(`words.weekday.${day}`).slice(0, 2)}</Box>
            <Box sx={axisLook}>
              {barsOf(week, day).map((bar) => (
                <Box
                  key={`${bar.day} ${bar.index} ${bar.is_tail}`}
                  title={`${timeOf(bar.from)}–${timeOf(bar.to)}`}
                  sx={{
                    position: 'absolute',
                    inset: '3px auto 3px 0',
                    left: share(bar.from),
                    width: share(bar.to - bar.from),
                    borderRadius: 0.5,
                    ...(bar.is_tail && { borderTopLeftRadius: 0, borderBottomLeftRadius: 0 }),
                    ...(bar.to === 1440 && !bar.is_tail && { borderTopRightRadius: 0, borderBottomRightRadius: 0 }),
                    bgcolor: !bar.is_tail && overlaps.has(bar.index) ? 'error.main' : 'primary.main',
                    opacity: bar.is_tail ? 0.6 : 0.9,
                    transition: 'left 150ms, width 150ms',
                  }}
                />
              ))}
            </Box>
          </Box>
        );
      })}
      <Box />
      <Box sx={{ position: 'relative', height: 16, color: 'text.secondary' }}>
        {marks.map((hour) => (
          <Box
            key={hour}
            sx={{
              position: 'absolute',
              left: share(hour * 60),
              translate: hour === 0 ? '0' : hour === 24 ? '-100%' : '-50%',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {hour}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const axisLook = {
  position: 'relative',
  height: 24,
  borderRadius: 0.5,
  overflow: 'hidden',
  bgcolor: 'background.sunk',
  // A fine line every six hours.
  backgroundImage: 'linear-gradient(90deg, var(--mui-palette-divider) 1px, transparent 1px)',
  backgroundSize: '25% 100%',
} as const;
