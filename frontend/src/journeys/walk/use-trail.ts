import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { neighbours, stopAt } from './place.ts';
import type { RunAtHand } from './use-run.ts';

/** Of an entry in the browser's history: where it was entered from, and whether one only changes an answer. */
interface Entry {
  from?: string;
  is_change?: boolean;
}

/**
 * Where one looks stands in the address, with an entry of the browser's history a question: its Back button goes back a
 * question, and a reload stays.
 */
export function useTrail({ run, tell }: Pick<RunAtHand, 'run' | 'tell'>) {
  const [search] = useSearchParams();
  const entry = (useLocation().state ?? {}) as Entry;
  const navigate = useNavigate();
  const at = search.get('at');
  const stop = stopAt(run, at);
  const { previous, next } = neighbours(run, stop);
  const is_change = entry.is_change === true && stop.type === 'question';
  /** Whoever changes an answer came from the end, and goes back there. */
  const behind = is_change && entry.from === run.node.id ? run.node : previous;
  const address = (id: string) => `?at=${encodeURIComponent(id)}`;

  // Not there yet, or no longer on the way.
  const is_astray = at !== stop.id;
  const before = useRef({ at, is_astray });
  useEffect(() => {
    // One was looking at it, and has not moved: it was taken away in another window.
    if (is_astray && before.current.at === at && !before.current.is_astray) tell('elsewhere');
    before.current = { at, is_astray };
    if (is_astray) void navigate(address(stop.id), { replace: true });
  }, [is_astray, at, stop.id, tell, navigate]);

  return {
    stop,
    next,
    is_change,
    goTo: (id: string, changes = false) =>
      void navigate(address(id), { state: { from: stop.id, is_change: changes } satisfies Entry }),
    back:
      behind === null
        ? undefined
        : () => void (entry.from === behind.id ? navigate(-1) : navigate(address(behind.id), { replace: true })),
  };
}

export type Trail = ReturnType<typeof useTrail>;
