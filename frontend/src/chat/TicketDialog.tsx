import { Box, Typography } from '@mui/material';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { categories, priorities, type Category, type Priority } from '@switchboard/contract/words.ts';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { markStale } from '../stale.ts';
import { toast } from '../toasts.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useFormProblem } from '../ui/use-form-problem.ts';
import { isOver } from './heard.ts';
import { putSession } from './sessions.ts';
import { subjectOf } from './subject.ts';

const is_address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Makes a chat a ticket that keeps the conversation. An address is needed: the ticket is answered by mail. */
export function TicketDialog({ session, onClose }: { session: ChatSession; onClose: () => void }) {
  const { t } = useTranslation();
  const known = session.requester.email ?? '';
  // An account's own address is not for us to change.
  const is_fixed = known !== '' && session.requester.role !== 'guest';
  const form = useForm({
    defaultValues: {
      subject: subjectOf(session),
      category: 'general' as Category,
      priority: 'medium' as Priority,
      contact_email: known,
    },
  });
  const { control } = form;
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  const make = submitTo(async ({ subject, category, priority, contact_email }) => {
    const email = contact_email.trim();
    const body = { subject: subject.trim(), category, priority, ...(email !== known && { contact_email: email }) };
    const converted = await call('POST /chat/sessions/:id/ticket', { params: { id: session.id }, body });
    putSession(converted);
    markStale(['GET /tickets', 'GET /tickets/counts', 'GET /chat/sessions']);
    const { number } = converted.ticket!;
    const action = { label: t('frame.announce.open'), to: `/agent/${number}` };
    toast({ text: t('chat.ticket.done', { number }), tone: 'success', action });
    onClose();
  });
  return (
    <FormDialog
      open
      title={t('chat.ticket.title', { name: session.requester.name })}
      submit={t('chat.over.make_ticket')}
      is_dirty={form.formState.isDirty}
      is_busy={is_busy}
      problem={problem}
      shown={shown}
      onSubmit={(event) => void make(event)}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(isOver(session) ? 'chat.ticket.text_over' : 'chat.ticket.text')}
      </Typography>
      <Field
        control={control}
        name="subject"
        label={t('chat.ticket.subject')}
        rules={{
          required: t('frame.required'),
          maxLength: { value: 200, message: t('frame.too_long', { count: 200 }) },
        }}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <SelectField
          control={control}
          name="category"
          label={t('chat.ticket.category')}
          options={categories.map((value) => ({ value, label: t(`words.category.${value}`) }))}
        />
        <SelectField
          control={control}
          name="priority"
          label={t('chat.ticket.priority')}
          options={priorities.map((value) => ({ value, label: t(`words.priority.${value}`) }))}
        />
      </Box>
      <Field
        control={control}
        name="contact_email"
        type="email"
        label={t('chat.ticket.email')}
        disabled={is_fixed}
        helperText={t(
          is_fixed ? 'chat.ticket.email_fixed' : known ? 'chat.ticket.email_known' : 'chat.ticket.email_needed',
        )}
        rules={
          is_fixed
            ? {}
            : {
                required: t('frame.required'),
                pattern: { value: is_address, message: t('chat.ticket.email_invalid') },
              }
        }
      />
    </FormDialog>
  );
}
