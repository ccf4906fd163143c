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

export interface NewTicketDraft {
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

export function readDraft(): NewTicketDraft {
  const draft = kept(key) as Partial<NewTicketDraft> | null;
  return { client_id: draft?.client_id ?? randomId(), values: { ...blank, ...draft?.values } };
}

export const keepDraft = (draft: NewTicketDraft): void => keep(key, draft);
export const forgetDraft = (): void => forget(key);
export const blankDraft = (): NewTicketDraft => ({ client_id: randomId(), values: blank });

export const isBlank = ({ subject, description }: Partial<NewTicketValues>): boolean => !subject && !description;
