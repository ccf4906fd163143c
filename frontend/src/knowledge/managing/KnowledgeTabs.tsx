import { Box, ButtonBase } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

const places = [
  { to: '/agent/knowledge', key: 'articles' },
  { to: '/agent/faqs', key: 'faqs' },
  { to: '/agent/knowledge/gaps', key: 'gaps' },
] as const;

/** The three screens of what staff do for the knowledge base; in the bar they are one. */
export function KnowledgeTabs() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Box
      component="nav"
      aria-label={t('knowledge_staff.tabs.label')}
      sx={{ display: 'flex', overflowX: 'auto', mb: 2, borderBottom: 1, borderColor: 'divider' }}
    >
      {places.map(({ to, key }) => (
        <ButtonBase
          key={to}
          component={Link}
          to={to}
          aria-current={pathname === to ? 'page' : undefined}
          sx={{
            px: 1.5,
            minHeight: 44,
            whiteSpace: 'nowrap',
            fontFamily: 'inherit',
            fontSize: '0.9375rem',
            fontWeight: 600,
            color: 'text.secondary',
            '&:hover': { color: 'text.primary' },
            '&[aria-current]': { color: 'primary.main', boxShadow: 'inset 0 -3px currentColor' },
            '&:focus-visible': { outlineOffset: -3 },
          }}
        >
          {t(`knowledge_staff.tabs.${key}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}
