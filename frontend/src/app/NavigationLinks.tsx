import { Box, ButtonBase, List, ListItem, ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { navigationOf, type NavigationEntry } from './navigation.ts';

/** `/tickets` must not look open on `/tickets/new`, but `/agent` does on `/agent/1042`. */
const isExact = (entries: readonly NavigationEntry[], { to }: NavigationEntry) =>
  to === '/' || entries.some((other) => other.to !== to && other.to.startsWith(`${to}/`));

/** Across the bar; the open page is underlined in amber. */
export function BarLinks() {
  const { t } = useTranslation();
  const entries = navigationOf(useSession().role);
  return (
    <Box component="nav" aria-label={t('common.nav.label')} sx={{ display: { xs: 'none', md: 'flex' }, alignSelf: 'stretch', gap: 0.5 }}>
      {entries.map((entry) => (
        <ButtonBase
          key={entry.to}
          component={NavLink}
          to={entry.to}
          end={isExact(entries, entry)}
          sx={({ vars }) => ({
            px: 1.5,
            fontWeight: 600,
            fontSize: '0.9375rem',
            color: vars.palette.bar.quiet,
            boxShadow: 'inset 0 -3px transparent',
            '&:hover': { color: vars.palette.bar.text, backgroundColor: 'rgb(255 255 255 / 0.08)' },
            '&.active': { color: vars.palette.bar.text, boxShadow: `inset 0 -3px ${vars.palette.bar.accent}` },
            '&:focus-visible': { outlineOffset: -3 },
          })}
        >
          {t(`common.nav.${entry.key}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}

/** Down the drawer of a small screen. */
export function DrawerLinks({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const entries = navigationOf(useSession().role);
  return (
    <List component="nav" aria-label={t('common.nav.label')} disablePadding>
      {entries.map((entry) => (
        <ListItem key={entry.to} component="div" disablePadding>
          <ListItemButton
            component={NavLink}
            to={entry.to}
            end={isExact(entries, entry)}
            onClick={onGo}
            sx={{ '&.active': { bgcolor: 'tint.primary.background', color: 'tint.primary.text' }, '&.active .MuiListItemIcon-root': { color: 'inherit' } }}
          >
            <ListItemIcon>
              <Icon path={entry.icon} />
            </ListItemIcon>
            <ListItemText>{t(`common.nav.${entry.key}`)}</ListItemText>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
