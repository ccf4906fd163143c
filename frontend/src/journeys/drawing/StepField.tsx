import { TextField, type TextFieldProps } from '@mui/material';
import { useBoard } from './board.ts';
import { inOneLine } from './gaps.ts';

export type StepFieldProps = Omit<TextFieldProps, 'onChange' | 'onBlur' | 'value' | 'select'> & {
  value: string;
  maxLength: number;
  onWrite: (text: string) => void;
};

/** A text field that changes the drawing at once; all that is typed until it is left is one step. */
export function StepField({ value, maxLength, multiline = false, onWrite, slotProps, ...props }: StepFieldProps) {
  const { actions } = useBoard();
  return (
    <TextField
      size="small"
      fullWidth
      multiline={multiline}
      {...props}
      value={value}
      onChange={({ target }) => onWrite(multiline ? target.value : inOneLine(target.value))}
      onBlur={actions.endStep}
      slotProps={{ ...slotProps, htmlInput: { maxLength, ...(slotProps?.htmlInput as object | undefined) } }}
    />
  );
}
