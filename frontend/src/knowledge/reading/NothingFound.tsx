import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Categories } from './Categories.tsx';

/** What to do when the words lead nowhere. */
export function NothingFound() {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: '60ch' }}>{t('knowledge.search.nothing_text')}</Typography>
      <Categories />
    </Box>
  );
}
