import { Box, ButtonBase } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../session.tsx';
import { isExact, navigationOf } from './navigation.ts';

/** Across the bar; the open page is underlined in amber. */
export function BarLinks() {
  const { t } = useTranslation();
  const entries = navigationOf(useSession().role);
  return (
    <Box
      component="nav"
      aria-label={t('common.nav.label')}
      sx={{ display: { xs: 'none', md: 'flex' }, alignSelf: 'stretch', gap: 0.5 }}
    >
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
