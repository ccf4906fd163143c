import { Alert, Box, Typography } from '@mui/material';
import { mdiInformationOutline } from '@mdi/js';
import type { Policies } from '@switchboard/contract/sla.ts';
import type { Priority } from '@switchboard/contract/words.ts';
import { useState, type ReactNode } from 'react';
import { useController, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { TimeZoneField } from '../ui/TimeZoneField.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { hoursOf, isSoundWeek } from '../ui/week.ts';
import { WeekEditor } from '../ui/WeekEditor.tsx';
import { HolidaysField } from './HolidaysField.tsx';
import { fieldsOf, policiesOf, type SlaFields } from './policy-form.ts';
import { PolicyTable } from './PolicyTable.tsx';
import { SettingsSection } from '../ui/SettingsSection.tsx';

/** The promises and the business calendar, saved together. */
export function SlaForm({ policies, mark }: { policies: Policies; mark: (priority: Priority) => ReactNode }) {
  const { t } = useTranslation();
  const form = useForm<SlaFields>({ defaultValues: fieldsOf(policies) });
  const { problem, submitTo, is_busy } = useFormProblem(form);
  const [was_refused, setRefused] = useState(false);
  const save = submitTo(async (fields) => {
    const { intervals } = fields.calendar;
    const is_sound = isSoundWeek(intervals) && hoursOf(intervals) > 0;
    setRefused(!is_sound);
    if (!is_sound) return focusFirstError();
    const kept = await call('PUT /sla/policies', { body: policiesOf(fields) });
    form.reset(fieldsOf(kept));
    markStale(['GET /sla/policies', 'GET /sla/board', 'GET /tickets', 'GET /tickets/counts', 'GET /tickets/:id']);
    toast({ text: t('admin.sla.saved'), tone: 'success' });
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <SettingsSection title={t('admin.sla.promises')} text={t('admin.sla.promises_text')}>
          <PolicyTable control={form.control} mark={mark} />
        </SettingsSection>
        <CalendarSection
          form={form}
          was_refused={was_refused}
          zone_problem={problem?.details.find(({ path }) => path === '/calendar/time_zone')?.message}
        />
        <Alert severity="info" icon={<Icon path={mdiInformationOutline} />}>
          {t('admin.sla.effect')}
        </Alert>
        {problem && <ProblemNotice problem={problem} />}
      </Box>
      <SaveBar is_dirty={form.formState.isDirty} is_busy={is_busy} onDiscard={() => form.reset()} />
    </form>
  );
}

interface CalendarSectionProps {
  form: ReturnType<typeof useForm<SlaFields>>;
  was_refused: boolean;
  zone_problem: string | undefined;
}

function CalendarSection({ form: { control }, was_refused, zone_problem }: CalendarSectionProps) {
  const { t } = useTranslation();
  const zone = useController({ control, name: 'calendar.time_zone' }).field;
  const week = useController({ control, name: 'calendar.intervals' }).field;
  const holidays = useController({ control, name: 'calendar.holidays' }).field;
  return (
    <SettingsSection title={t('admin.sla.calendar')} text={t('admin.sla.calendar_text')}>
      <TimeZoneField value={zone.value} onChange={zone.onChange} error={zone_problem} />
      <WeekEditor week={week.value} onChange={week.onChange} show_missing={was_refused} />
      {was_refused && hoursOf(week.value) === 0 && (
        <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
          {t('admin.sla.never_open')}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="h3">{t('admin.sla.holidays')}</Typography>
        <HolidaysField holidays={holidays.value} onChange={holidays.onChange} />
      </Box>
    </SettingsSection>
  );
}
