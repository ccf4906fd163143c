import { Button, Card, CardContent, Stack, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../auth/PasswordForm.tsx';
import { ProfileForm } from '../auth/ProfileForm.tsx';
import { signOut } from '../auth/sign-out.ts';
import { useSession } from '../session.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Page } from '../ui/Page.tsx';

export function Account() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [is_asking, setAsking] = useState(false);
  if (!user) return null;
  return (
    <Page title={t('auth.account.title')} width="reading">
      <Stack sx={{ gap: 2 }}>
        <Section title={t('auth.account.profile')}>
          <ProfileForm user={user} />
        </Section>
        <Section title={t('auth.account.password')}>
          <PasswordForm user={user} />
        </Section>
        <Section title={t('auth.account.sessions')}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('auth.account.sessions_text')}
          </Typography>
          <Button variant="outlined" color="error" sx={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
            {t('auth.account.sign_out_everywhere')}
          </Button>
        </Section>
      </Stack>
      <ConfirmDialog
        open={is_asking}
        title={t('auth.account.sign_out_everywhere')}
        text={t('auth.account.sign_out_everywhere_confirm')}
        confirm={t('auth.account.sign_out_everywhere')}
        is_dangerous
        onConfirm={() => signOut({ everywhere: true })}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section">
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="h2">{title}</Typography>
        {children}
      </CardContent>
    </Card>
  );
}
