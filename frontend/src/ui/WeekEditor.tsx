import { Box, Button, Typography } from '@mui/material';
import { mdiContentCopy, mdiPlus } from '@mdi/js';
import type { Intervals } from '@switchboard/contract/agents.ts';
import { weekdays, type Weekday } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';
import { Icon } from './Icon.tsx';
import { IntervalFields } from './IntervalFields.tsx';
import { hoursOf, nextInterval, overlapsOn, type Interval } from './week.ts';
import { WeekChart } from './WeekChart.tsx';

export interface WeekEditorProps {
  week: Intervals;
  onChange: (week: Intervals) => void;
  /** Shows what is missing, once saving was tried. */
  show_missing?: boolean;
}

/** The hours of a week: drawn as bars, written by fields, several a day, over midnight too. */
export function WeekEditor({ week, onChange, show_missing = false }: WeekEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const setDay = (day: Weekday, intervals: Interval[]) => onChange({ ...week, [day]: intervals });
  const copyToWeekdays = () =>
    onChange({ ...week, ...Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [...(week.mon ?? [])]])) });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <WeekChart week={week} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }} aria-live="polite">
        {t('frame.week.sum', { hours: format.number(hoursOf(week), { maximumFractionDigits: 1 }) })}
      </Typography>
      <Box sx={{ display: 'grid' }}>
        {weekdays.map((day) => (
          <DayFields
            key={day}
            day={day}
            intervals={week[day] ?? []}
            overlaps={overlapsOn(week, day)}
            show_missing={show_missing}
            onChange={(intervals) => setDay(day, intervals)}
            {...(day === 'mon' && (week.mon?.length ?? 0) > 0 && { onCopy: copyToWeekdays })}
          />
        ))}
      </Box>
    </Box>
  );
}

interface DayFieldsProps {
  day: Weekday;
  intervals: readonly Interval[];
  overlaps: ReadonlySet<number>;
  show_missing: boolean;
  onChange: (intervals: Interval[]) => void;
  onCopy?: () => void;
}

function DayFields({ day, intervals, overlaps, show_missing, onChange, onCopy }: DayFieldsProps) {
  const { t } = useTranslation();
  const name = t(`words.weekday.${day}`);
  return (
    <Box
      component="fieldset"
      aria-label={name}
      sx={{
        m: 0,
        px: 0,
        border: 0,
        minWidth: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '104px minmax(0, 1fr)' },
        gap: { xs: 0.5, sm: 1 },
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 600, fontSize: '0.875rem', lineHeight: '36px' }}>{name}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 3, rowGap: 1 }}>
        {intervals.map((interval, index) => (
          <IntervalFields
            // Intervals have no identity of their own; removing one re-reads the fields after it.
            key={index}
            day={name}
            interval={interval}
            overlaps={overlaps.has(index)}
            show_missing={show_missing}
            onChange={(changed) => onChange(intervals.toSpliced(index, 1, changed))}
            onRemove={() => onChange(intervals.toSpliced(index, 1))}
          />
        ))}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, minHeight: 36 }}>
          {intervals.length === 0 && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mr: 1 }}>
              {t('frame.week.closed')}
            </Typography>
          )}
          {intervals.length < 12 && (
            <Button
              size="small"
              startIcon={<Icon path={mdiPlus} />}
              aria-label={t('frame.week.add_to', { day: name })}
              onClick={() => onChange([...intervals, nextInterval(intervals)])}
            >
              {t('frame.week.add')}
            </Button>
          )}
          {onCopy && (
            <Button
              size="small"
              color="inherit"
              startIcon={<Icon path={mdiContentCopy} />}
              onClick={onCopy}
              sx={{ color: 'text.secondary' }}
            >
              {t('frame.week.copy')}
            </Button>
          )}
        </Box>
      </Box>
    </Box>
  );
}
