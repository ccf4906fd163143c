import { Box, Button, Chip, FormControl, FormHelperText, InputLabel, OutlinedInput, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import type { ChatConfig } from '@switchboard/contract/chat.ts';
import { useId, useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { originOf } from './origin.ts';

const at_most = 50;

/** The sites whose pages may show the chat. */
export function OriginsField({ control }: { control: Control<ChatConfig> }) {
  const { t } = useTranslation();
  const id = useId();
  const { field } = useController({ control, name: 'widget_origins' });
  const [text, setText] = useState('');
  const [error, setError] = useState<'invalid' | 'known' | 'most' | null>(null);
  const add = () => {
    const origin = originOf(text);
    const fault = !origin
      ? 'invalid'
      : field.value.includes(origin)
        ? 'known'
        : field.value.length >= at_most
          ? 'most'
          : null;
    setError(fault);
    if (!origin || fault) return;
    field.onChange([...field.value, origin]);
    setText('');
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('chat.settings.origins')}
      </Typography>
      {field.value.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('chat.settings.no_origins')}
        </Typography>
      ) : (
        <Box
          component="ul"
          aria-label={t('chat.settings.origins')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}
        >
          {field.value.map((origin) => (
            <Box component="li" key={origin} sx={{ minWidth: 0 }}>
              <Chip
                label={origin}
                onDelete={() => field.onChange(field.value.filter((one) => one !== origin))}
                aria-label={t('chat.settings.remove_origin', { origin })}
              />
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <FormControl size="small" error={error !== null} sx={{ flex: '1 1 220px', maxWidth: 420 }}>
          <InputLabel htmlFor={id}>{t('chat.settings.origin')}</InputLabel>
          <OutlinedInput
            id={id}
            label={t('chat.settings.origin')}
            value={text}
            inputRef={field.ref}
            inputMode="url"
            onChange={({ target }) => {
              setText(target.value);
              setError(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            aria-describedby={`${id}-hint`}
          />
          <FormHelperText id={`${id}-hint`}>{t(`chat.settings.origin_${error ?? 'hint'}`)}</FormHelperText>
        </FormControl>
        <Button
          variant="outlined"
          startIcon={<Icon path={mdiPlus} />}
          disabled={text.trim() === ''}
          onClick={add}
          sx={{ height: 40 }}
        >
          {t('chat.settings.add_origin')}
        </Button>
      </Box>
    </Box>
  );
}
