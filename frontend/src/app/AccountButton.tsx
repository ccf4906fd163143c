import { Button } from '@mui/material';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.tsx';
import { Initials } from '../ui/Initials.tsx';
import { MenuButton } from './MenuButton.tsx';

const loadMenu = async () => ({ default: (await import('./AccountMenu.tsx')).AccountMenu });
const LazyMenu = lazy(loadMenu);

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
        {t('frame.nav.sign_in')}
      </Button>
    );
  }
  return (
    <MenuButton label={t('frame.nav.account_menu', { name: user.name })} menu={LazyMenu} prefetch={loadMenu}>
      <Initials name={user.name} tone="accent" />
    </MenuButton>
  );
}
