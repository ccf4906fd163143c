// What a person wants changed, held against what a colleague has changed meanwhile. Pure.
import type { Ticket } from '@switchboard/contract/tickets.ts';
import type { Category, Priority, Status } from '@switchboard/contract/words.ts';

export interface Change {
  status?: Status;
  priority?: Priority;
  category?: Category;
  subject?: string;
  tags?: string[];
}
type Changeable = Pick<Ticket, 'status' | 'priority' | 'category' | 'subject' | 'tags'> & {
  agent: { name: string } | null;
};

export const changeable = ['status', 'priority', 'category', 'subject', 'tags'] as const;
export type Field = (typeof changeable)[number] | 'agent';

export interface Difference {
  field: Field;
  before: string | string[] | null;
  after: string | string[] | null;
}

/** What one sees differ between two states of a ticket; a new message alone makes no difference. */
export function differencesBetween(before: Changeable, after: Changeable): Difference[] {
  const fields: Difference[] = [
    ...changeable.map((field) => ({ field, before: before[field], after: after[field] })),
    { field: 'agent', before: before.agent?.name ?? null, after: after.agent?.name ?? null },
  ];
  return fields.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

/** The same wish against another state: tags that were added or removed meanwhile stay so. */
export function rebase(wanted: Change, before: Changeable, present: Changeable): Change {
  if (!wanted.tags) return wanted;
  const { tags } = wanted;
  const added = tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !tags.includes(tag));
  return { ...wanted, tags: [...new Set([...present.tags, ...added])].filter((tag) => !removed.includes(tag)) };
}
