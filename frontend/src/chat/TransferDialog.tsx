import { Box, FormHelperText, RadioGroup, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { command } from '../live.ts';
import { useSession } from '../session.tsx';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PersonChoice } from '../ui/PersonChoice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { byReadiness, hasRoom } from './order.ts';
import { putSession } from './sessions.ts';

export interface TransferDialogProps {
  session: ChatSession;
  onClose: () => void;
  /** It was mine, and is not any more. */
  onLeave: () => void;
}

/** Hands a chat to a colleague with room for it, with a word that only staff read. */
export function TransferDialog({ session, onClose, onLeave }: TransferDialogProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const agents = useRead('GET /agents', { query: { active: true } });
  const form = useForm({ defaultValues: { agent_id: '', notes: '' } });
  const chosen = useWatch({ control: form.control, name: 'agent_id' });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const requester = session.requester.name;
  const others = (agents.data ?? []).filter(({ id }) => id !== session.agent_id).toSorted(byReadiness);
  const hand = submitTo(async ({ agent_id, notes }) => {
    if (!agent_id) return form.setError('agent_id', { message: t('chat.transfer.choose') });
    const more = notes.trim() ? { notes: notes.trim() } : {};
    putSession(await command('chat:transfer', { session_id: session.id, agent_id, ...more }));
    const name = others.find(({ id }) => id === agent_id)?.name ?? '';
    toast({ text: t('chat.transfer.done', { requester, name }), tone: 'success' });
    onClose();
    if (session.agent_id === user?.id) onLeave();
  });
  const error = form.formState.errors.agent_id?.message;
  return (
    <FormDialog
      open
      title={t('chat.transfer.title', { requester })}
      submit={t('chat.action.transfer')}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      maxWidth="xs"
      onSubmit={(event) => void hand(event)}
      onClose={onClose}
    >
      {agents.isPending && <Loading as="rows" count={3} />}
      {agents.error && <ProblemNotice problem={agents.error} retry={agents.refetch} />}
      {agents.data && others.length === 0 && <Typography>{t('chat.transfer.nobody')}</Typography>}
      <Box>
        <RadioGroup
          aria-label={t('chat.transfer.choose')}
          value={chosen}
          onChange={(_, id) => {
            form.setValue('agent_id', id, { shouldDirty: true });
            form.clearErrors('agent_id');
          }}
          sx={{ maxHeight: 280, overflowY: 'auto', flexWrap: 'nowrap', gap: 0.5 }}
        >
          {others.map((agent) => (
            <Colleague key={agent.id} agent={agent} is_me={agent.id === user?.id} />
          ))}
        </RadioGroup>
        {error && <FormHelperText error>{error}</FormHelperText>}
      </Box>
      <Field
        control={form.control}
        name="notes"
        label={t('chat.transfer.notes')}
        helperText={t('chat.transfer.notes_hint')}
        multiline
        minRows={2}
        rules={{ maxLength: { value: 1000, message: t('frame.too_long', { count: 1000 }) } }}
      />
    </FormDialog>
  );
}

function Colleague({ agent, is_me }: { agent: Agent; is_me: boolean }) {
  const { t } = useTranslation();
  const { id, name, availability, chats, max_chats, in_shift, online } = agent;
  const has_room = hasRoom(agent);
  const facts = [
    t(`words.availability.${availability}`),
    t(has_room ? 'chat.transfer.load' : 'chat.transfer.full', { chats, max: max_chats }),
    ...(in_shift ? [] : [t('words.exclusion.out_of_shift')]),
    ...(online || availability === 'offline' ? [] : [t('chat.transfer.not_connected')]),
  ];
  return (
    <PersonChoice
      id={id}
      name={is_me ? t('chat.transfer.me', { name }) : name}
      facts={facts}
      is_ready={availability === 'available' && has_room}
      is_disabled={!has_room}
    />
  );
}
