import { Box, FormControlLabel, FormHelperText, Radio, RadioGroup, Switch, Typography } from '@mui/material';
import type { ChatConfig } from '@switchboard/contract/chat.ts';
import { chatHours } from '@switchboard/contract/words.ts';
import { useId } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { ColourField } from './ColourField.tsx';
import { OriginsField } from './OriginsField.tsx';
import { SettingsSection } from '../ui/SettingsSection.tsx';

/** How chats are taken and how they look, saved together. */
export function SettingsForm({ config }: { config: ChatConfig }) {
  const { t } = useTranslation();
  const form = useForm<ChatConfig>({ defaultValues: config });
  const { control } = form;
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const save = submitTo(async (fields) => {
    const greeting = fields.greeting.trim();
    form.reset(await call('PUT /chat/config', { body: { ...fields, greeting } }));
    markStale(['GET /chat/config', 'GET /chat/availability']);
    toast({ text: t('chat.settings.saved'), tone: 'success' });
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <SettingsSection title={t('chat.settings.talk')} text={t('chat.settings.talk_text')}>
          <Field
            control={control}
            name="greeting"
            label={t('chat.settings.greeting')}
            helperText={t('chat.settings.greeting_hint')}
            multiline
            minRows={2}
            rules={{
              validate: (text) => String(text).trim() !== '' || t('frame.required'),
              maxLength: { value: 500, message: t('frame.too_long', { count: 500 }) },
            }}
          />
          <HoursField control={control} />
          <OffersField control={control} />
        </SettingsSection>
        <SettingsSection title={t('chat.settings.site')} text={t('chat.settings.site_text')}>
          <OriginsField control={control} />
          <ColourField control={control} />
        </SettingsSection>
        {problem && <ProblemNotice problem={problem} shown={shown} />}
      </Box>
      <SaveBar is_dirty={form.formState.isDirty} is_busy={is_busy} onDiscard={() => form.reset()} />
    </form>
  );
}

function HoursField({ control }: { control: Control<ChatConfig> }) {
  const { t } = useTranslation();
  const id = useId();
  const { field } = useController({ control, name: 'hours' });
  return (
    <Box>
      <Typography id={id} variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('chat.settings.hours')}
      </Typography>
      <RadioGroup aria-labelledby={id} value={field.value} onChange={field.onChange} sx={{ gap: 0.5 }}>
        {chatHours.map((hours) => (
          <FormControlLabel
            key={hours}
            value={hours}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.25 } }}
            label={
              <>
                {t(`chat.settings.hours_${hours}`)}
                <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                  {t(`chat.settings.hours_${hours}_hint`)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

function OffersField({ control }: { control: Control<ChatConfig> }) {
  const { t } = useTranslation();
  const id = useId();
  const { field } = useController({ control, name: 'offers' });
  return (
    <Box>
      <FormControlLabel
        sx={{ ml: -1 }}
        control={
          <Switch
            checked={field.value}
            onChange={(_, on) => field.onChange(on)}
            slotProps={{ input: { ref: field.ref, onBlur: field.onBlur, 'aria-describedby': id } }}
          />
        }
        label={t('chat.settings.offers')}
      />
      <FormHelperText id={id} sx={{ m: 0, maxWidth: '80ch' }}>
        {t(field.value ? 'chat.settings.offers_on' : 'chat.settings.offers_off')}
      </FormHelperText>
    </Box>
  );
}
