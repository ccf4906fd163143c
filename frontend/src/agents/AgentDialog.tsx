import { Box, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Problem } from '../problem.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { ownTimeZone } from '../ui/TimeZoneField.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { additionOf, changeOf, fieldsOf, isSoundShift, type AgentFields } from './agent-form.ts';
import { CategoriesField } from './CategoriesField.tsx';
import { ShiftFields } from './ShiftFields.tsx';

/** Adds somebody to the desk, or changes how much, what and when they work. `agent` null adds. */
export function AgentDialog({
  agent,
  my_id,
  onClose,
}: {
  agent: Agent | null;
  my_id: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm<AgentFields>({ defaultValues: fieldsOf(agent, ownTimeZone()) });
  const { control } = form;
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const [was_refused, setRefused] = useState(false);

  /** @returns false when the address is taken, which is said beside it */
  const add = async (fields: AgentFields): Promise<boolean> => {
    try {
      await call('POST /agents', { body: additionOf(fields) });
      return true;
    } catch (error) {
      if (Problem.from(error).code !== 'auth/email-taken') throw error;
      form.setError('email', { type: 'server', message: t('admin.team.email_taken') }, { shouldFocus: true });
      return false;
    }
  };
  const submit = submitTo(async (fields) => {
    setRefused(!isSoundShift(fields));
    if (!isSoundShift(fields)) return focusFirstError();
    if (agent) await call('PATCH /agents/:id', { params: { id: agent.id }, body: changeOf(fields) });
    else if (!(await add(fields))) return;
    markStale(['GET /agents', 'GET /agents/:id', 'GET /queue']);
    toast({ text: t(agent ? 'admin.team.changed' : 'admin.team.added', { name: fields.name }), tone: 'success' });
    onClose();
  });
  const whole = (max: number) => ({
    required: t('frame.required'),
    validate: (text: unknown) => {
      const value = Number(text);
      return (Number.isInteger(value) && value >= 0 && value <= max) || t('admin.team.whole_number', { max });
    },
  });
  return (
    <FormDialog
      open
      title={agent ? t('admin.team.edit_title', { name: agent.name }) : t('admin.team.add')}
      submit={t(agent ? 'frame.save' : 'admin.team.add')}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      maxWidth="md"
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      <Pair>
        <Field
          control={control}
          name="name"
          label={t('admin.team.name')}
          rules={{
            required: t('frame.required'),
            maxLength: { value: 100, message: t('frame.too_long', { count: 100 }) },
          }}
        />
        <SelectField
          control={control}
          name="role"
          label={t('admin.team.role')}
          disabled={agent?.id === my_id}
          {...(agent?.id === my_id && { helperText: t('admin.team.own_role') })}
          options={(['agent', 'admin'] as const).map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
        />
      </Pair>
      <Pair>
        <Field
          control={control}
          name="email"
          label={t('admin.team.email')}
          type="email"
          disabled={agent !== null}
          {...(agent && { helperText: t('admin.team.email_fixed') })}
          rules={agent ? {} : { required: t('frame.required') }}
          autoComplete="off"
        />
        {!agent && (
          <PasswordField
            control={control}
            name="password"
            label={t('admin.team.password')}
            autoComplete="new-password"
            helperText={t('admin.team.password_hint')}
            rules={{ required: t('frame.required'), minLength: { value: 8, message: t('admin.team.password_hint') } }}
          />
        )}
      </Pair>
      <Heading title={t('admin.team.capacity')} text={t('admin.team.capacity_text')} />
      <Pair>
        <Field
          control={control}
          name="max_tickets"
          label={t('admin.team.max_tickets')}
          type="number"
          rules={whole(1000)}
          inputProps={{ min: 0, max: 1000, inputMode: 'numeric' }}
        />
        <Field
          control={control}
          name="max_chats"
          label={t('admin.team.max_chats')}
          type="number"
          rules={whole(50)}
          inputProps={{ min: 0, max: 50, inputMode: 'numeric' }}
        />
      </Pair>
      <Heading title={t('admin.team.categories')} text={t('admin.team.categories_text')} />
      <CategoriesField control={control} />
      <Heading title={t('admin.team.shift')} text={t('admin.team.shift_text')} />
      <ShiftFields form={form} show_missing={was_refused} />
    </FormDialog>
  );
}

const Pair = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
);

const Heading = ({ title, text }: { title: string; text: string }) => (
  <Box sx={{ mt: 1 }}>
    <Typography variant="h3">{title}</Typography>
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {text}
    </Typography>
  </Box>
);
