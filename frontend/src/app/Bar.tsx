import { AppBar, Box, Link, Typography } from '@mui/material';
import { mdiMenu, mdiThemeLightDark } from '@mdi/js';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigation } from 'react-router';
import { useSession } from '../session.tsx';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';
import { AccountButton } from './AccountButton.tsx';
import { BarLinks } from './BarLinks.tsx';
import { Logo } from './Logo.tsx';
import { MenuButton } from './MenuButton.tsx';
import { barFrom } from './navigation.ts';
import { WaitingCorner } from './WaitingCount.tsx';

const loadDrawer = async () => ({ default: (await import('./SmallScreenMenu.tsx')).SmallScreenMenu });
const loadLook = async () => ({ default: (await import('./LookMenu.tsx')).LookMenu });
const LazyDrawer = lazy(loadDrawer);
const LazyLook = lazy(loadLook);
const LazyStaffBar = lazy(async () => ({ default: (await import('./StaffBar.tsx')).StaffBar }));

/** The bar on top: where one can go, the state of staff, the look, the account. */
export function Bar() {
  const { t } = useTranslation();
  const { user, role, is_staff } = useSession();
  const wide = barFrom(role);
  return (
    <AppBar
      position="sticky"
      elevation={0}
      enableColorOnDark
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
      <Box sx={{ display: { [wide]: 'none' } }}>
        <MenuButton label={t('frame.menu')} menu={LazyDrawer} prefetch={loadDrawer} popup="dialog">
          <Icon path={mdiMenu} />
          {is_staff && <WaitingCorner />}
        </MenuButton>
      </Box>
      <Link
        component={RouterLink}
        to="/"
        color="inherit"
        underline="none"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: { md: 2 } }}
      >
        <Logo />
        <Typography
          component="span"
          sx={{
            fontWeight: 700,
            letterSpacing: '-0.02em',
            fontSize: '1.0625rem',
            // The links of staff need its room.
            ...(is_staff && { '@media (max-width: 1400px)': hidden }),
          }}
        >
          {t('frame.app_name')}
        </Typography>
      </Link>
      <BarLinks />
      <Box sx={{ flex: 1 }} />
      {user && is_staff && (
        <Suspense>
          <LazyStaffBar user_id={user.id} />
        </Suspense>
      )}
      <Box sx={{ display: { xs: 'none', [wide]: 'block' } }}>
        <MenuButton label={t('frame.look.label')} menu={LazyLook} prefetch={loadLook}>
          <Icon path={mdiThemeLightDark} />
        </MenuButton>
      </Box>
      <AccountButton />
      <Progress />
    </AppBar>
  );
}

/** A page is on its way. */
function Progress() {
  if (useNavigation().state !== 'loading') return null;
  return (
    <Box
      aria-hidden
      sx={({ vars }) => ({
        position: 'absolute',
        inset: 'auto 0 0 0',
        height: 3,
        transformOrigin: 'left',
        backgroundColor: vars.palette.bar.accent,
        '@keyframes grow': { from: { transform: 'scaleX(0)' }, to: { transform: 'scaleX(0.9)' } },
        animation: 'grow 4s cubic-bezier(0.1, 0.8, 0.2, 1) forwards',
      })}
    />
  );
}
