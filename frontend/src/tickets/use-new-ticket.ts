import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { call } from '../api.ts';
import { useImages } from '../conversation/use-images.ts';
import { Problem } from '../problem.ts';
import { rememberGuestTicket, useSession } from '../session.tsx';
import { markStale } from '../stale.ts';
import { useFormProblem } from '../ui/use-form-problem.ts';
import {
  blankDraft,
  forgetDraft,
  isBlank,
  keepDraft,
  readDraft,
  renewDraft,
  type NewTicketValues,
} from './new-ticket-draft.ts';
import { pathOf } from './TicketLink.tsx';

/**
 * The form of a new ticket: its draft is kept from the first letter until the ticket has arrived.
 * @param search_id the search it comes from
 */
export function useNewTicket(search_id: string | undefined) {
  const { user, is_staff } = useSession();
  const navigate = useNavigate();
  const [draft] = useState(readDraft);
  const form = useForm<NewTicketValues>({ defaultValues: draft, mode: 'onTouched' });
  const images = useImages('new_ticket');
  const [has_arrived, setArrived] = useState(false);
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (isBlank(values)) forgetDraft();
          else keepDraft(values);
        },
      }),
    [form],
  );

  const submit = submitTo(async (given) => {
    setArrived(false);
    const { name, contact_email, channel, ...values } = given;
    const is_for_other = !user || is_staff;
    const body = {
      ...values,
      subject: values.subject.trim(),
      client_id: keepDraft(given),
      ...(search_id && { search_id }),
      ...(is_for_other && { contact_email: contact_email.trim(), ...(name.trim() && { name: name.trim() }) }),
      ...(is_staff && { channel }),
      ...(images.ready.length > 0 && { attachment_ids: images.ready.map(({ id }) => id) }),
    };
    try {
      const { number, access_token } = await call('POST /tickets', { body });
      forgetDraft();
      images.clear();
      if (access_token) rememberGuestTicket(String(number), access_token);
      markStale(['GET /tickets', 'GET /tickets/my-tickets']);
      await navigate(pathOf(number, is_staff), { state: { is_new: true } });
    } catch (error) {
      setArrived(Problem.from(error).code === 'idempotency/key-reused');
      throw error;
    }
  });

  return {
    form,
    /** For whoever is signed in: without a token the desk takes none. */
    images,
    submit,
    is_busy,
    problem,
    shown,
    has_arrived,
    sendAgain: () => {
      renewDraft();
      return submit();
    },
    clear: () => {
      forgetDraft();
      for (const { key } of images.picked) images.remove(key);
      form.reset(blankDraft());
    },
  };
}
