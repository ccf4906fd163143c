import { Box, Button } from '@mui/material';
import type { CannedReply } from '@switchboard/contract/conversations.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { Problem } from '../problem.ts';
import { markStale, queryClient } from '../stale.ts';
import { Field } from '../ui/Field.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';

const is_shortcut = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

export interface ReplyFormProps {
  /** Null keeps a new one. */
  reply: CannedReply | null;
  onDone: (reply: CannedReply) => void;
  onCancel: () => void;
}

/** At once in the list one looks at: reading it again may take a moment. */
const show = (kept: CannedReply) =>
  queryClient.setQueriesData<CannedReply[]>(
    { queryKey: ['GET /canned-replies'] },
    (list) =>
      list && [...list.filter(({ id }) => id !== kept.id), kept].sort((a, b) => a.shortcut.localeCompare(b.shortcut)),
  );

/** Keeps a canned reply, or changes one in its place. */
export function ReplyForm({ reply, onDone, onCancel }: ReplyFormProps) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { shortcut: reply?.shortcut ?? '', body: reply?.body ?? '' } });
  const { control } = form;
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  useFirstFocus(form, 'shortcut');
  const save = submitTo(async ({ shortcut, body }) => {
    const given = { shortcut: shortcut.trim().replace(/^\//, ''), body: body.trim() };
    try {
      const kept = reply
        ? await call('PATCH /canned-replies/:id', { params: { id: reply.id }, body: given })
        : await call('POST /canned-replies', { body: given });
      show(kept);
      markStale(['GET /canned-replies']);
      onDone(kept);
    } catch (error) {
      if (Problem.from(error).code !== 'canned-reply/shortcut-taken') throw error;
      form.setError('shortcut', { type: 'server', message: t('chat.replies.shortcut_taken') }, { shouldFocus: true });
    }
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Field
          control={control}
          name="shortcut"
          label={t('chat.replies.shortcut')}
          helperText={t('chat.replies.shortcut_hint')}
          size="small"
          autoComplete="off"
          inputProps={{ maxLength: 41, spellCheck: false }}
          startAdornment="/"
          rules={{
            required: t('frame.required'),
            validate: (text) => is_shortcut.test(text.trim().replace(/^\//, '')) || t('chat.replies.shortcut_invalid'),
          }}
        />
        <Field
          control={control}
          name="body"
          label={t('chat.replies.body')}
          helperText={t('chat.replies.body_hint', { name: '{{name}}', agent: '{{agent}}' })}
          multiline
          minRows={3}
          maxRows={12}
          rules={{
            validate: (text) => text.trim() !== '' || t('frame.required'),
            maxLength: { value: 5000, message: t('frame.too_long', { count: 5000 }) },
          }}
        />
        {problem && <ProblemNotice problem={problem} shown={shown} />}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button onClick={onCancel} disabled={is_busy}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={is_busy}>
            {t('frame.save')}
          </Button>
        </Box>
      </Box>
    </form>
  );
}
