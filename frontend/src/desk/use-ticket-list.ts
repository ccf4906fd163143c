import type { TicketRow } from '@switchboard/contract/tickets.ts';
import { useMemo, useState } from 'react';
import { useReadPages } from '../api.ts';
import { useNow } from '../clock.ts';
import { isResolvedToday, mayGoOn, queriesOf, type Filter } from './views.ts';

const page_size = 50;
/** Levels turn with time alone, of which no event tells. */
const options = { keepPrevious: true, refetchInterval: 60_000 };

/** Whether a row read for a view stands in it: the lists of the desk are a little wider than its counts. */
export type Belongs = (ticket: TicketRow, now: number) => boolean;

/** The list of a view or a search: its rows so far, and the way to more. */
export function useTicketList(filter: Filter, isBreaching: Belongs) {
  const [query, then] = queriesOf(filter);
  const has_second = then !== undefined;
  const first = useReadPages('GET /tickets', { query: { ...query, limit: page_size } }, options);
  const is_first_whole = !first.isPending && !first.hasNextPage;
  const second = useReadPages(
    'GET /tickets',
    { query: { ...(then ?? query), limit: page_size } },
    { ...options, enabled: has_second && is_first_whole },
  );
  const last = has_second && is_first_whole ? second : first;
  const now = useNow(60_000);
  const is_view = filter.q === '' || filter.is_narrow;
  const view = is_view && (filter.view === 'breaching' || filter.view === 'resolved_today') ? filter.view : null;
  const all = useMemo(
    () => (has_second ? [...first.rows, ...second.rows] : first.rows),
    [has_second, first.rows, second.rows],
  );
  const rows = useMemo(() => {
    const belongs = { breaching: isBreaching, resolved_today: isResolvedToday };
    return view ? all.filter((row) => belongs[view](row, now)) : all;
  }, [all, view, isBreaching, now]);
  const hasNextPage = last.hasNextPage && (view !== 'resolved_today' || mayGoOn(first.rows.at(-1), now));
  const is_pending = first.isPending || (has_second && is_first_whole && second.isPending);
  return {
    rows,
    read: all.length,
    count: view ? null : first.count,
    count_capped: first.count_capped,
    hasNextPage,
    isFetchingNextPage: last.isFetchingNextPage,
    fetchNextPage: last.fetchNextPage,
    is_loading: rows.length === 0 && (is_pending || hasNextPage),
    is_former: first.isPlaceholderData,
    problem: first.error ?? second.error,
    retry: () => void Promise.all([first.refetch(), has_second ? second.refetch() : null]),
  };
}

export const isNamed = ({ id, number }: TicketRow, reference: string | undefined): boolean =>
  reference !== undefined && (id === reference || String(number) === reference);

export interface ListedTicket {
  ticket: TicketRow;
  /** The ticket has left the view while it is being read; it keeps its place until another is chosen. */
  has_left: boolean;
}

/**
 * The row of the open ticket stays where it was, even when what was done to it moves it out of the view.
 * @param list which list it is; null while the rows are those of the one before
 */
export function useSteadyRows(
  list: string | null,
  rows: readonly TicketRow[],
  reference: string | undefined,
): ListedTicket[] {
  const [held, setHeld] = useState<{ list: string; ticket: TicketRow; index: number } | null>(null);
  const index = rows.findIndex((row) => isNamed(row, reference));
  const present = rows[index];
  const is_news =
    list !== null && present !== undefined && (held?.ticket !== present || held.index !== index || held.list !== list);
  if (is_news) setHeld({ list, ticket: present, index });
  return useMemo(() => {
    const listed = rows.map((ticket) => ({ ticket, has_left: false }));
    const is_gone = index < 0 && held?.list === list && isNamed(held.ticket, reference);
    return is_gone ? listed.toSpliced(held.index, 0, { ticket: held.ticket, has_left: true }) : listed;
  }, [rows, index, held, list, reference]);
}
