import { Button, MenuItem, Stack, Typography } from '@mui/material';
import { mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import type { User } from '@switchboard/contract/auth.ts';
import { languages } from '@switchboard/contract/words.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { renewSession } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { NameField } from './fields.tsx';

export function ProfileForm({ user }: { user: User }) {
  const { t, i18n } = useTranslation();
  const form = useForm({ defaultValues: { name: user.name, language: user.language } });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const submit = submitTo(async ({ name, language }) => {
    const { token: _, ...renewed } = await call('PATCH /auth/me', { body: { name: name.trim(), language } });
    renewSession({ user: renewed });
    form.reset({ name: renewed.name, language: renewed.language });
    toast({ text: i18n.t('common.saved'), tone: 'success' });
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 16 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{user.email}</Typography>
        {user.email_verified ? (
          <Tag icon={mdiCheckCircleOutline} tone="success" word={t('auth.account.verified')} />
        ) : (
          <Tag icon={mdiAlertOutline} tone="warning" word={t('auth.account.unverified')} />
        )}
      </Stack>
      {!user.email_verified && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('auth.account.unverified_hint')}
        </Typography>
      )}
      <NameField control={form.control} name="name" />
      <Field control={form.control} name="language" label={t('auth.account.language')} select>
        {languages.map((language) => (
          <MenuItem key={language} value={language} lang={language}>
            {t(`words.language.${language}`)}
          </MenuItem>
        ))}
      </Field>
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" loading={is_busy} sx={{ justifySelf: 'start' }}>
        {t('auth.account.save')}
      </Button>
    </form>
  );
}
