import { ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { MenuProps } from './MenuButton.tsx';
import { isSetting, navigationOf, openEntry } from './navigation.ts';

/** What admins set. */
export function SettingsMenu({ anchor, onClose }: MenuProps) {
  const { t } = useTranslation();
  const entries = navigationOf(useSession().role);
  const open = openEntry(entries, useLocation().pathname);
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {entries.filter(isSetting).map((entry) => (
        <MenuItem
          key={entry.to}
          component={Link}
          to={entry.to}
          selected={entry === open}
          aria-current={entry === open ? 'page' : undefined}
          onClick={onClose}
        >
          <ListItemIcon>
            <Icon path={entry.icon} />
          </ListItemIcon>
          <ListItemText>{t(`frame.nav.${entry.key}`)}</ListItemText>
        </MenuItem>
      ))}
    </Menu>
  );
}
