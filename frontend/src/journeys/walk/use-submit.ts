import type { Run } from '@switchboard/contract/journeys.ts';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { rememberGuestTicket } from '../../session.tsx';
import { markStale } from '../../stale.ts';
import { useFormProblem } from '../../ui/use-form-problem.ts';
import { isLost, type RunAtHand } from './use-run.ts';
import { keepContact, readContact, type Contact } from './walk-draft.ts';

/** The ticket it has become. */
export interface Sent {
  number: number;
}

/** Sends the run at its end. Done twice, as when the answer was lost, it gives the same ticket. */
export function useSubmit({ run, token, take, lose, hasBecome }: RunAtHand, onSent: (sent: Sent) => void) {
  const form = useForm<Contact>({
    defaultValues: { contact_email: '', name: '', ...readContact(run.id) },
    mode: 'onTouched',
  });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepContact(run.id, values) }),
    [form, run.id],
  );
  const submit = submitTo(async ({ contact_email, name }) => {
    const contact = token !== undefined && {
      ...(contact_email.trim() && { contact_email: contact_email.trim() }),
      ...(name.trim() && { name: name.trim() }),
    };
    try {
      const input = { params: { run_id: run.id }, body: { ...contact } };
      const how = token === undefined ? {} : { token };
      const { number, access_token } = await call('POST /journeys/runs/:run_id/submit', input, how);
      if (access_token) rememberGuestTicket(String(number), access_token);
      markStale(['GET /tickets', 'GET /tickets/my-tickets']);
      hasBecome(number);
      onSent({ number });
    } catch (error) {
      const refused = Problem.from(error);
      const { run: present } = (refused.data ?? {}) as { run?: Run };
      if (refused.code === 'journey/not-at-end' && present) return take(present, 'elsewhere');
      if (isLost(refused, token)) return lose();
      throw error;
    }
  });
  return { form, submit, is_busy, problem, shown };
}
