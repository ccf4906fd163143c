import { Box, Button, Typography } from '@mui/material';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import type { ChatDialog } from './ChatDialogs.tsx';
import { Score } from './Score.tsx';
import { TicketWay } from './TicketWay.tsx';

export interface OverProps {
  session: ChatSession;
  onClose: () => void;
  onDialog: (dialog: ChatDialog) => void;
}

/** Where one would write, once a chat is over: how it ended, how it was rated, and where it goes on. */
export function Over({ session, onClose, onDialog }: OverProps) {
  const { t } = useTranslation();
  const { end_reason, ticket, rating, feedback } = session;
  return (
    <Box
      component="section"
      aria-label={t('chat.over.label')}
      sx={{ display: 'grid', gap: 1, p: 2, borderTop: 1, borderColor: 'divider', bgcolor: 'background.sunk' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t(`chat.ending.${end_reason ?? 'staff'}`)}
      </Typography>
      {rating !== null && <Score score={rating} feedback={feedback} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <TicketWay ticket={ticket} onMake={() => onDialog('ticket')} />
        <Button size="small" onClick={onClose}>
          {t('frame.close')}
        </Button>
      </Box>
    </Box>
  );
}
