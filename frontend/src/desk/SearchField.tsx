import { IconButton, InputAdornment, OutlinedInput } from '@mui/material';
import { mdiClose, mdiMagnify } from '@mdi/js';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

export interface SearchFieldProps {
  value: string;
  onChange: (q: string) => void;
  /** So that `/` finds it. */
  inputRef: RefObject<HTMLInputElement | null>;
}

const pause_ms = 300;

/** Searches when the typing pauses; keeps the focus and what is typed while results come and go. */
export function SearchField({ value, onChange, inputRef }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useEffectEvent((q: string) => {
    if (q === sent.current) return;
    sent.current = q;
    onChange(q);
  });
  useEffect(() => {
    // Another view was opened, or the Back button pressed.
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => send(text.trim()), pause_ms);
    return () => clearTimeout(timer);
  }, [text]);
  const clear = () => {
    setText('');
    inputRef.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (text) clear();
    else inputRef.current?.blur();
  };
  return (
    <OutlinedInput
      value={text}
      inputRef={inputRef}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={press}
      placeholder={t('desk.search.placeholder')}
      size="small"
      fullWidth
      inputProps={{ 'aria-label': t('desk.search.label'), type: 'search', enterKeyHint: 'search', maxLength: 200 }}
      sx={{
        fontSize: '0.875rem',
        bgcolor: 'background.paper',
        pl: 1,
        '& input::-webkit-search-cancel-button': { display: 'none' },
      }}
      startAdornment={
        <InputAdornment position="start">
          <Icon path={mdiMagnify} fontSize="small" />
        </InputAdornment>
      }
      endAdornment={
        text && (
          <InputAdornment position="end">
            <IconButton size="small" edge="end" aria-label={t('desk.search.clear')} onClick={clear}>
              <Icon path={mdiClose} fontSize="small" />
            </IconButton>
          </InputAdornment>
        )
      }
    />
  );
}
