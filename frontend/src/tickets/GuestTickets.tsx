import { Box, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { useGuestTickets } from '../session.tsx';
import { Loading } from '../ui/Loading.tsx';
import { TicketList } from './TicketList.tsx';

const at_most = 5;
/** A guest has no line of their own here; whoever opens the ticket sees it live. */
const every_ms = 20_000;

/** The tickets this browser may open without signing in, the latest first. */
export function GuestTickets() {
  const { t } = useTranslation();
  const tokens = Object.entries(useGuestTickets()).reverse().slice(0, at_most);
  if (tokens.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="guest-tickets">
      <Typography id="guest-tickets" variant="h2">
        {t('tickets.home.guest_title')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('tickets.home.guest_text')}
      </Typography>
      <Stack sx={{ gap: 1.5 }}>
        {tokens.map(([reference, token]) => (
          <GuestTicket key={reference} reference={reference} token={token} />
        ))}
      </Stack>
    </Box>
  );
}

function GuestTicket({ reference, token }: { reference: string; token: string }) {
  const { data, error } = useRead(
    'GET /tickets/:id',
    { params: { id: reference } },
    { token, refetchInterval: every_ms },
  );
  const { t } = useTranslation();
  if (data) return <TicketList tickets={[data]} />;
  if (!error) return <Loading as="cards" count={1} />;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      #{reference}: {t('tickets.home.guest_gone')}
    </Typography>
  );
}
