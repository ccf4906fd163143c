import { Box } from '@mui/material';
import type { Language } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { hidden } from '../ui/hidden.ts';

/** Which language the requester reads, in two letters. */
export function LanguageMark({ language }: { language: Language }) {
  const { t } = useTranslation();
  const word = t(`words.language.${language}`);
  return (
    <Box
      component="span"
      title={word}
      sx={{
        position: 'relative',
        flex: 'none',
        px: 0.5,
        borderRadius: 0.5,
        bgcolor: 'background.sunk',
        color: 'text.secondary',
        fontSize: '0.6875rem',
        fontWeight: 650,
        lineHeight: '16px',
        textTransform: 'uppercase',
      }}
    >
      <span aria-hidden>{language}</span>
      <Box component="span" sx={hidden}>
        {word}
      </Box>
    </Box>
  );
}
