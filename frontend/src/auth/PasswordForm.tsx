import { Button, Typography } from '@mui/material';
import type { User } from '@switchboard/contract/auth.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { renewSession } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { CurrentPasswordField, NewPasswordField } from './fields.tsx';

export function PasswordForm({ user }: { user: User }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { current_password: '', password: '' } });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async (body) => {
    const { token, ...renewed } = await call('PATCH /auth/me', { body });
    renewSession({ user: renewed, ...(token && { token }) });
    form.reset();
    toast({ text: t('auth.account.password_changed'), tone: 'success' });
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('auth.account.password_text')}
      </Typography>
      {/* Password managers want to know whose password this is. */}
      <input type="text" autoComplete="username" value={user.email} readOnly hidden />
      <CurrentPasswordField control={form.control} name="current_password" label={t('auth.current_password')} />
      <NewPasswordField control={form.control} name="password" />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" loading={is_busy} sx={{ justifySelf: 'start' }}>
        {t('auth.account.change_password')}
      </Button>
    </form>
  );
}
