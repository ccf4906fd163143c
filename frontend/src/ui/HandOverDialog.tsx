import { Box, FormHelperText, RadioGroup, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { Field } from './Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { Loading } from './Loading.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useFormProblem } from './use-form-problem.ts';

export interface HandOverDialogProps {
  title: string;
  submit: string;
  words: { choose: string; nobody: string; notes: string; notes_hint: string };
  /** Who has it now. */
  holder_id: string | null;
  order: (a: Agent, b: Agent) => number;
  /** A colleague among the others. */
  renderChoice: (agent: Agent) => ReactNode;
  /** @throws {Problem} which is shown, and the dialog stays */
  hand: (given: { agent_id: string; notes?: string }, name: string) => Promise<void>;
  onClose: () => void;
}

/** Hands something to a colleague, with a word for them. */
export function HandOverDialog({ title, submit, words, holder_id, order, ...props }: HandOverDialogProps) {
  const { renderChoice, hand, onClose } = props;
  const { t } = useTranslation();
  const agents = useRead('GET /agents', { query: { active: true } });
  const form = useForm({ defaultValues: { agent_id: '', notes: '' } });
  const chosen = useWatch({ control: form.control, name: 'agent_id' });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const others = (agents.data ?? []).filter(({ id }) => id !== holder_id).toSorted(order);
  const send = submitTo(async ({ agent_id, notes }) => {
    const agent = others.find(({ id }) => id === agent_id);
    if (!agent) return form.setError('agent_id', { message: words.choose });
    await hand({ agent_id, ...(notes.trim() && { notes: notes.trim() }) }, agent.name);
  });
  const error = form.formState.errors.agent_id?.message;
  return (
    <FormDialog
      open
      title={title}
      submit={submit}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      maxWidth="xs"
      onSubmit={(event) => void send(event)}
      onClose={onClose}
    >
      {agents.isPending && <Loading as="rows" count={3} />}
      {agents.error && <ProblemNotice problem={agents.error} retry={agents.refetch} />}
      {agents.data && others.length === 0 && <Typography>{words.nobody}</Typography>}
      <Box>
        <RadioGroup
          aria-label={words.choose}
          value={chosen}
          onChange={(_, id) => {
            form.setValue('agent_id', id, { shouldDirty: true });
            form.clearErrors('agent_id');
          }}
          sx={{ maxHeight: 280, overflowY: 'auto', flexWrap: 'nowrap', gap: 0.5 }}
        >
          {others.map(renderChoice)}
        </RadioGroup>
        {error && <FormHelperText error>{error}</FormHelperText>}
      </Box>
      <Field
        control={form.control}
        name="notes"
        label={words.notes}
        helperText={words.notes_hint}
        multiline
        minRows={2}
        rules={{ maxLength: { value: 1000, message: t('frame.too_long', { count: 1000 }) } }}
      />
    </FormDialog>
  );
}
