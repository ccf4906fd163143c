import { MenuItem, TextField } from '@mui/material';
import { useController, type FieldValues } from 'react-hook-form';
import type { FieldBinding } from './Field.tsx';

export interface SelectFieldProps<T extends FieldValues> extends FieldBinding<T> {
  options: readonly { value: string; label: string; lang?: string }[];
  disabled?: boolean;
}

/** A choice among few, in a form. */
export function SelectField<T extends FieldValues>({
  control,
  name,
  rules,
  label,
  helperText,
  options,
  disabled = false,
}: SelectFieldProps<T>) {
  const { field, fieldState } = useController({ control, name, ...(rules && { rules }) });
  const { ref, ...bound } = field;
  return (
    <TextField
      {...bound}
      inputRef={ref}
      select
      fullWidth
      label={label}
      disabled={disabled}
      required={Boolean(rules?.required)}
      error={fieldState.invalid}
      helperText={fieldState.error?.message || helperText}
    >
      {options.map(({ value, label, lang }) => (
        <MenuItem key={value} value={value} lang={lang}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
