import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { mdiChevronRight } from '@mdi/js';
import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import { Link } from 'react-router';
import { CategoryTag } from '../../ui/CategoryTag.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ForeignTag } from '../ForeignTag.tsx';
import { kindIcon } from '../kind-look.ts';
import type { FromSearch } from '../search-id.ts';

type Listed = Pick<ArticleRow, 'id' | 'kind' | 'slug' | 'title' | 'language' | 'category'>;

export interface ArticleLinksProps {
  articles: readonly Listed[];
  label: string;
  /** Where all are of one category, it need not be said of each. */
  has_categories?: boolean;
  /** Goes along to where they lead. */
  search_id?: string | undefined;
}

/** Articles by their titles. */
export const ArticleLinks = ({ articles, label, has_categories = false, search_id }: ArticleLinksProps) => (
  <Paper
    component="ul"
    variant="outlined"
    aria-label={label}
    sx={{ listStyle: 'none', m: 0, p: 0, overflow: 'hidden' }}
  >
    {articles.map(({ id, kind, slug, title, language, category }) => (
      <Box
        component="li"
        key={id}
        sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
      >
        <ButtonBase
          component={Link}
          to={`/kb/${slug}`}
          state={{ search_id } satisfies FromSearch}
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'start',
            gap: 1.5,
            width: '100%',
            px: 2,
            py: 1.25,
            minHeight: 48,
            textAlign: 'left',
            '&:hover': { bgcolor: 'action.hover' },
            '&:focus-visible': { outlineOffset: -3 },
          }}
        >
          <Icon path={kindIcon[kind]} fontSize="small" sx={{ color: 'text.secondary' }} />
          <Box
            component="span"
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1.5,
              rowGap: 0.5,
              flex: 1,
              minWidth: 0,
            }}
          >
            <Typography
              component="span"
              lang={language}
              sx={{ flex: { xs: '1 1 100%', sm: '1 1 16ch' }, fontWeight: 550, overflowWrap: 'anywhere' }}
            >
              {title}
            </Typography>
            <ForeignTag language={language} />
            {has_categories && <CategoryTag category={category} />}
          </Box>
          <Icon path={mdiChevronRight} fontSize="small" sx={{ color: 'text.secondary' }} />
        </ButtonBase>
      </Box>
    ))}
  </Paper>
);
