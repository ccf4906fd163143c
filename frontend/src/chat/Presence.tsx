import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { hidden } from '../ui/hidden.ts';

/** Whether the requester is connected: a full dot or a ring, and a word for who hears it. */
export function Presence({ is_online }: { is_online: boolean }) {
  const { t } = useTranslation();
  const word = t(is_online ? 'chat.presence.online' : 'chat.presence.offline');
  return (
    <Box
      component="span"
      title={word}
      sx={{
        position: 'relative',
        flex: 'none',
        width: 10,
        height: 10,
        borderRadius: '50%',
        border: 2,
        borderColor: is_online ? 'success.main' : 'text.secondary',
        bgcolor: is_online ? 'success.main' : 'transparent',
      }}
    >
      <Box component="span" sx={hidden}>
        {word}
      </Box>
    </Box>
  );
}
