import { mdiLinkOff } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { AuthCard } from '../auth/AuthCard.tsx';
import { SetUpForm } from '../auth/SetUpForm.tsx';
import { useLinkToken } from '../auth/use-link-token.ts';
import { useSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';

export function SetUp() {
  const { t } = useTranslation();
  const { role } = useSession();
  const token = useLinkToken();
  if (role === 'admin') return <Navigate to="/admin" replace />;
  return (
    <AuthCard title={t('auth.setup.title')}>
      {token ? <SetUpForm token={token} /> : <Empty icon={mdiLinkOff} title={t('auth.setup.no_token')} />}
    </AuthCard>
  );
}
