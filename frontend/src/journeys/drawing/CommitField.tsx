import { TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';

export interface CommitFieldProps {
  label: string;
  value: string;
  maxLength: number;
  hint?: ReactNode;
  /** Why a text will not do, or null. */
  wrongWith: (text: string) => string | null;
  onCommit: (text: string) => void;
}

/** A name that other things go by: it holds once it is finished, with Enter or by leaving the field. Escape gives the former one back. */
export function CommitField({ label, value, maxLength, hint, wrongWith, onCommit }: CommitFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const wrong = text === null ? null : wrongWith(text.trim());
  const commit = () => {
    if (text !== null && wrong === null && text.trim() !== value) onCommit(text.trim());
    if (wrong === null) setText(null);
  };
  return (
    <TextField
      size="small"
      fullWidth
      label={label}
      value={text ?? value}
      error={wrong !== null}
      helperText={wrong ?? hint}
      onChange={({ target }) => setText(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setText(null);
      }}
      slotProps={{ htmlInput: { maxLength, spellCheck: false, autoCapitalize: 'none' } }}
    />
  );
}
