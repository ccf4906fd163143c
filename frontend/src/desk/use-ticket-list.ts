import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import { useMemo, useState } from 'react';
import { useReadPages } from '../api.ts';
import { useNow } from '../clock.ts';
import { queryOf, type Filter } from './views.ts';

const page_size = 50;
/** Levels turn with time alone, of which no event tells. */
const options = { keepPrevious: true, refetchInterval: 60_000 };

/** The list of a view or a search: its rows so far, and the way to more. */
export function useTicketList(filter: Filter) {
  const query = queryOf(filter, useNow(60_000));
  const pages = useReadPages('GET /tickets', { query: { ...query, limit: page_size } }, options);
  return {
    rows: pages.rows,
    count: pages.count,
    count_capped: pages.count_capped,
    hasNextPage: pages.hasNextPage,
    isFetchingNextPage: pages.isFetchingNextPage,
    fetchNextPage: pages.fetchNextPage,
    is_loading: pages.isPending,
    is_former: pages.isPlaceholderData,
    problem: pages.error,
    retry: () => void pages.refetch(),
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
