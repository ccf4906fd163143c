import { Box, FormHelperText, MenuItem, OutlinedInput, Select } from '@mui/material';
import { useId } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Priority, SlaTarget } from '@switchboard/contract/words.ts';
import { minutesOf, units, type SlaFields, type Span, type Unit } from './policy-form.ts';

export interface SpanFieldProps {
  control: Control<SlaFields>;
  priority: Priority;
  target: SlaTarget;
  has_days: boolean;
}

/** A length of time: a number and its unit. */
export function SpanField({ control, priority, target, has_days }: SpanFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { field, fieldState } = useController({
    control,
    name: `policies.${priority}.${target}`,
    rules: { validate: (span) => minutesOf(span) !== null || t('admin.sla.bad_span') },
  });
  const span: Span = field.value;
  const label = `${t(`words.priority.${priority}`)}, ${t(`words.sla_target.${target}`)}`;
  const choices = (Object.keys(units) as Unit[]).filter((unit) => unit !== 'days' || has_days || span.unit === 'days');
  return (
    <>
      <Box sx={{ display: 'flex', gap: 0.75 }}>
        <OutlinedInput
          size="small"
          error={fieldState.invalid}
          value={span.amount}
          inputRef={field.ref}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange({ ...span, amount: event.target.value })}
          inputProps={{
            inputMode: 'decimal',
            'aria-label': label,
            'aria-describedby': fieldState.error ? id : undefined,
            maxLength: 8,
          }}
          sx={{ width: 80, flex: 'none', '& input': { textAlign: 'right' } }}
        />
        <Select
          size="small"
          value={span.unit}
          onChange={(event) => field.onChange({ ...span, unit: event.target.value })}
          inputProps={{ 'aria-label': t('admin.sla.unit_of', { label }) }}
          sx={{ minWidth: 112 }}
        >
          {choices.map((unit) => (
            <MenuItem key={unit} value={unit}>
              {t(`admin.sla.unit.${unit}`)}
            </MenuItem>
          ))}
        </Select>
      </Box>
      {fieldState.error && (
        <FormHelperText error id={id} sx={{ mx: 0 }}>
          {fieldState.error.message}
        </FormHelperText>
      )}
    </>
  );
}
