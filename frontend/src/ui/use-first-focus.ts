import { useEffect } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

/** Puts the cursor into the first field, on pages that are nothing but a form. */
export function useFirstFocus<T extends FieldValues>(form: UseFormReturn<T>, name: FieldPath<T>): void {
  useEffect(() => form.setFocus(name), [form, name]);
}
