import { Button } from '@mui/material';
import type { Language } from '@switchboard/contract/words.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { signIn } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { EmailField, NameField, NewPasswordField } from './fields.tsx';

export function SignUpForm() {
  const { t, i18n } = useTranslation();
  const form = useForm({ defaultValues: { name: '', email: '', password: '' } });
  useFirstFocus(form, 'name');
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ name, email, password }) => {
    const body = { name: name.trim(), email: email.trim(), password, language: i18n.language as Language };
    signIn(await call('POST /auth/register', { body }));
    toast({ text: t('auth.sign_up.welcome', { name: body.name }), tone: 'success' });
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <NameField control={form.control} name="name" />
      <EmailField control={form.control} name="email" />
      <NewPasswordField control={form.control} name="password" label={t('auth.password')} />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" size="large" loading={is_busy}>
        {t('auth.sign_up.submit')}
      </Button>
    </form>
  );
}
