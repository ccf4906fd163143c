import { Button, Typography } from '@mui/material';
import { mdiEmailFastOutline } from '@mdi/js';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Empty } from '../ui/Empty.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { EmailField } from './fields.tsx';

export function ForgotForm() {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { email: '' } });
  useFirstFocus(form, 'email');
  const [sent_to, setSentTo] = useState<string | null>(null);
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ email }) => {
    await call('POST /auth/password/forgot', { body: { email: email.trim() } });
    setSentTo(email.trim());
  });
  if (sent_to) {
    const another = <Button onClick={() => setSentTo(null)}>{t('auth.forgot.another')}</Button>;
    return (
      <output>
        <Empty
          icon={mdiEmailFastOutline}
          title={t('auth.forgot.sent_title')}
          text={t('auth.forgot.sent_text', { email: sent_to })}
          action={another}
        />
      </output>
    );
  }
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <Typography>{t('auth.forgot.text')}</Typography>
      <EmailField control={form.control} name="email" />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" size="large" loading={is_busy}>
        {t('auth.forgot.submit')}
      </Button>
    </form>
  );
}
