import { Alert, Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useLocation, useSearchParams } from 'react-router';
import { AuthCard } from '../auth/AuthCard.tsx';
import { safeNext } from '../auth/next-path.ts';
import { SignInForm } from '../auth/SignInForm.tsx';
import { useSession } from '../session.tsx';

export function SignIn() {
  const { t } = useTranslation();
  const { user, ended } = useSession();
  const [search] = useSearchParams();
  const state = useLocation().state as { password_changed?: true } | null;
  const next = search.get('next');
  if (user) return <Navigate to={safeNext(next)} replace />;
  const reason = state?.password_changed ? 'password_changed' : (ended ?? (next ? 'needed' : null));
  return (
    <AuthCard
      title={t('auth.sign_in.title')}
      foot={
        <Typography variant="body2">
          {t('auth.sign_in.no_account')}{' '}
          <Link component={RouterLink} to={{ pathname: '/register', search: search.toString() }}>
            {t('auth.sign_in.create')}
          </Link>
        </Typography>
      }
    >
      {reason && <Alert severity={reason === 'expired' ? 'warning' : 'info'}>{t(`auth.sign_in.${reason}`)}</Alert>}
      <SignInForm />
    </AuthCard>
  );
}
