// The views of the desk and the lists they stand for. Pure.
import type { Given } from '../api.ts';
import type { TicketSort } from '@switchboard/contract/words.ts';
import { openStatuses } from '@switchboard/contract/lifecycle.ts';

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

/** The desk counts a day as the database does, from midnight UTC. */
const startOfDay = (now: number): string => new Date(now - (now % 86_400_000)).toISOString();

const queries: Record<View, (now: number) => TicketQuery> = {
  mine: () => ({ ...open, assigned_agent_id: 'me', sort: 'due' }),
  unassigned: () => ({ status: ['new', 'open'], assigned_agent_id: 'none', sort: 'priority' }),
  open: () => ({ ...open, sort: 'due' }),
  waiting: () => ({ status: ['waiting_user'], sort: 'updated' }),
  breaching: () => ({ ...open, sla: ['breached', 'critical'], sort: 'due' }),
  resolved_today: (now) => ({ status: ['resolved'], resolved_from: startOfDay(now), sort: 'updated' }),
};

/** The order of a list; null is by how well it matches. */
export const sortOf = (filter: Filter): TicketSort | null => queryOf(filter, 0).sort ?? null;

/** What to ask for. A search without a chosen order is ranked. */
export function queryOf({ view, sort, q, is_narrow }: Filter, now: number): TicketQuery {
  const searched = q === '' ? {} : { q };
  if (q !== '' && !is_narrow) return { ...searched, ...(sort && { sort }) };
  return { ...queries[view](now), ...(sort && { sort }), ...searched };
}

/** Counts are capped at a thousand. */
export const isCapped = (count: number): boolean => count >= 1000;
