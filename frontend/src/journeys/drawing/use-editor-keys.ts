import { useEffect, useEffectEvent } from 'react';

interface EditorKeys {
  save: () => void;
  undo: () => void;
  redo: () => void;
  duplicate: () => void;
}

/** Ctrl or ⌘ with S, Z, Y, D, wherever the focus is; in a dialog or a menu they are left alone. */
export function useEditorKeys({ save, undo, redo, duplicate }: EditorKeys, is_on: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    // One that is open holds the focus; one that is just closing does not.
    if (event.target instanceof Element && event.target.closest('.MuiModal-root')) return;
    const key = event.key.toLowerCase();
    const act =
      key === 's'
        ? save
        : key === 'z'
          ? event.shiftKey
            ? redo
            : undo
          : key === 'y'
            ? redo
            : key === 'd'
              ? duplicate
              : null;
    if (!act || (key !== 's' && !is_on)) return;
    event.preventDefault();
    // A name that is being written holds once its field is left.
    if (key === 's') leaveField();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** So that what waits for it is written down; the focus comes back. */
export function leaveField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus();
}
