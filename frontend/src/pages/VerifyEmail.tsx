import { Button, Typography } from '@mui/material';
import { mdiLinkOff } from '@mdi/js';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSend } from '../api.ts';
import { AuthCard } from '../auth/AuthCard.tsx';
import { useLinkToken } from '../auth/use-link-token.ts';
import { currentSession, renewSession } from '../session.tsx';
import { markAllStale } from '../stale.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

export function VerifyEmail() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const { mutate, data: user, error } = useSend('POST /auth/email/verify');
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    mutate({ body: { token } });
  }, [token, mutate]);
  useEffect(() => {
    if (!user || user.id !== currentSession()?.user.id) return;
    renewSession({ user });
    // What was opened as a guest is now the account's.
    markAllStale();
  }, [user]);
  const retry = error?.is_passing && token ? () => mutate({ body: { token } }) : undefined;
  return (
    <AuthCard title={t('auth.verify.title')}>
      {!token && <Empty icon={mdiLinkOff} title={t('auth.verify.failed')} text={t('auth.reset.no_token')} />}
      {token && !user && !error && <Loading count={2} />}
      {error && <ProblemNotice problem={error} {...(retry && { retry })} />}
      {user && <Typography component="output">{t('auth.verify.done', { email: user.email })}</Typography>}
      {(user ?? error) && (
        <Button component={Link} to="/" variant="contained" sx={{ justifySelf: 'start' }}>
          {t('auth.verify.go_on')}
        </Button>
      )}
    </AuthCard>
  );
}
