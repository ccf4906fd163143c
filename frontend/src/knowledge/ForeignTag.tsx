import { Box } from '@mui/material';
import type { Language } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';

/** Says so where a text is in another language than the page. */
export function ForeignTag({ language }: { language: Language }) {
  const { t, i18n } = useTranslation();
  if (language === i18n.language) return null;
  return (
    <Box
      component="span"
      lang={language}
      sx={{
        px: 0.75,
        borderRadius: 0.75,
        bgcolor: 'background.sunk',
        color: 'text.secondary',
        fontSize: '0.75rem',
        fontWeight: 600,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
      }}
    >
      {t(`words.language.${language}`)}
    </Box>
  );
}
