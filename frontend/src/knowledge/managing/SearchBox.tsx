import { InputAdornment, OutlinedInput, type SxProps, type Theme } from '@mui/material';
import { mdiMagnify } from '@mdi/js';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';

const pause_ms = 300;

export interface SearchBoxProps {
  value: string;
  label: string;
  sx?: SxProps<Theme>;
  onChange: (q: string) => void;
}

/** Searches when the typing pauses; keeps the focus and what is typed while results come and go. */
export function SearchBox({ value, label, sx = {}, onChange }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useEffectEvent((q: string) => {
    if (q === sent.current) return;
    sent.current = q;
    onChange(q);
  });
  useEffect(() => {
    // Cleared from elsewhere, or the Back button pressed; not what was sent from here, when more has been typed since.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => send(text.trim()), pause_ms);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <OutlinedInput
      size="small"
      fullWidth
      value={text}
      onChange={({ target }) => setText(target.value)}
      placeholder={label}
      inputProps={{ 'aria-label': label, type: 'search', maxLength: 200, enterKeyHint: 'search' }}
      startAdornment={
        <InputAdornment position="start">
          <Icon path={mdiMagnify} fontSize="small" />
        </InputAdornment>
      }
      sx={[{ bgcolor: 'background.paper' }, ...(Array.isArray(sx) ? sx : [sx])]}
    />
  );
}
