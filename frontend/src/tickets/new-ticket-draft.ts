// A ticket being written: kept with its key until it has arrived, so that sending it twice opens it once.
import type { Category, Channel, Priority } from '@switchboard/contract/words.ts';
import { randomId } from '../random-id.ts';
import { forget, keep, kept } from '../storage.ts';

export interface NewTicketValues {
  subject: string;
  description: string;
  category: Category;
  priority: Priority;
  name: string;
  contact_email: string;
  channel: Channel;
}

interface NewTicketDraft {
  client_id: string;
  values: NewTicketValues;
}

const key = 'draft.new_ticket';

const blank: NewTicketValues = {
  subject: '',
  description: '',
  category: 'general',
  priority: 'medium',
  name: '',
  contact_email: '',
  channel: 'form',
};

const held = () => kept(key) as Partial<NewTicketDraft> | null;

export const readDraft = (): NewTicketValues => ({ ...blank, ...held()?.values });
export const blankDraft = (): NewTicketValues => blank;
export const forgetDraft = (): void => forget(key);

/** @returns the key this ticket is sent under, the same until it has arrived */
export function keepDraft(values: NewTicketValues): string {
  const client_id = held()?.client_id ?? randomId();
  keep(key, { client_id, values });
  return client_id;
}

/** From here on what is written is another ticket. */
export const renewDraft = (): void => keep(key, { ...held(), client_id: randomId() });

export const isBlank = ({ subject, description }: Partial<NewTicketValues>): boolean => !subject && !description;
