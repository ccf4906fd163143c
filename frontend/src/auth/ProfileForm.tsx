import { Button, Stack, Typography } from '@mui/material';
import { mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import type { User } from '@switchboard/contract/auth.ts';
import { languages } from '@switchboard/contract/words.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call, useSend } from '../api.ts';
import { renewSession } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
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
    toast({ text: i18n.t('frame.saved'), tone: 'success' });
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
      {!user.email_verified && <ProofHint />}
      <NameField control={form.control} name="name" />
      <SelectField
        control={form.control}
        name="language"
        label={t('auth.account.language')}
        options={languages.map((language) => ({
          value: language,
          label: t(`words.language.${language}`),
          lang: language,
        }))}
      />
      {problem && <ProblemNotice problem={problem} shown={shown} />}
      <Button type="submit" variant="contained" loading={is_busy} sx={{ justifySelf: 'start' }}>
        {t('auth.account.save')}
      </Button>
    </form>
  );
}

function ProofHint() {
  const { t } = useTranslation();
  const { mutate, isPending, isSuccess, error } = useSend('POST /auth/email/send');
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('auth.account.unverified_hint')}
      </Typography>
      <Button size="small" variant="outlined" loading={isPending} disabled={isSuccess} onClick={() => mutate({})}>
        {t(isSuccess ? 'auth.account.proof_sent' : 'auth.account.send_proof')}
      </Button>
      {error && <ProblemNotice problem={error} />}
    </Stack>
  );
}
