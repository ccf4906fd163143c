import { Button, Link } from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { call } from '../api.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { NewPasswordField } from './fields.tsx';

export function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { password: '' } });
  useFirstFocus(form, 'password');
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ password }) => {
    await call('POST /auth/password/reset', { body: { token, password } });
    onDone();
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <NewPasswordField control={form.control} name="password" />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      {problem?.code === 'auth/link-invalid' && (
        <Link component={RouterLink} to="/forgot">
          {t('auth.reset.ask_again')}
        </Link>
      )}
      <Button type="submit" variant="contained" size="large" loading={is_busy}>
        {t('auth.reset.submit')}
      </Button>
    </form>
  );
}
