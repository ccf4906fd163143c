// Where the keyboard goes: to where one begins, on from what has gone, and not behind the panel.
import { useEffect, useRef } from 'preact/hooks';

export type Screen = 'loading' | 'start' | 'talk' | 'over';

/**
 * Who opens the panel begins where one writes; on a touch screen the keyboard waits until it is asked for. Where a screen has
 * taken the place of the one that had the focus, it goes on there. Who was quicker and writes already is not moved.
 */
export function useFocus(arrivals: number, screen: Screen): void {
  const done = useRef(0);
  useEffect(() => {
    if (screen === 'loading') return;
    const has_lost = document.hasFocus() && document.activeElement === document.body;
    if (arrivals === done.current && !has_lost) return;
    done.current = arrivals;
    if (document.hasFocus() && document.activeElement?.matches('input, textarea')) return;
    const first = document.querySelector<HTMLElement>('[data-first]');
    const brings_keyboard = first?.matches('input, textarea') && matchMedia('(pointer: coarse)').matches;
    (first && !brings_keyboard ? first : document.getElementById('title'))?.focus();
  }, [arrivals, screen]);
}

const focusable = 'a[href], button:enabled, input:enabled:not([hidden]), textarea:enabled, [tabindex="0"]';

/** Where the panel covers the page, Tab goes round within it. */
export function useFocusWithin(covers: boolean): void {
  useEffect(() => {
    if (!covers) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return;
      const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
        (each) => each.getClientRects().length > 0,
      );
      const [first, last] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
      const is_outside = !document.activeElement || document.activeElement === document.body;
      if (document.activeElement !== last && !is_outside) return;
      event.preventDefault();
      first?.focus();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [covers]);
}
