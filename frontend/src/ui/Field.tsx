import { TextField, type TextFieldProps } from '@mui/material';
import { useController, type Control, type FieldPath, type FieldValues, type RegisterOptions } from 'react-hook-form';

export type FieldProps<T extends FieldValues> = Omit<TextFieldProps, 'name' | 'value' | 'defaultValue' | 'onChange' | 'error'> & {
  control: Control<T>;
  name: FieldPath<T>;
  rules?: RegisterOptions<T, FieldPath<T>>;
};

/** A text field of a form; its error takes the place of its hint. */
export function Field<T extends FieldValues>({ control, name, rules, helperText, onBlur, ...props }: FieldProps<T>) {
  const { field, fieldState } = useController({ control, name, rules: rules as never });
  const { ref, onBlur: touch, ...bound } = field;
  return (
    <TextField
      fullWidth
      {...props}
      {...bound}
      inputRef={ref}
      onBlur={(event) => {
        touch();
        onBlur?.(event);
      }}
      required={Boolean(rules?.required)}
      error={fieldState.invalid}
      helperText={fieldState.error?.message || helperText}
    />
  );
}
