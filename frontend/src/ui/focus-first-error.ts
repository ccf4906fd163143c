/** After a refusal that no field of the form library knows of: the first field marked wrong takes the focus. */
export function focusFirstError(): void {
  // The marks appear with the next paint.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
}
