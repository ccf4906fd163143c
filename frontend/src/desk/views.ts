// The views of the desk and the lists they stand for. Pure.
import type { Given } from '../api.ts';
import type { TicketSort } from '@switchboard/contract/words.ts';
import { openStatuses } from '@switchboard/contract/lifecycle.ts';
import type { TicketRow } from '@switchboard/contract/tickets.ts';

export const views = ['mine', 'unassigned', 'open', 'waiting', 'breaching', 'resolved_today'] as const;
export type View = (typeof views)[number];

export const sorts = ['due', 'priority', 'newest', 'updated'] as const satisfies TicketSort[];
export type DeskSort = (typeof sorts)[number];

type TicketQuery = NonNullable<Given<'GET /tickets'>['query']>;

export interface Filter {
  view: View;
  sort: DeskSort | null;
  q: string;
  /** A search looks at all tickets, unless it is kept to the view. */
  is_narrow: boolean;
}

const open: TicketQuery = { status: [...openStatuses] };
const queries: Record<View, TicketQuery[]> = {
  mine: [{ ...open, assigned_agent_id: 'me', sort: 'due' }],
  unassigned: [{ status: ['new', 'open'], assigned_agent_id: 'none', sort: 'priority' }],
  open: [{ ...open, sort: 'due' }],
  waiting: [{ status: ['waiting_user'], sort: 'updated' }],
  // One after the other: what is late was due before all that is not.
  breaching: [
    { ...open, sla: 'breached', sort: 'due' },
    { ...open, sla: 'critical', sort: 'due' },
  ],
  resolved_today: [{ status: ['resolved'], sort: 'updated' }],
};

/** The order of these views is what makes them right; it cannot be chosen. */
export const hasFixedSort = ({ view, q, is_narrow }: Filter): boolean =>
  (q === '' || is_narrow) && (view === 'breaching' || view === 'resolved_today');

export const sortOf = (filter: Filter): TicketSort | null => queriesOf(filter)[0]!.sort ?? null;

/** The lists to read, one after the other. A search without a chosen order is ranked. */
export function queriesOf(filter: Filter): [TicketQuery, TicketQuery?] {
  const { view, sort, q, is_narrow } = filter;
  const of_view = queries[view].map((query) => (sort && !hasFixedSort(filter) ? { ...query, sort } : query));
  if (q === '') return of_view as [TicketQuery, TicketQuery?];
  if (!is_narrow) return [sort ? { q, sort } : { q }];
  return of_view.map((query) => ({ ...query, q })) as [TicketQuery, TicketQuery?];
}

/** The desk counts a day as the database does, from midnight UTC. */
export const startOfDay = (now: number): number => now - (now % 86_400_000);

/** Whether more could have been resolved today: the list is sorted by the last change, and nothing is resolved after that. */
export const mayGoOn = (last: TicketRow | undefined, now: number): boolean =>
  last === undefined || Date.parse(last.updated_at) >= startOfDay(now);

export const isResolvedToday = ({ resolved_at }: TicketRow, now: number): boolean =>
  resolved_at !== null && Date.parse(resolved_at) >= startOfDay(now);

/** Counts are capped at a thousand. */
export const isCapped = (count: number): boolean => count >= 1000;
