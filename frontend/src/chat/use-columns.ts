import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { addressOf, fitting, readColumns, withClosed, withOpened, type Columns } from './columns.ts';

/** The least a column needs to be read and written in. */
const least_px = 340;
const most_columns = 3;

/** Which chats are open stands in the address: a reload, a link and the Back button bring them back. @param is_single one at a time */
export function useColumns(is_single: boolean) {
  const { id } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const listed = search.get('columns') ?? '';
  const columns = useMemo(() => readColumns(id, new URLSearchParams({ columns: listed })), [id, listed]);
  const [box, width] = useWidth();
  const room = is_single ? 1 : Math.max(1, Math.min(most_columns, Math.floor(width / least_px)));
  const { state } = useLocation() as { state: { is_emptied?: boolean } | null };
  // What was asked for last: one change may follow another before the address has changed.
  const latest = useRef(columns);
  useLayoutEffect(() => {
    latest.current = columns;
  }, [columns]);
  const go = (to: Columns, replace: boolean, is_emptied = false) => {
    latest.current = to;
    void navigate(addressOf(to), { replace, ...(is_emptied && { state: { is_emptied } }) });
  };
  return {
    columns,
    /** Those there is room for. */
    shown: is_single && !id ? [] : fitting(columns, room),
    room,
    /** The last one was closed on purpose: nothing opens by itself. */
    is_emptied: state?.is_emptied === true,
    is_measured: width > 0,
    /** Of what the columns share, to be measured. */
    box,
    open: (next: string) => go(withOpened(latest.current, next, room), !is_single),
    openAll: (ids: readonly string[]) => go({ open: ids.slice(0, room), focused: ids[0] ?? null }, true),
    focus: (next: string) => go({ ...latest.current, focused: next }, true),
    close: (gone: string) => go(is_single ? { open: [], focused: null } : withClosed(latest.current, gone), true, true),
  };
}

function useWidth() {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
