import { useCallback, useState } from 'react';

/**
 * Whether an element has room for more, wherever it stands: a media query knows only the window.
 * @returns what to give the element as `ref`, and null until it has been measured
 */
export function useWiderThan(px: number) {
  const [is_wider, setWider] = useState<boolean | null>(null);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const observer = new ResizeObserver(() => setWider(element.clientWidth >= px));
      observer.observe(element);
      setWider(element.clientWidth >= px);
      return () => observer.disconnect();
    },
    [px],
  );
  return [ref, is_wider] as const;
}
