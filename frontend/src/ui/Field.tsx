import { FormControl, FormHelperText, InputLabel, OutlinedInput, type OutlinedInputProps } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';

export interface FieldBinding<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  rules?: RegisterOptions<T, FieldPath<T>>;
  label: string;
  /** A hint; an error takes its place. */
  helperText?: ReactNode;
}

export type FieldProps<T extends FieldValues> = FieldBinding<T> &
  Omit<OutlinedInputProps, 'name' | 'value' | 'defaultValue' | 'onChange' | 'error' | 'label' | 'id' | 'required'>;

/** A text field of a form. Not MUI's TextField, which brings selects, menus and modals along (15 kB gzipped). */
export function Field<T extends FieldValues>({
  control,
  name,
  rules,
  label,
  helperText,
  onBlur,
  ...props
}: FieldProps<T>) {
  const id = useId();
  const { field, fieldState } = useController({ control, name, ...(rules && { rules }) });
  const { ref, onBlur: touch, ...bound } = field;
  const hint = fieldState.error?.message || helperText;
  return (
    <FormControl
      fullWidth
      error={fieldState.invalid}
      required={Boolean(rules?.required)}
      disabled={props.disabled ?? false}
    >
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        {...props}
        {...bound}
        id={id}
        label={label}
        inputRef={ref}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onBlur={(event) => {
          touch();
          onBlur?.(event);
        }}
      />
      {hint && <FormHelperText id={`${id}-hint`}>{hint}</FormHelperText>}
    </FormControl>
  );
}
