import { Button, Link } from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { call } from '../api.ts';
import { signIn } from '../session.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { CurrentPasswordField, EmailField } from './fields.tsx';

export function SignInForm() {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { email: '', password: '' } });
  useFirstFocus(form, 'email');
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ email, password }) => {
    signIn(await call('POST /auth/login', { body: { email: email.trim(), password } }));
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <EmailField control={form.control} name="email" />
      <CurrentPasswordField control={form.control} name="password" />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" size="large" loading={is_busy}>
        {t('auth.sign_in.submit')}
      </Button>
      <Link component={RouterLink} to="/forgot" sx={{ justifySelf: 'center' }}>
        {t('auth.sign_in.forgot')}
      </Link>
    </form>
  );
}
