import { Box, Button } from '@mui/material';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.tsx';
import { MenuButton } from './MenuButton.tsx';

const loadMenu = async () => ({ default: (await import('./AccountMenu.tsx')).AccountMenu });
const LazyMenu = lazy(loadMenu);

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => Array.from(word)[0] ?? '');
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase();
}

/** My menu; for visitors the way in. */
export function AccountButton() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { pathname, search } = useLocation();
  if (!user) {
    const is_start = pathname === '/' || pathname === '/login';
    const to = is_start ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`;
    return (
      <Button component={Link} to={to} color="inherit" variant="outlined" sx={{ whiteSpace: 'nowrap' }}>
        {t('common.nav.sign_in')}
      </Button>
    );
  }
  return (
    <MenuButton label={t('common.nav.account_menu', { name: user.name })} menu={LazyMenu} prefetch={loadMenu}>
      <Box
        component="span"
        sx={({ vars }) => ({
          display: 'grid',
          placeItems: 'center',
          width: 32,
          height: 32,
          borderRadius: '50%',
          fontSize: '0.8125rem',
          fontWeight: 650,
          color: '#2B1B00',
          backgroundColor: vars.palette.bar.accent,
        })}
      >
        {initialsOf(user.name)}
      </Box>
    </MenuButton>
  );
}
