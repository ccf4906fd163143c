import { Box, Button, GlobalStyles } from '@mui/material';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Toasts } from '../toasts.tsx';
import { Bar } from './Bar.tsx';
import { ChatBubble } from './ChatBubble.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useFreshUser } from './use-fresh-user.ts';

/** The frame around every page. A page that fills the window stands under a bar `var(--bar)` high. */
export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const is_loading = useNavigation().state === 'loading';
  useFreshUser();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
      <GlobalStyles styles={{ ':root': { '--bar': '56px', scrollPaddingTop: 'calc(var(--bar) + 8px)' } }} />
      <Button
        variant="contained"
        onClick={() => main.current?.focus()}
        sx={{ position: 'fixed', top: -60, left: 8, zIndex: 'tooltip', '&:focus-visible': { top: 8 } }}
      >
        {t('frame.skip_to_content')}
      </Button>
      <Bar />
      <ConnectionBanner />
      <Box
        component="main"
        ref={main}
        aria-busy={is_loading}
        tabIndex={-1}
        sx={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 }}
      >
        <Outlet />
      </Box>
      <ChatBubble />
      <Toasts />
      <ScrollRestoration />
    </Box>
  );
}
