import { Box } from '@mui/material';
import type { Category } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { categoryColours, categoryIcon } from './category-look.ts';
import { Icon } from './Icon.tsx';

/** What something is about, the same in all lists. As `Tag` looks, without the chip it is made of: it stands on the start page. */
export function CategoryTag({ category }: { category: Category }) {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      sx={[
        {
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.5,
          height: 24,
          px: 1,
          borderRadius: '12px',
          fontSize: '0.8125rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
        },
        categoryColours(category),
      ]}
    >
      <Icon path={categoryIcon[category]} sx={{ fontSize: '1rem' }} />
      {t(`words.category.${category}`)}
    </Box>
  );
}
