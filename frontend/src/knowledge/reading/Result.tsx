import { Box, ButtonBase, Typography } from '@mui/material';
import type { Found } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryTag } from '../../ui/CategoryTag.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ForeignTag } from '../ForeignTag.tsx';
import { kindIcon } from '../kind-look.ts';
import { Pieces } from '../Pieces.tsx';
import type { FromSearch } from '../search-id.ts';

export interface ResultProps {
  found: Found;
  search_id: string;
  onOpen: () => void;
}

export function Result({ found, search_id, onOpen }: ResultProps) {
  const { t } = useTranslation();
  const { slug, kind, category, language, title_pieces, excerpt } = found;
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <ButtonBase
        component={Link}
        to={`/kb/${slug}`}
        state={{ search_id } satisfies FromSearch}
        onClick={onOpen}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr auto' },
          alignItems: 'start',
          columnGap: 2,
          rowGap: 0.75,
          width: '100%',
          px: { xs: 2, sm: 2.5 },
          py: 1.75,
          textAlign: 'left',
          '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -3 },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            component="span"
            lang={language}
            sx={{ display: 'block', fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            <Pieces pieces={title_pieces} />
          </Typography>
          <Typography
            component="span"
            variant="body2"
            lang={language}
            sx={{ display: 'block', mt: 0.25, color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            <Pieces pieces={excerpt} />
          </Typography>
        </Box>
        <Box
          component="span"
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: { sm: 'end' }, gap: 1 }}
        >
          <ForeignTag language={language} />
          <Typography
            component="span"
            variant="caption"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}
          >
            <Icon path={kindIcon[kind]} sx={{ fontSize: '1rem' }} />
            {t(`knowledge.kind.${kind}`)}
          </Typography>
          <CategoryTag category={category} />
        </Box>
      </ButtonBase>
    </Box>
  );
}
