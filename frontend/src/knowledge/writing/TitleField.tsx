import { Box, FormHelperText, InputBase } from '@mui/material';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from '../../ui/hidden.ts';
import { longest } from './sheet.ts';

export interface TitleFieldProps {
  title: string;
  language: string;
  flaw: string | undefined;
  onChange: (title: string) => void;
  onEnter: () => void;
}

/** Its title, large; Enter goes on to the text. */
export function TitleField({ title, language, flaw, onChange, onEnter }: TitleFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (flaw) input.current?.focus();
  }, [flaw]);
  const begin = useEffectEvent(() => {
    if (title === '') input.current?.focus();
  });
  // A new article begins here.
  useEffect(() => begin(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Box>
      <Box component="label" htmlFor="article-title" sx={hidden}>
        {t('knowledge_staff.title')}
      </Box>
      <InputBase
        id="article-title"
        inputRef={input}
        multiline
        fullWidth
        value={title}
        onChange={({ target }) => onChange(target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={press}
        error={Boolean(flaw)}
        placeholder={t('knowledge_staff.title')}
        inputProps={{
          maxLength: longest.title,
          lang: language,
          'aria-invalid': Boolean(flaw),
          ...(flaw && { 'aria-describedby': 'article-title-flaw' }),
        }}
        sx={{
          px: 2,
          py: 1,
          border: 1,
          borderColor: flaw ? 'error.main' : 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          fontSize: '1.5rem',
          fontWeight: 700,
          letterSpacing: '-0.02em',
          lineHeight: 1.3,
          '&.Mui-focused': { borderColor: 'primary.main' },
        }}
      />
      {flaw && (
        <FormHelperText id="article-title-flaw" error>
          {flaw}
        </FormHelperText>
      )}
    </Box>
  );
}
