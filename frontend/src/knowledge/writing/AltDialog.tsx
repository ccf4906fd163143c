import { Box, Checkbox, FormControlLabel, LinearProgress } from '@mui/material';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../problem.ts';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

export interface AltDialogProps {
  title: string;
  submit: string;
  /** What is being described. */
  preview: string | null;
  alt: string;
  /** From 0 to 1 while the image is on its way; null when it is there. */
  sent?: number | null;
  problem?: Problem | null;
  retry?: (() => void) | undefined;
  onDone: (alt: string) => void;
  onClose: () => void;
}

/** Asks what can be seen in an image, for those who do not see it. */
export function AltDialog({
  title,
  submit,
  preview,
  alt,
  sent = null,
  problem,
  retry,
  onDone,
  onClose,
}: AltDialogProps) {
  const { t } = useTranslation();
  const { control, handleSubmit, setValue } = useForm({ defaultValues: { alt, is_decoration: false } });
  const is_decoration = useWatch({ control, name: 'is_decoration' });
  const done = handleSubmit((values) => onDone(values.is_decoration ? '' : values.alt.trim()));
  return (
    <FormDialog
      open
      title={title}
      submit={submit}
      is_busy={sent !== null && !problem}
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) void done(event);
      }}
      onClose={onClose}
    >
      {preview && (
        <Box
          component="img"
          src={preview}
          alt=""
          sx={{ maxWidth: '100%', maxHeight: 220, justifySelf: 'center', objectFit: 'contain', borderRadius: 1 }}
        />
      )}
      {sent !== null && !problem && (
        <LinearProgress variant="determinate" value={sent * 100} aria-label={t('knowledge_staff.image.sending')} />
      )}
      {problem && <ProblemNotice problem={problem} {...(retry && { retry })} />}
      <Field
        control={control}
        name="alt"
        label={t('knowledge_staff.image.alt')}
        helperText={t('knowledge_staff.image.alt_hint')}
        autoComplete="off"
        disabled={is_decoration}
        inputProps={{ maxLength: 500 }}
        rules={{
          validate: (_, values) =>
            values.is_decoration || values.alt.trim() !== '' || t('knowledge_staff.image.alt_missing'),
        }}
      />
      <FormControlLabel
        control={<Checkbox checked={is_decoration} onChange={(_, on) => setValue('is_decoration', on)} />}
        label={t('knowledge_staff.image.decoration')}
      />
    </FormDialog>
  );
}
