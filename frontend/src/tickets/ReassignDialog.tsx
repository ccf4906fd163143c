import { Box, FormHelperText, RadioGroup, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call, useRead } from '../api.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PersonChoice } from '../ui/PersonChoice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { useOnScreen } from './on-screen.ts';

const ranks = ['available', 'busy', 'away', 'offline'];
/** Who could begin at once comes first, then who carries least. */
const byReadiness = (a: Agent, b: Agent): number =>
  ranks.indexOf(a.availability) - ranks.indexOf(b.availability) || a.load - b.load || a.name.localeCompare(b.name);

/** Hands the ticket to a colleague, with a word for them. */
export function ReassignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { ticket, reference, put } = useOnScreen();
  const agents = useRead('GET /agents', { query: { active: true } });
  const form = useForm({ defaultValues: { agent_id: '', notes: '' } });
  const chosen = useWatch({ control: form.control, name: 'agent_id' });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const others = (agents.data ?? []).filter(({ id }) => id !== ticket.agent?.id).sort(byReadiness);
  const hand = submitTo(async ({ agent_id, notes }) => {
    if (!agent_id) return form.setError('agent_id', { message: t('tickets.reassign.choose') });
    put(
      await call('POST /tickets/:id/reassign', {
        params: { id: reference },
        body: { agent_id, ...(notes.trim() && { notes: notes.trim() }) },
      }),
    );
    const name = others.find(({ id }) => id === agent_id)?.name ?? '';
    toast({ text: t('tickets.reassign.done', { number: ticket.number, name }), tone: 'success' });
    onClose();
  });
  const error = form.formState.errors.agent_id?.message;
  return (
    <FormDialog
      open
      title={t('tickets.reassign.title', { number: ticket.number })}
      submit={t('tickets.reassign.submit')}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      maxWidth="xs"
      onSubmit={hand}
      onClose={onClose}
    >
      {agents.isPending && <Loading as="rows" count={3} />}
      {agents.error && <ProblemNotice problem={agents.error} retry={agents.refetch} />}
      {agents.data && others.length === 0 && <Typography>{t('tickets.reassign.nobody')}</Typography>}
      <Box>
        <RadioGroup
          aria-label={t('tickets.reassign.choose')}
          value={chosen}
          onChange={(_, id) => {
            form.setValue('agent_id', id, { shouldDirty: true });
            form.clearErrors('agent_id');
          }}
          sx={{ maxHeight: 280, overflowY: 'auto', flexWrap: 'nowrap', gap: 0.5 }}
        >
          {others.map((agent) => (
            <AgentChoice key={agent.id} agent={agent} />
          ))}
        </RadioGroup>
        {error && <FormHelperText error>{error}</FormHelperText>}
      </Box>
      <Field
        control={form.control}
        name="notes"
        label={t('tickets.reassign.notes')}
        helperText={t('frame.optional')}
        multiline
        minRows={2}
        rules={{ maxLength: { value: 1000, message: t('frame.too_long', { count: 1000 }) } }}
      />
    </FormDialog>
  );
}

function AgentChoice({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const facts = [
    t(`words.availability.${agent.availability}`),
    t('tickets.reassign.load', { load: agent.load, max: agent.max_tickets }),
    ...(agent.in_shift ? [] : [t('words.exclusion.out_of_shift')]),
  ];
  return <PersonChoice id={agent.id} name={agent.name} facts={facts} is_ready={agent.availability === 'available'} />;
}
