import { Button } from '@mui/material';
import { mdiLinkOff } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AuthCard } from '../auth/AuthCard.tsx';
import { ResetForm } from '../auth/ResetForm.tsx';
import { useLinkToken } from '../auth/use-link-token.ts';
import { currentSession, endSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';

export function ResetPassword() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const token = useLinkToken();
  const done = () => {
    // A new password ends every session, the one in this browser too.
    if (currentSession()) endSession('signed_out');
    void navigate('/login', { replace: true, state: { password_changed: true } });
  };
  const again = (
    <Button component={Link} to="/forgot" variant="outlined">
      {t('auth.reset.ask_again')}
    </Button>
  );
  return (
    <AuthCard title={t('auth.reset.title')}>
      {token ? (
        <ResetForm token={token} onDone={done} />
      ) : (
        <Empty icon={mdiLinkOff} title={t('auth.reset.no_token')} action={again} />
      )}
    </AuthCard>
  );
}
