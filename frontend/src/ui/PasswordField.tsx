import { IconButton, InputAdornment } from '@mui/material';
import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { useState, type KeyboardEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** A password that can be looked at, with a word when Caps Lock is on. */
export function PasswordField<T extends FieldValues>({
  helperText,
  ...props
}: Omit<FieldProps<T>, 'type' | 'endAdornment'>) {
  const { t } = useTranslation();
  const [is_shown, setShown] = useState(false);
  const [has_caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const label = t(is_shown ? 'frame.hide_password' : 'frame.show_password');
  return (
    <Field
      {...props}
      type={is_shown ? 'text' : 'password'}
      helperText={has_caps ? t('frame.caps_lock') : helperText}
      onKeyUp={look}
      onKeyDown={look}
      onBlur={() => setCaps(false)}
      inputProps={{ autoCapitalize: 'none', spellCheck: false }}
      endAdornment={
        <InputAdornment position="end">
          <IconButton edge="end" title={label} aria-label={label} onClick={() => setShown(!is_shown)}>
            <Icon path={is_shown ? mdiEyeOffOutline : mdiEyeOutline} />
          </IconButton>
        </InputAdornment>
      }
    />
  );
}
