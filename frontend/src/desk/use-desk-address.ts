import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { sorts, views, type DeskSort, type Filter, type View } from './views.ts';

interface Change {
  view?: View;
  sort?: DeskSort | null;
  q?: string;
  is_narrow?: boolean;
}

/** What the desk shows stands in its address: a reload, a link and the Back button bring it back. */
export function useDeskAddress() {
  const { ref: reference } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const text = search.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(text)), [text]);
  const addressOf = useCallback((number: number) => `/agent/${number}${text && `?${text}`}`, [text]);
  const open = useCallback(
    (number: number) => void navigate(addressOf(number), { replace: true }),
    [navigate, addressOf],
  );
  const close = useCallback(() => void navigate(`/agent${text && `?${text}`}`, { replace: true }), [navigate, text]);
  const change = (to: Change) => {
    const next = writeFilter({ ...filter, ...to }).toString();
    const leaves = to.view !== undefined && to.view !== filter.view;
    void navigate(`/agent${reference && !leaves ? `/${reference}` : ''}${next && `?${next}`}`, { replace: !leaves });
  };
  return { reference, filter, addressOf, open, close, change };
}

function readFilter(search: URLSearchParams): Filter {
  return {
    view: views.find((view) => view === search.get('view')) ?? 'mine',
    sort: sorts.find((sort) => sort === search.get('sort')) ?? null,
    q: search.get('q') ?? '',
    is_narrow: search.has('within'),
  };
}

function writeFilter({ view, sort, q, is_narrow }: Filter): URLSearchParams {
  const search = new URLSearchParams();
  if (view !== 'mine') search.set('view', view);
  if (sort) search.set('sort', sort);
  if (q) search.set('q', q);
  if (q && is_narrow) search.set('within', '');
  return search;
}
