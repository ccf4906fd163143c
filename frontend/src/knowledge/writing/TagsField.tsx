import { Box, Chip, FormControl, FormHelperText, InputLabel, OutlinedInput } from '@mui/material';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { longest, withTags } from './sheet.ts';

/** Words it is found by besides its own; Enter or a comma adds one, Backspace takes the last away. */
export function TagsField({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim()) onChange(withTags(tags, text));
    setText('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '') onChange(tags.slice(0, -1));
  };
  return (
    <FormControl fullWidth size="small">
      <InputLabel htmlFor={id}>{t('knowledge_staff.tags')}</InputLabel>
      <OutlinedInput
        id={id}
        label={t('knowledge_staff.tags')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={press}
        onBlur={add}
        inputProps={{ maxLength: longest.tag * 4, 'aria-describedby': `${id}-hint` }}
        autoComplete="off"
      />
      <FormHelperText id={`${id}-hint`}>{t('knowledge_staff.tags_hint')}</FormHelperText>
      {tags.length > 0 && (
        <Box
          component="ul"
          aria-label={t('knowledge_staff.tags')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, m: 0, mt: 1, p: 0, listStyle: 'none' }}
        >
          {tags.map((tag) => (
            <li key={tag}>
              <Chip
                size="small"
                label={tag}
                title={t('knowledge_staff.tag_remove', { tag })}
                onDelete={() => onChange(tags.filter((other) => other !== tag))}
              />
            </li>
          ))}
        </Box>
      )}
    </FormControl>
  );
}
