import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { mdiPlus, mdiTicketOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../session.tsx';
import { GuestTickets } from '../tickets/GuestTickets.tsx';
import { LatestTickets } from '../tickets/LatestTickets.tsx';
import { Steps } from '../tickets/Steps.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { ChatOffer, ChatOutlook } from './ChatOffer.tsx';
import { GetHelp } from './GetHelp.tsx';

/** Where customers and visitors begin: the ways to open a ticket or to chat, and to the tickets they have. */
export function CustomerHome() {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <Page title={t('tickets.home.title')} hideTitle sx={{ maxWidth: 920 }}>
      <Stack sx={{ gap: { xs: 4, sm: 5 } }}>
        <Welcome />
        <GetHelp />
        {user && <LatestTickets />}
        <GuestTickets />
        {!user && <Steps />}
        {!user && <HaveAccount />}
      </Stack>
    </Page>
  );
}

function Welcome() {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <Box
      sx={({ vars }) => ({
        px: { xs: 2.5, sm: 5 },
        py: { xs: 4, sm: 6 },
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
      <Typography sx={{ mt: 1.5, maxWidth: '52ch', fontSize: '1.0625rem' }}>{t('tickets.home.lead')}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mt: 3 }}>
        <Button component={Link} to="/tickets/new" variant="contained" size="large" startIcon={<Icon path={mdiPlus} />}>
          {t('tickets.home.open')}
        </Button>
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
        <ChatOffer />
      </Stack>
      <Typography variant="body2" sx={{ mt: 1.5, minHeight: '1.5em' }}>
        <ChatOutlook />
      </Typography>
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
