import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { AuthCard } from '../auth/AuthCard.tsx';
import { ForgotForm } from '../auth/ForgotForm.tsx';

export function ForgotPassword() {
  const { t } = useTranslation();
  return (
    <AuthCard
      title={t('auth.forgot.title')}
      foot={
        <Link component={RouterLink} to="/login">
          {t('auth.sign_in.submit')}
        </Link>
      }
    >
      <ForgotForm />
    </AuthCard>
  );
}
