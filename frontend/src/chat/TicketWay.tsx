import { Button } from '@mui/material';
import { mdiArrowRight, mdiTicketOutline } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';

/** To the ticket a chat became, or to making one of it. */
export function TicketWay({ ticket, onMake }: Pick<ChatSession, 'ticket'> & { onMake: () => void }) {
  const { t } = useTranslation();
  return ticket ? (
    <Button
      size="small"
      variant="contained"
      component={Link}
      to={`/agent/${ticket.number}`}
      endIcon={<Icon path={mdiArrowRight} />}
    >
      {t('chat.over.open_ticket', { number: ticket.number })}
    </Button>
  ) : (
    <Button size="small" variant="outlined" startIcon={<Icon path={mdiTicketOutline} />} onClick={onMake}>
      {t('chat.over.make_ticket')}
    </Button>
  );
}
