import { Box, Button, FormControl, InputLabel, OutlinedInput } from '@mui/material';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../drafts.ts';

const longest = 1000;

export interface CommentProps {
  id: string;
  is_busy: boolean;
  /** @returns whether it arrived */
  send: (comment: string) => Promise<boolean>;
}

/** What was missing or wrong, for whoever likes to say. */
export function Comment({ id, is_busy, send }: CommentProps) {
  const { t } = useTranslation();
  const field = useId();
  const [comment, write] = useDraft(`feedback.${id}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim() !== '' && (await send(comment.trim()))) write('');
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', justifyItems: 'start', gap: 1, mt: 1.5, maxWidth: 520 }}
    >
      <FormControl fullWidth>
        <InputLabel htmlFor={field}>{t('knowledge.helpful.comment')}</InputLabel>
        <OutlinedInput
          id={field}
          label={t('knowledge.helpful.comment')}
          value={comment}
          onChange={(event) => write(event.target.value)}
          multiline
          minRows={2}
          maxRows={8}
          inputProps={{ maxLength: longest }}
        />
      </FormControl>
      <Button type="submit" size="small" variant="outlined" disabled={comment.trim() === ''} loading={is_busy}>
        {t('knowledge.helpful.send')}
      </Button>
    </Box>
  );
}
