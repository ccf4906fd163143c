import { Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useSearchParams } from 'react-router';
import { AuthCard } from '../auth/AuthCard.tsx';
import { safeNext } from '../auth/next-path.ts';
import { SignUpForm } from '../auth/SignUpForm.tsx';
import { useSession } from '../session.tsx';

export function SignUp() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [search] = useSearchParams();
  if (user) return <Navigate to={safeNext(search.get('next'))} replace />;
  return (
    <AuthCard
      title={t('auth.sign_up.title')}
      foot={
        <Typography variant="body2">
          {t('auth.sign_up.have_account')}{' '}
          <Link component={RouterLink} to={{ pathname: '/login', search: search.toString() }}>
            {t('auth.sign_in.submit')}
          </Link>
        </Typography>
      }
    >
      <SignUpForm />
    </AuthCard>
  );
}
