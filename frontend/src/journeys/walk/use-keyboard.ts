import { useEffect } from 'react';

/**
 * Says in `--keyboard` how much of the window the keyboard of a phone covers: browsers lay it over the page, and what
 * sticks to the foot of the window would lie under it.
 */
export function useKeyboard(): void {
  useEffect(() => {
    const { visualViewport: seen, document } = globalThis;
    if (!seen) return;
    const { style } = document.documentElement;
    const measure = () => {
      const covered = innerHeight - seen.height - seen.offsetTop;
      // Who has zoomed in sees less, and yet has no keyboard.
      if (seen.scale === 1 && covered > 1) style.setProperty('--keyboard', `${Math.round(covered)}px`);
      else style.removeProperty('--keyboard');
    };
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
      style.removeProperty('--keyboard');
    };
  }, []);
}
