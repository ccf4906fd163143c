import { Box, ButtonBase } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session.tsx';
import { barLinkLook } from './bar-link-look.ts';
import { barFrom, isSetting, navigationOf, openEntry } from './navigation.ts';
import { SettingsLink } from './SettingsLink.tsx';
import { WaitingCount } from './WaitingCount.tsx';

/** Across the bar: where one can go, and for admins what they set. */
export function BarLinks() {
  const { t } = useTranslation();
  const { role } = useSession();
  const entries = navigationOf(role);
  const open = openEntry(entries, useLocation().pathname);
  return (
    <Box
      component="nav"
      aria-label={t('frame.nav.label')}
      sx={{ display: { xs: 'none', [barFrom(role)]: 'flex' }, alignSelf: 'stretch', gap: 0.5 }}
    >
      {entries
        .filter((entry) => !isSetting(entry))
        .map((entry) => (
          <ButtonBase
            key={entry.to}
            component={Link}
            to={entry.to}
            aria-current={entry === open ? 'page' : undefined}
            sx={barLinkLook}
          >
            {t(`frame.nav.${entry.key}`)}
            {entry.key === 'chats' && <WaitingCount />}
          </ButtonBase>
        ))}
      {entries.some(isSetting) && <SettingsLink is_open={open !== undefined && isSetting(open)} />}
    </Box>
  );
}
