/** Lays a text on the clipboard; only pages of a secure origin may. @returns whether it lies there now */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldStyle(text);
  }
}

function copyOldStyle(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  const { activeElement } = document;
  // Inside an open dialog: outside it, its guard would take the focus back.
  (activeElement?.parentElement ?? document.body).append(field);
  field.select();
  const is_copied = document.execCommand('copy');
  field.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus();
  return is_copied;
}
