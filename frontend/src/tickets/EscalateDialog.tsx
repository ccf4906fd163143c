import { Typography } from '@mui/material';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { useOnScreen } from './on-screen.ts';

/** One step up in priority and escalation, with a reason for the colleagues. */
export function EscalateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { ticket, reference } = useOnScreen();
  const form = useForm({ defaultValues: { notes: '' } });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const escalate = submitTo(async ({ notes }) => {
    await call('POST /tickets/:id/escalate', { params: { id: reference }, body: { notes: notes.trim() } });
    markStale([
      { route: 'GET /tickets/:id', ids: [reference] },
      { route: 'GET /tickets/:id/history', ids: [reference] },
    ]);
    toast({ text: t('tickets.escalate.done', { number: ticket.number }), tone: 'success' });
    onClose();
  });
  return (
    <FormDialog
      open
      title={t('tickets.escalate.title', { number: ticket.number })}
      submit={t('tickets.assignment.escalate')}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      maxWidth="xs"
      onSubmit={escalate}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('tickets.escalate.text')}
      </Typography>
      <Field
        control={form.control}
        name="notes"
        label={t('tickets.escalate.reason')}
        rules={{
          validate: (text: string) => text.trim() !== '' || t('frame.required'),
          maxLength: { value: 1000, message: t('frame.too_long', { count: 1000 }) },
        }}
      />
    </FormDialog>
  );
}
