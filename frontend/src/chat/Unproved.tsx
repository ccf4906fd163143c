import { Box } from '@mui/material';
import { mdiHelpCircleOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

/** Beside an address that anyone could have typed. */
export function Unproved() {
  const { t } = useTranslation();
  return (
    <Box
      component="span"
      title={t('chat.column.unproved_hint')}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        flex: 'none',
        gap: 0.25,
        color: 'warning.main',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon path={mdiHelpCircleOutline} sx={{ fontSize: '0.9375rem' }} />
      {t('chat.column.unproved')}
    </Box>
  );
}
