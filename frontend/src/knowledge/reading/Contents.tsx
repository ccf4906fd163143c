import { Box, Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router';
import type { Heading } from '../body/prepare.ts';

/** The way to each part of an article. */
export function Contents({ headings, title }: { headings: readonly Heading[]; title?: string }) {
  const { t } = useTranslation();
  const { state, search } = useLocation();
  return (
    <Box component="nav" aria-label={t('knowledge.article.contents')}>
      {title && (
        <Typography variant="overline" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
          {title}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: 2, borderColor: 'divider' }}>
        {headings.map(({ id, text, level }) => (
          <Box component="li" key={id} sx={{ pl: level === 2 ? 1.5 : 3 }}>
            <Link
              component={RouterLink}
              to={{ hash: id, search }}
              state={state}
              onClick={() => document.getElementById(id)?.focus({ preventScroll: true })}
              underline="hover"
              variant="body2"
              sx={{
                display: 'block',
                py: 0.5,
                color: level === 2 ? 'text.primary' : 'text.secondary',
                overflowWrap: 'anywhere',
              }}
            >
              {text}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
