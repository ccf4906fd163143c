import { Box, GlobalStyles, Link, type Theme } from '@mui/material';
import { mdiArrowLeft } from '@mdi/js';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation, useNavigate, useParams } from 'react-router';
import { useSession } from '../session.tsx';
import { TicketView } from '../tickets/TicketView.tsx';
import { WhatHappensNext } from '../tickets/WhatHappensNext.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** Where the page is narrow, the composer reaches into the corner of the chat's bubble: it goes to the line above the ticket. */
const bubbleAbove = ({ breakpoints }: Theme) => ({
  [breakpoints.down('md')]: {
    ':root': {
      '--switchboard-top': 'calc(var(--bar) + 2px)',
      '--switchboard-size': '34px',
      '--switchboard-edge': '8px',
    },
  },
});

/** A ticket for whoever opened it; it fills the window, and the conversation scrolls within. */
export function TicketPage() {
  const { t } = useTranslation();
  const { ref = '' } = useParams();
  const { user } = useSession();
  const is_new = (useLocation().state as { is_new?: true } | null)?.is_new === true;
  const navigate = useNavigate();
  const closeNews = () => void navigate('.', { replace: true, state: null });
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Coming from another page, the next Tab goes on from here.
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [ref]);
  return (
    <Box ref={page} tabIndex={-1} sx={{ flex: 1, outline: 'none', position: 'relative', minHeight: 480 }}>
      <PageTitle title={t('tickets.page.title', { number: ref })} />
      <GlobalStyles styles={bubbleAbove} />
      <Box
        sx={{
          position: 'absolute',
          inset: 0,
          display: 'flex',
          flexDirection: 'column',
          maxWidth: 1120,
          mx: 'auto',
          px: { md: 3 },
          pb: { md: 3 },
        }}
      >
        <Link
          component={RouterLink}
          to={user ? '/tickets' : '/'}
          variant="body2"
          underline="hover"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            alignSelf: 'flex-start',
            py: 1,
            px: { xs: 1.5, md: 0 },
            fontWeight: 600,
          }}
        >
          <Icon path={mdiArrowLeft} sx={{ fontSize: '1.125rem' }} />{' '}
          {t(user ? 'tickets.mine.title' : 'tickets.page.to_start')}
        </Link>
        <TicketView key={ref} reference={ref} head={is_new ? <WhatHappensNext onClose={closeNews} /> : undefined} />
      </Box>
    </Box>
  );
}
