import { Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';

export interface SaveBarProps {
  is_dirty: boolean;
  is_busy: boolean;
  onDiscard: () => void;
}

/** At the foot of the window while a form holds what has not been saved. */
export function SaveBar({ is_dirty, is_busy, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  if (!is_dirty && !is_busy) return null;
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        mt: 2,
        mx: { xs: -2, sm: -3 },
        px: { xs: 2, sm: 3 },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
        {t('frame.unsaved')}
      </Typography>
      <Button onClick={onDiscard} disabled={is_busy}>
        {t('frame.discard')}
      </Button>
      <Button type="submit" variant="contained" loading={is_busy}>
        {t('frame.save')}
      </Button>
    </Box>
  );
}
