import { Avatar, Box, Button, Divider, IconButton, ListItemIcon, ListItemText, Menu, MenuItem, Tooltip, Typography } from '@mui/material';
import { mdiAccountCircleOutline, mdiLogout } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { signOut } from '../auth/sign-out.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** Who I am and the way out; for visitors the way in. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!user) {
    const is_start = pathname === '/' || pathname === '/login';
    const to = is_start ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`;
    return (
      <Button component={Link} to={to} color="inherit" variant="outlined" sx={{ whiteSpace: 'nowrap' }}>
        {t('common.nav.sign_in')}
      </Button>
    );
  }
  const label = t('common.nav.account_menu', { name: user.name });
  const close = () => setAnchor(null);
  return (
    <>
      <Tooltip title={label}>
        <IconButton color="inherit" aria-label={label} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          <Avatar sx={({ vars }) => ({ width: 32, height: 32, fontSize: '0.8125rem', fontWeight: 650, color: '#2B1B00', bgcolor: vars.palette.bar.accent })}>
            {initialsOf(user.name)}
          </Avatar>
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280 }}>
          <Typography sx={{ fontWeight: 650 }} noWrap>{user.name}</Typography>
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>{user.email}</Typography>
          <Typography variant="caption">{t(`words.role.${user.role}`)}</Typography>
        </Box>
        <Divider component="li" />
        <MenuItem component={Link} to="/account" onClick={close}>
          <ListItemIcon><Icon path={mdiAccountCircleOutline} /></ListItemIcon>
          <ListItemText>{t('common.nav.account')}</ListItemText>
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            signOut();
            void navigate('/login', { replace: true });
          }}
        >
          <ListItemIcon><Icon path={mdiLogout} /></ListItemIcon>
          <ListItemText>{t('common.nav.sign_out')}</ListItemText>
        </MenuItem>
      </Menu>
    </>
  );
}
