import { Box, FormHelperText, IconButton, OutlinedInput } from '@mui/material';
import { mdiTrashCanOutline } from '@mdi/js';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { crossesMidnight, isComplete, type Interval } from './week.ts';

export interface IntervalFieldsProps {
  day: string;
  interval: Interval;
  overlaps: boolean;
  show_missing: boolean;
  onChange: (interval: Interval) => void;
  onRemove: () => void;
}

/** From and to, with a word when it ends on the next day. The browser's time field knows no 24:00; midnight means it. */
export function IntervalFields({ day, interval, overlaps, show_missing, onChange, onRemove }: IntervalFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const [from, to] = interval;
  const is_missing = show_missing && !isComplete(interval);
  const problem = overlaps ? t('frame.week.overlaps') : is_missing ? t('frame.required') : null;
  const hint =
    problem ?? (isComplete(interval) && crossesMidnight(interval) && to !== '00:00' ? t('frame.week.next_day') : null);
  const field = (label: string, value: string, change: (time: string) => void, missing: boolean) => (
    <OutlinedInput
      type="time"
      size="small"
      value={value === '24:00' ? '00:00' : value}
      error={overlaps || (show_missing && missing)}
      onChange={(event) => change(event.target.value)}
      inputProps={{ 'aria-label': `${day}, ${label}`, 'aria-describedby': hint ? id : undefined }}
      sx={{
        width: { xs: 118, sm: 142 },
        fontVariantNumeric: 'tabular-nums',
        '& input': { py: 0.75 },
        // There is no room for the little clock on a phone, which shows its own wheel anyway.
        '& input::-webkit-calendar-picker-indicator': { display: { xs: 'none', sm: 'block' } },
      }}
    />
  );
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        {field(t('frame.week.from'), from, (time) => onChange([time, to]), from === '')}
        <span aria-hidden>–</span>
        {field(t('frame.week.to'), to, (time) => onChange([from, time === '00:00' ? '24:00' : time]), to === '')}
        <IconButton
          size="small"
          onClick={onRemove}
          aria-label={t('frame.week.remove', { day, from, to })}
          title={t('frame.delete')}
        >
          <Icon path={mdiTrashCanOutline} fontSize="small" />
        </IconButton>
      </Box>
      {hint && (
        <FormHelperText id={id} error={problem !== null} sx={{ mt: 0.25 }}>
          {hint}
        </FormHelperText>
      )}
    </Box>
  );
}
