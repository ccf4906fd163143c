import { Button, Typography } from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { signIn } from '../session.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { EmailField, NameField, NewPasswordField } from './fields.tsx';

export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { name: '', email: '', password: '' } });
  useFirstFocus(form, 'name');
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ name, email, password }) => {
    signIn(await call('POST /auth/setup', { body: { token, name: name.trim(), email: email.trim(), password } }));
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <Typography>{t('auth.setup.text')}</Typography>
      <NameField control={form.control} name="name" />
      <EmailField control={form.control} name="email" />
      <NewPasswordField control={form.control} name="password" label={t('auth.password')} />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" size="large" loading={is_busy}>
        {t('auth.setup.submit')}
      </Button>
    </form>
  );
}
