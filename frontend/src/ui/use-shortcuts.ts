import { useEffect, useEffectEvent } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single keys, as long as nobody types, no dialog or menu is open, and nobody nearer has taken them. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, is_on = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (document.querySelector('.MuiModal-root:not(.MuiModal-hidden)')) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!is_on) return;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [is_on]);
}
