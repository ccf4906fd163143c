import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { mdiTicketOutline } from '@mdi/js';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SearchBox } from '../knowledge/reading/SearchBox.tsx';
import { useSearch, type Search } from '../knowledge/reading/use-search.ts';
import { useGuestTickets, useSession } from '../session.tsx';
import { Steps } from '../tickets/Steps.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { WaysOn } from './WaysOn.tsx';

/** Fetched after what stands above them, and for whom they are for. */
const Topics = lazy(async () => ({ default: (await import('../knowledge/reading/Topics.tsx')).Topics }));
const Results = lazy(async () => ({ default: (await import('../knowledge/reading/Results.tsx')).Results }));
const LatestTickets = lazy(async () => ({ default: (await import('../tickets/LatestTickets.tsx')).LatestTickets }));
const GuestTickets = lazy(async () => ({ default: (await import('../tickets/GuestTickets.tsx')).GuestTickets }));

/** Where customers and visitors begin: a search, the ways to open a ticket or to chat, the tickets they have, and all there is to read. */
export function CustomerHome() {
  const { t } = useTranslation();
  const { user } = useSession();
  const has_guest_tickets = Object.keys(useGuestTickets()).length > 0;
  const search = useSearch();
  return (
    <Page title={t('tickets.home.title')} hideTitle sx={{ maxWidth: 960 }}>
      <Stack sx={{ gap: { xs: 4, sm: 5 } }}>
        <Welcome search={search} />
        {search.q ? (
          <Suspense fallback={<Loading as="rows" />}>
            <Results search={search} ways={<WaysOn search_id={search.search_id} />} />
          </Suspense>
        ) : (
          <>
            {user && (
              <Suspense fallback={<Loading as="cards" />}>
                <LatestTickets />
              </Suspense>
            )}
            {has_guest_tickets && (
              <Suspense fallback={<Loading as="cards" count={1} />}>
                <GuestTickets />
              </Suspense>
            )}
            <Suspense fallback={<Loading as="cards" />}>
              <Topics />
            </Suspense>
            {!user && <Steps />}
            {!user && <HaveAccount />}
          </>
        )}
      </Stack>
    </Page>
  );
}

/** While one searches it makes room for what is found. */
function Welcome({ search }: { search: Search }) {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <Box
      sx={({ vars }) => ({
        px: { xs: 2.5, sm: 5 },
        py: { xs: search.q ? 2.5 : 4, sm: search.q ? 4 : 6 },
        borderRadius: 3,
        backgroundColor: vars.palette.tint.primary.background,
        backgroundImage: `radial-gradient(circle at 100% 0%, color-mix(in srgb, ${vars.palette.bar.accent} 28%, transparent), transparent 55%)`,
        color: vars.palette.tint.primary.text,
      })}
    >
      <Typography
        variant="h1"
        component="p"
        sx={{ fontSize: { xs: '1.75rem', sm: '2.25rem' }, maxWidth: '24ch', overflowWrap: 'anywhere' }}
      >
        {user ? t('tickets.home.hello', { name: user.name.split(' ')[0] }) : t('tickets.home.title')}
      </Typography>
      <Box sx={{ mt: 2.5 }}>
        <SearchBox search={search} />
      </Box>
      {!search.q && (
        <>
          <Typography sx={{ mt: 3, mb: 2, maxWidth: '60ch' }}>{t('tickets.home.lead')}</Typography>
          <WaysOn>
            {user && (
              <Button
                component={Link}
                to="/tickets"
                variant="outlined"
                size="large"
                startIcon={<Icon path={mdiTicketOutline} />}
              >
                {t('tickets.mine.title')}
              </Button>
            )}
          </WaysOn>
        </>
      )}
    </Box>
  );
}

function HaveAccount() {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      sx={{ p: { xs: 2, sm: 2.5 }, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}
    >
      <Box sx={{ flex: '1 1 260px' }}>
        <Typography variant="h3">{t('tickets.home.sign_in_title')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('tickets.home.sign_in_text')}
        </Typography>
      </Box>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button component={Link} to="/login" variant="outlined">
          {t('frame.nav.sign_in')}
        </Button>
        <Button component={Link} to="/register">
          {t('frame.nav.sign_up')}
        </Button>
      </Stack>
    </Paper>
  );
}
