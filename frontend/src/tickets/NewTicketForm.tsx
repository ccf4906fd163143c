import { Alert, AlertTitle, Box, Button, Link, Stack, Typography } from '@mui/material';
import { categories, channels, priorities } from '@switchboard/contract/words.ts';
import { useState, type ReactNode } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useSession } from '../session.tsx';
import { categoryIcon } from '../ui/category-look.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { ChoiceCards } from './ChoiceCards.tsx';
import { priorityLook } from './looks.ts';
import { isBlank, type NewTicketValues } from './new-ticket-draft.ts';
import { TakesImages } from './TakesImages.tsx';
import { useNewTicket } from './use-new-ticket.ts';

const longest = { subject: 200, description: 20_000, name: 100 };

export interface NewTicketFormProps {
  /** The search this ticket comes from: what it was answered with did not help. */
  search_id: string | undefined;
  /** What may help at once, under the words it is about. */
  renderSuggestions?: (written: { text: string; clear: () => void }) => ReactNode;
}

export function NewTicketForm({ search_id, renderSuggestions }: NewTicketFormProps) {
  const { t } = useTranslation();
  const { user, is_staff } = useSession();
  const { form, images, submit, is_busy, problem, shown, has_arrived, sendAgain, clear } = useNewTicket(search_id);
  const [is_asking, setAsking] = useState(false);
  const { control } = form;
  const offered = is_staff ? priorities : priorities.filter((priority) => priority !== 'urgent');
  const description = (
    <Field
      control={control}
      name="description"
      label={t('tickets.new.description')}
      helperText={t('tickets.new.description_hint')}
      multiline
      minRows={5}
      maxRows={16}
      rules={useTextRules(longest.description)}
    />
  );
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 4 }}>
      {(!user || is_staff) && <Who control={control} />}
      <Part title={t('tickets.new.what')}>
        <Field
          control={control}
          name="subject"
          label={t('tickets.new.subject')}
          helperText={t('tickets.new.subject_hint')}
          rules={useTextRules(longest.subject)}
        />
        {user ? <TakesImages images={images}>{description}</TakesImages> : description}
        {renderSuggestions && <Written control={control}>{(text) => renderSuggestions({ text, clear })}</Written>}
      </Part>
      <ChoiceCards
        control={control}
        name="category"
        label={t('tickets.new.category')}
        columns={3}
        options={categories.map((value) => ({
          value,
          word: t(`words.category.${value}`),
          hint: t(`tickets.new.category_${value}`),
          icon: categoryIcon[value],
        }))}
      />
      <ChoiceCards
        control={control}
        name="priority"
        label={t('tickets.new.priority')}
        columns={is_staff ? 4 : 3}
        options={offered.map((value) => ({
          value,
          word: t(`words.priority.${value}`),
          hint: t(`tickets.new.priority_${value}`),
          icon: priorityLook[value].icon,
        }))}
      />
      {has_arrived ? (
        <Alert severity="warning">
          <AlertTitle>{t('tickets.new.arrived_title')}</AlertTitle>
          {t('tickets.new.arrived_text')}
          <Box sx={{ mt: 1 }}>
            <Button color="inherit" variant="outlined" size="small" onClick={() => void sendAgain()}>
              {t('tickets.new.arrived_again')}
            </Button>
          </Box>
        </Alert>
      ) : (
        problem && <ProblemNotice problem={problem} shown={shown} />
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button type="submit" variant="contained" size="large" loading={is_busy} disabled={images.is_sending}>
          {t('tickets.new.submit')}
        </Button>
        <Button onClick={() => (isBlank(form.getValues()) && images.picked.length === 0 ? clear() : setAsking(true))}>
          {t('tickets.new.clear')}
        </Button>
      </Stack>
      <ConfirmDialog
        open={is_asking}
        title={t('tickets.new.clear_title')}
        text={t('tickets.new.clear_text')}
        confirm={t('tickets.new.clear')}
        is_dangerous
        onConfirm={() => {
          clear();
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

/** Follows what is typed, so that the form need not. */
function Written({ control, children }: { control: Control<NewTicketValues>; children: (text: string) => ReactNode }) {
  return children(
    useWatch({ control, name: ['subject', 'description'] })
      .join('\n')
      .trim(),
  );
}

function Who({ control }: { control: Control<NewTicketValues> }) {
  const { t } = useTranslation();
  const { is_staff } = useSession();
  const email = {
    required: t('frame.required'),
    pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: t('tickets.new.email_invalid') },
  };
  return (
    <Part
      title={t(is_staff ? 'tickets.new.who_staff' : 'tickets.new.who')}
      aside={
        !is_staff && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('tickets.new.have_account')}{' '}
            <Link component={RouterLink} to="/login?next=%2Ftickets%2Fnew">
              {t('frame.nav.sign_in')}
            </Link>
            . {t('tickets.new.sign_in_keeps')}
          </Typography>
        )
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2 }}>
        <Field
          control={control}
          name="name"
          label={t('tickets.new.name')}
          autoComplete={is_staff ? 'off' : 'name'}
          helperText={t('frame.optional')}
          rules={{ maxLength: { value: longest.name, message: t('frame.too_long', { count: longest.name }) } }}
        />
        <Field
          control={control}
          name="contact_email"
          type="email"
          label={t('tickets.new.email')}
          autoComplete={is_staff ? 'off' : 'email'}
          helperText={is_staff ? undefined : t('tickets.new.email_hint')}
          rules={email}
        />
      </Box>
      {is_staff && (
        <SelectField
          control={control}
          name="channel"
          label={t('tickets.new.channel')}
          options={channels.map((value) => ({ value, label: t(`words.channel.${value}`) }))}
        />
      )}
    </Part>
  );
}

function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 2 }}>
      <Stack
        direction="row"
        sx={{ flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: 2 }}
      >
        <Typography variant="h2">{title}</Typography>
        {aside}
      </Stack>
      {children}
    </Box>
  );
}

function useTextRules(max: number) {
  const { t } = useTranslation();
  return {
    required: t('frame.required'),
    maxLength: { value: max, message: t('frame.too_long', { count: max }) },
    validate: (text: string) => text.trim() !== '' || t('frame.required'),
  };
}
