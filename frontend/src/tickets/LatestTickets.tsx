import { Box, Button, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../api.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { TicketList } from './TicketList.tsx';

const at_most = 4;

/** The few tickets a customer most likely comes for. */
export function LatestTickets() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /tickets', { query: { sort: 'updated', limit: at_most } });
  return (
    <Box component="section" aria-labelledby="latest-tickets">
      <Stack
        direction="row"
        sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', mb: 1, minHeight: 36 }}
      >
        <Typography id="latest-tickets" variant="h2">
          {t('tickets.home.latest')}
        </Typography>
        {data && data.count > 0 && (
          <Button component={Link} to="/tickets">
            {t('tickets.home.all')}
          </Button>
        )}
      </Stack>
      {error && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="cards" count={2} />}
      {data && data.rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('tickets.home.none')}</Typography>
      )}
      {data && data.rows.length > 0 && <TicketList tickets={data.rows} />}
    </Box>
  );
}
