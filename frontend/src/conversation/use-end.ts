// Keeps the end of a conversation in sight, unless its reader has gone up to read.
import { useCallback, useRef, useState } from 'react';

const slack_px = 60;

const isNearEnd = (box: HTMLElement): boolean => box.scrollHeight - box.scrollTop - box.clientHeight < slack_px;

/**
 * `box` is the ref of what scrolls (positioned), with one child that holds the content. It opens at the element with
 * `data-fresh`, or else at the end; before that `is_at_end` is false, so that nothing counts as seen that was not.
 */
export function useEnd() {
  const element = useRef<HTMLElement | null>(null);
  const sticks = useRef(true);
  const last_top = useRef(0);
  const [is_at_end, setAtEnd] = useState(false);

  const look = useCallback(() => {
    const box = element.current;
    if (!box) return;
    // Only going up leaves the end: what arrives below moves the end away from where one is.
    if (isNearEnd(box)) sticks.current = true;
    else if (box.scrollTop < last_top.current) sticks.current = false;
    last_top.current = box.scrollTop;
    setAtEnd(sticks.current);
  }, []);

  const toEnd = useCallback(() => {
    const box = element.current;
    if (!box) return;
    sticks.current = true;
    box.scrollTop = box.scrollHeight;
    last_top.current = box.scrollTop;
    setAtEnd(true);
  }, []);

  const box = useCallback(
    (found: HTMLElement | null) => {
      element.current = found;
      if (!found) return;
      let is_placed = false;
      const place = () => {
        const fresh = found.querySelector<HTMLElement>('[data-fresh]');
        const is_begun = found.querySelector('[data-message]') !== null;
        if (!is_begun) return;
        if (!is_placed && fresh) {
          found.scrollTop = fresh.offsetTop - found.clientHeight / 3;
          is_placed = true;
          sticks.current = isNearEnd(found);
          look();
          return;
        }
        is_placed = true;
        if (sticks.current) toEnd();
        else look();
      };
      const observer = new ResizeObserver(place);
      observer.observe(found);
      if (found.firstElementChild) observer.observe(found.firstElementChild);
      return () => observer.disconnect();
    },
    [look, toEnd],
  );
  return { box, is_at_end, look, toEnd };
}
