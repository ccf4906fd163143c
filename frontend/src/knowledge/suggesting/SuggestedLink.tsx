import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiChevronRight } from '@mdi/js';
import type { Found } from '@switchboard/contract/knowledge.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ForeignTag } from '../ForeignTag.tsx';
import { kindIcon } from '../kind-look.ts';
import { Pieces } from '../Pieces.tsx';

/** One line of title and one of text, so that a list of them is as high with these as with those. */
export const SuggestedLink = ({ found, onOpen }: { found: Found; onOpen: () => void }) => (
  <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
    <ButtonBase
      aria-haspopup="dialog"
      onClick={onOpen}
      sx={{
        display: 'flex',
        justifyContent: 'start',
        gap: 1.5,
        width: '100%',
        px: 2,
        py: 1,
        textAlign: 'left',
        '&:hover': { bgcolor: 'action.hover' },
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <Icon path={kindIcon[found.kind]} fontSize="small" sx={{ color: 'text.secondary' }} />
      <Box component="span" lang={found.language} sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="span" variant="body2" noWrap sx={{ display: 'block', fontWeight: 600 }}>
          {found.title}
        </Typography>
        <Typography component="span" variant="caption" noWrap sx={{ display: 'block', color: 'text.secondary' }}>
          <Pieces pieces={found.excerpt} />
        </Typography>
      </Box>
      <ForeignTag language={found.language} />
      <Icon path={mdiChevronRight} fontSize="small" sx={{ color: 'text.secondary' }} />
    </ButtonBase>
  </Box>
);
