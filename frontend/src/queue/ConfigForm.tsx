import { Box, Button, FormControlLabel, FormHelperText, Switch } from '@mui/material';
import type { Config } from '@switchboard/contract/queue.ts';
import { Controller, useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';

interface Fields {
  enabled: boolean;
  respect_shifts: boolean;
  /** Texts, as fields hold them. */
  interval_seconds: string;
  sticky_hours: string;
}

const intervals = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];
const fieldsOf = ({ interval_seconds, sticky_hours, ...switches }: Config): Fields => ({
  ...switches,
  interval_seconds: String(interval_seconds),
  sticky_hours: String(sticky_hours),
});

/** The rules of dealing. */
export function ConfigForm({ config }: { config: Config }) {
  const { t } = useTranslation();
  const form = useForm<Fields>({ defaultValues: fieldsOf(config) });
  const { control, formState } = form;
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const save = submitTo(async ({ interval_seconds, sticky_hours, ...switches }) => {
    const body = { ...switches, interval_seconds: Number(interval_seconds), sticky_hours: Number(sticky_hours) };
    form.reset(fieldsOf(await call('PUT /queue/config', { body })));
    markStale(['GET /queue/config', 'GET /queue']);
    toast({ text: t('frame.saved'), tone: 'success' });
  });
  const isHours = (text: string | boolean) => {
    const hours = Number(text);
    return (text !== '' && Number.isInteger(hours) && hours >= 0 && hours <= 720) || t('admin.queue.bad_hours');
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <SwitchField
          control={control}
          name="enabled"
          label={t('admin.queue.enabled')}
          hint={t('admin.queue.enabled_hint')}
        />
        <SwitchField
          control={control}
          name="respect_shifts"
          label={t('admin.queue.respect_shifts')}
          hint={t('admin.queue.respect_shifts_hint')}
        />
        <SelectField
          control={control}
          name="interval_seconds"
          label={t('admin.queue.interval')}
          helperText={t('admin.queue.interval_hint')}
          options={intervals.map((seconds) => ({
            value: String(seconds),
            label: t('admin.queue.seconds', { count: seconds }),
          }))}
        />
        <Field
          control={control}
          name="sticky_hours"
          label={t('admin.queue.sticky')}
          helperText={t('admin.queue.sticky_hint')}
          type="number"
          inputProps={{ min: 0, max: 720, inputMode: 'numeric' }}
          rules={{ validate: isHours }}
        />
        {problem && <ProblemNotice problem={problem} shown={shown} />}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={is_busy} disabled={!formState.isDirty}>
            {t('frame.save')}
          </Button>
          {formState.isDirty && <Button onClick={() => form.reset()}>{t('frame.discard')}</Button>}
        </Box>
      </Box>
    </form>
  );
}

interface SwitchFieldProps {
  control: Control<Fields>;
  name: 'enabled' | 'respect_shifts';
  label: string;
  hint: string;
}

const SwitchField = ({ control, name, label, hint }: SwitchFieldProps) => (
  <Controller
    control={control}
    name={name}
    render={({ field: { value, onChange, ref, onBlur } }) => (
      <Box>
        <FormControlLabel
          sx={{ ml: -1 }}
          control={
            <Switch
              checked={value}
              onChange={(_, on) => onChange(on)}
              slotProps={{ input: { ref, onBlur, 'aria-describedby': `${name}-hint` } }}
            />
          }
          label={label}
        />
        <FormHelperText id={`${name}-hint`} sx={{ m: 0 }}>
          {hint}
        </FormHelperText>
      </Box>
    )}
  />
);
