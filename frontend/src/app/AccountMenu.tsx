import { Box, Divider, ListItemIcon, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import { mdiAccountCircleOutline, mdiLogout } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { signOut } from '../auth/sign-out.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { MenuProps } from './MenuButton.tsx';

/** Who I am, my account, and the way out. */
export function AccountMenu({ anchor, onClose }: MenuProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const navigate = useNavigate();
  if (!user) return null;
  const leave = () => {
    onClose();
    signOut();
    void navigate('/login', { replace: true });
  };
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280 }}>
        <Typography sx={{ fontWeight: 650 }} noWrap>
          {user.name}
        </Typography>
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
          {user.email}
        </Typography>
        <Typography variant="caption">{t(`words.role.${user.role}`)}</Typography>
      </Box>
      <Divider component="li" />
      <MenuItem component={Link} to="/account" onClick={onClose}>
        <ListItemIcon>
          <Icon path={mdiAccountCircleOutline} />
        </ListItemIcon>
        <ListItemText>{t('frame.nav.account')}</ListItemText>
      </MenuItem>
      <MenuItem onClick={leave}>
        <ListItemIcon>
          <Icon path={mdiLogout} />
        </ListItemIcon>
        <ListItemText>{t('frame.nav.sign_out')}</ListItemText>
      </MenuItem>
    </Menu>
  );
}
