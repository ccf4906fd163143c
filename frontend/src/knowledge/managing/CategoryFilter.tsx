import { Box, ButtonBase } from '@mui/material';
import { categories, type Category } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { categoryColours, categoryIcon } from '../../ui/category-look.ts';
import { useFormat } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface CategoryFilterProps {
  value: Category | '';
  /** How many there are of each; those without any are left out. */
  counts: readonly { category: Category; count: number }[];
  onChange: (category: Category | '') => void;
}

/** All, or one category, each with its count. */
export function CategoryFilter({ value, counts, onChange }: CategoryFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countOf = (category: Category) => counts.find((each) => each.category === category)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const choice = (category: Category | '', word: string, count: number) => (
    <ButtonBase
      key={category}
      aria-pressed={value === category}
      onClick={() => onChange(category)}
      sx={[
        (theme) => ({
          gap: 0.75,
          px: 1.25,
          minHeight: 36,
          borderRadius: '18px',
          fontFamily: 'inherit',
          fontSize: '0.875rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          backgroundColor: theme.vars.palette.background.sunk,
          '@media (pointer: coarse)': { minHeight: 44, borderRadius: '22px' },
        }),
        ...(category ? [categoryColours(category)] : []),
        (theme) => ({ '&[aria-pressed="true"]': { boxShadow: `inset 0 0 0 2px ${theme.vars.palette.primary.main}` } }),
      ]}
    >
      {category && <Icon path={categoryIcon[category]} sx={{ fontSize: '1.125rem' }} />}
      {word}
      <Box component="span" sx={{ fontWeight: 500, fontVariantNumeric: 'tabular-nums' }}>
        {format.number(count)}
      </Box>
    </ButtonBase>
  );
  return (
    <Box
      component="fieldset"
      aria-label={t('knowledge_staff.category')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, border: 0, minWidth: 0 }}
    >
      {choice('', t('knowledge_staff.faq.all'), all)}
      {categories
        .filter((category) => countOf(category) > 0 || category === value)
        .map((category) => choice(category, t(`words.category.${category}`), countOf(category)))}
    </Box>
  );
}
