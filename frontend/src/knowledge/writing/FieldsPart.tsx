import {
  FormControl,
  FormHelperText,
  InputAdornment,
  InputLabel,
  MenuItem,
  OutlinedInput,
  TextField,
} from '@mui/material';
import { categories, languages, type Category, type Language } from '@switchboard/contract/words.ts';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longest, tidySlug, type Fields } from './sheet.ts';
import { SidePart } from './SidePart.tsx';
import { TagsField } from './TagsField.tsx';

export interface FieldsPartProps {
  fields: Fields;
  /** What is wrong with its address. */
  flaw: string | undefined;
  onChange: (change: Partial<Fields>) => void;
}

/** Where an article belongs and how it is found. */
export function FieldsPart({ fields: { category, language, tags, slug }, flaw, onChange }: FieldsPartProps) {
  const { t } = useTranslation();
  return (
    <SidePart title={t('knowledge_staff.editor.fields')}>
      <Choice
        label={t('knowledge_staff.category')}
        value={category}
        onChange={(value) => onChange({ category: value as Category })}
      >
        {categories.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`words.category.${each}`)}
          </MenuItem>
        ))}
      </Choice>
      <Choice
        label={t('knowledge_staff.language')}
        value={language}
        onChange={(value) => onChange({ language: value as Language })}
      >
        {languages.map((each) => (
          <MenuItem key={each} value={each} lang={each}>
            {t(`words.language.${each}`)}
          </MenuItem>
        ))}
      </Choice>
      <TagsField tags={tags} onChange={(next) => onChange({ tags: next })} />
      <SlugField slug={slug} flaw={flaw} onChange={(next) => onChange({ slug: next })} />
    </SidePart>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  children: ReactNode;
  onChange: (value: string) => void;
}

const Choice = ({ label, value, children, onChange }: ChoiceProps) => (
  <TextField
    select
    fullWidth
    size="small"
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  >
    {children}
  </TextField>
);

interface SlugFieldProps {
  slug: string;
  flaw: string | undefined;
  onChange: (slug: string) => void;
}

/** Its address; left empty, the desk makes one of the title. The former one goes on leading to it. */
function SlugField({ slug, flaw, onChange }: SlugFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <FormControl fullWidth size="small" error={Boolean(flaw)}>
      <InputLabel htmlFor={id}>{t('knowledge_staff.slug')}</InputLabel>
      <OutlinedInput
        id={id}
        label={t('knowledge_staff.slug')}
        value={slug}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => onChange(tidySlug(slug))}
        startAdornment={<InputAdornment position="start">/kb/</InputAdornment>}
        inputProps={{ maxLength: longest.slug, spellCheck: false, 'aria-describedby': `${id}-hint` }}
        autoComplete="off"
      />
      <FormHelperText id={`${id}-hint`}>{flaw ?? t('knowledge_staff.slug_hint')}</FormHelperText>
    </FormControl>
  );
}
