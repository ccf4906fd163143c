import {
  Box,
  Drawer,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useColorScheme } from '@mui/material/styles';
import { languages, type Language } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { schemeIcons, schemes, speak, type Scheme } from './look.ts';
import type { MenuProps } from './MenuButton.tsx';
import { navigationOf, openEntry } from './navigation.ts';
import { WaitingCount } from './WaitingCount.tsx';

/** The drawer of a small screen: where one can go, and the look. */
export function SmallScreenMenu({ anchor, onClose }: MenuProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={anchor !== null}
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': t('frame.menu'), sx: { width: 280, borderRadius: 0 } } }}
    >
      <Links onGo={onClose} />
      <LookSwitches />
    </Drawer>
  );
}

function Links({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const entries = navigationOf(useSession().role);
  const open = openEntry(entries, useLocation().pathname);
  return (
    <List component="nav" aria-label={t('frame.nav.label')} disablePadding>
      {entries.map((entry) => (
        <ListItem key={entry.to} component="div" disablePadding>
          <ListItemButton
            component={Link}
            to={entry.to}
            aria-current={entry === open ? 'page' : undefined}
            onClick={onGo}
            sx={{
              '&[aria-current]': { bgcolor: 'tint.primary.background', color: 'tint.primary.text' },
              '&[aria-current] .MuiListItemIcon-root': { color: 'inherit' },
            }}
          >
            <ListItemIcon>
              <Icon path={entry.icon} />
            </ListItemIcon>
            <ListItemText>{t(`frame.nav.${entry.key}`)}</ListItemText>
            {entry.key === 'chats' && <WaitingCount />}
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}

function LookSwitches() {
  const { t, i18n } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Box sx={{ display: 'grid', gap: 1, p: 2 }}>
      <Typography variant="overline">{t('frame.look.language')}</Typography>
      <ToggleButtonGroup
        size="small"
        fullWidth
        exclusive
        value={i18n.language}
        aria-label={t('frame.look.language')}
        onChange={(_, language: Language | null) => language && void speak(language)}
      >
        {languages.map((language) => (
          <ToggleButton key={language} value={language} lang={language}>
            {t(`words.language.${language}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="overline">{t('frame.look.label')}</Typography>
      <ToggleButtonGroup
        size="small"
        fullWidth
        exclusive
        value={mode}
        aria-label={t('frame.look.label')}
        onChange={(_, scheme: Scheme | null) => scheme && setMode(scheme)}
      >
        {schemes.map((scheme) => (
          <ToggleButton
            key={scheme}
            value={scheme}
            aria-label={t(`frame.look.${scheme}`)}
            title={t(`frame.look.${scheme}`)}
          >
            <Icon path={schemeIcons[scheme]} fontSize="small" />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
