import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { StepField } from './StepField.tsx';

/** What the journey is called, and what customers read about it before they begin. */
export function AboutFields() {
  const { t } = useTranslation();
  const { sheet, actions } = useBoard();
  const { name, description } = sheet;
  const is_blank = name.trim() === '';
  return (
    <Box component="section" aria-labelledby="about" sx={{ display: 'grid', gap: 1.5, px: 2 }}>
      <Typography id="about" variant="h4" component="h2">
        {t('editor.about.title')}
      </Typography>
      <StepField
        label={t('editor.about.name')}
        value={name}
        maxLength={120}
        error={is_blank}
        helperText={is_blank && t('editor.gap.name')}
        onWrite={(text) => actions.edit((each) => ({ ...each, name: text }), { what: 'name', about: null })}
      />
      <StepField
        label={t('editor.about.description')}
        value={description}
        maxLength={500}
        multiline
        helperText={t('editor.about.description_hint')}
        onWrite={(text) =>
          actions.edit((each) => ({ ...each, description: text }), { what: 'description', about: null })
        }
      />
    </Box>
  );
}
