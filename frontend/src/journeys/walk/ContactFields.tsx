import { Box, Typography } from '@mui/material';
import { useId } from 'react';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import type { Contact } from './walk-draft.ts';

const longest_name = 100;

/** Whom to answer, where nobody is signed in. */
export function ContactFields({ control }: { control: Control<Contact> }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 2 }}>
      <Typography id={id} variant="h2" component="h3">
        {t('journeys.summary.contact')}
      </Typography>
      <Field
        control={control}
        name="contact_email"
        type="email"
        label={t('tickets.new.email')}
        autoComplete="email"
        helperText={t('tickets.new.email_hint')}
        rules={{
          required: t('frame.required'),
          pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: t('tickets.new.email_invalid') },
        }}
      />
      <Field
        control={control}
        name="name"
        label={t('tickets.new.name')}
        autoComplete="name"
        helperText={t('frame.optional')}
        rules={{ maxLength: { value: longest_name, message: t('frame.too_long', { count: longest_name }) } }}
      />
    </Box>
  );
}
