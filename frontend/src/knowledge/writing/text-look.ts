import type { Theme } from '@mui/material/styles';
import { articleLook } from '../body/article-look.ts';

/** The text while it is written: as its readers see it, and besides what the editor itself draws. */
export const textLook = (theme: Theme) => ({
  '& .ProseMirror': {
    ...articleLook(theme),
    minHeight: 320,
    padding: '20px 24px 40px',
    [theme.breakpoints.down('sm')]: { padding: '16px 16px 32px', minHeight: 240 },
    // The frame around it shows the focus, and the cursor where.
    '&:focus-visible': { outline: 'none' },
    '& > :is(h2, h3, h4):not(* + *)': { marginTop: 0 },
    '& p.is-editor-empty:first-of-type::before': {
      content: 'attr(data-placeholder)',
      float: 'left',
      height: 0,
      color: theme.vars.palette.text.secondary,
      pointerEvents: 'none',
    },
    // The text as a whole, which can be reached by keyboard, scrolls to what is wider.
    overflowX: 'auto',
    '& .tableWrapper': { margin: '0 0 1em' },
    '& .tableWrapper > table': { margin: 0 },
    '& .selectedCell': { backgroundColor: theme.vars.palette.tint.primary.background },
    '& .ProseMirror-selectednode:is(img, hr)': { outline: `3px solid ${theme.vars.palette.focus}`, outlineOffset: 2 },
    '& img': {
      ...articleLook(theme)['& img'],
      minHeight: 24,
      minWidth: 24,
      backgroundColor: theme.vars.palette.background.sunk,
    },
  },
});
