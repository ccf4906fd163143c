import { Box, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TimeZoneField } from '../ui/TimeZoneField.tsx';
import { WeekEditor } from '../ui/WeekEditor.tsx';
import type { AgentFields } from './agent-form.ts';

/** Always on shift, or by the hours of a week in a time zone. */
export function ShiftFields({
  form: { control },
  show_missing,
}: {
  form: UseFormReturn<AgentFields>;
  show_missing: boolean;
}) {
  const { t } = useTranslation();
  const always = useController({ control, name: 'is_always' }).field;
  const zone = useController({ control, name: 'time_zone' }).field;
  const week = useController({ control, name: 'week' }).field;
  const is_always = useWatch({ control, name: 'is_always' });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <RadioGroup
        row
        aria-label={t('admin.team.shift')}
        value={is_always ? 'always' : 'week'}
        onChange={(_, value) => always.onChange(value === 'always')}
      >
        <FormControlLabel value="always" control={<Radio />} label={t('admin.team.always')} />
        <FormControlLabel value="week" control={<Radio />} label={t('admin.team.by_week')} />
      </RadioGroup>
      {!is_always && (
        <>
          <TimeZoneField value={zone.value} onChange={zone.onChange} />
          <WeekEditor week={week.value} onChange={week.onChange} show_missing={show_missing} />
        </>
      )}
    </Box>
  );
}
