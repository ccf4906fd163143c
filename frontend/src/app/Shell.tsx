import { AppBar, Box, Button, Drawer, IconButton, LinearProgress, Link, Typography } from '@mui/material';
import { mdiMenu } from '@mdi/js';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, Link as RouterLink, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { AvailabilitySwitch } from '../agents/AvailabilitySwitch.tsx';
import { useSession } from '../session.tsx';
import { Toasts } from '../toasts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Announcements } from './Announcements.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Logo } from './Logo.tsx';
import { LookMenu, LookSwitches, SoundSwitch } from './Look.tsx';
import { BarLinks, DrawerLinks } from './NavigationLinks.tsx';
import { useFreshUser } from './use-fresh-user.ts';

/** The frame around every page. A page that fills the window stands under a bar `var(--bar)` high. */
export function Shell() {
  const { t } = useTranslation();
  const { user, is_staff } = useSession();
  const main = useRef<HTMLElement>(null);
  const is_loading = useNavigation().state === 'loading';
  useFreshUser();
  return (
    <Box sx={{ '--bar': '56px', display: 'flex', flexDirection: 'column', minHeight: '100dvh' }}>
      <Button
        variant="contained"
        onClick={() => main.current?.focus()}
        sx={{ position: 'fixed', top: -60, left: 8, zIndex: 'tooltip', '&:focus-visible': { top: 8 } }}
      >
        {t('common.skip_to_content')}
      </Button>
      <AppBar
        position="sticky"
        elevation={0}
        sx={({ vars }) => ({
          flexDirection: 'row',
          alignItems: 'center',
          gap: { xs: 0.5, sm: 1 },
          height: 'var(--bar)',
          px: { xs: 1, sm: 2 },
          borderRadius: 0,
          backgroundColor: vars.palette.bar.background,
          color: vars.palette.bar.text,
          '& :focus-visible': { outlineColor: vars.palette.bar.accent },
        })}
      >
        <SmallScreenMenu />
        <Link component={RouterLink} to="/" color="inherit" underline="none" aria-label={t('common.app_name')} sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: { md: 2 } }}>
          <Logo />
          <Typography component="span" sx={{ display: { xs: is_staff ? 'none' : 'block', sm: 'block' }, fontWeight: 700, letterSpacing: '-0.02em', fontSize: '1.0625rem' }}>
            {t('common.app_name')}
          </Typography>
        </Link>
        <BarLinks />
        <Box sx={{ flex: 1 }} />
        {user && is_staff && <AvailabilitySwitch user_id={user.id} />}
        {is_staff && <SoundSwitch />}
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <LookMenu />
        </Box>
        <AccountMenu />
        {is_loading && <LinearProgress color="secondary" aria-label={t('common.loading')} sx={{ position: 'absolute', bottom: 0, left: 0, right: 0, height: 2 }} />}
      </AppBar>
      <ConnectionBanner />
      <Box component="main" id="main" ref={main} tabIndex={-1} sx={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <Outlet />
      </Box>
      {is_staff && <Announcements />}
      <Toasts />
      <ScrollRestoration />
    </Box>
  );
}

function SmallScreenMenu() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [is_open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <>
      <IconButton color="inherit" edge="start" aria-label={t('common.menu')} aria-expanded={is_open} onClick={() => setOpen(true)} sx={{ display: { md: 'none' } }}>
        <Icon path={mdiMenu} />
      </IconButton>
      <Drawer open={is_open} onClose={() => setOpen(false)} slotProps={{ paper: { 'aria-label': t('common.menu'), sx: { width: 280, borderRadius: 0 } } }}>
        <DrawerLinks onGo={() => setOpen(false)} />
        <LookSwitches />
      </Drawer>
    </>
  );
}
