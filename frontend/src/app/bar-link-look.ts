import type { Theme } from '@mui/material';

/** A way across the bar; the open page is underlined in amber. */
export const barLinkLook = ({ vars }: Theme) => ({
  px: 1.5,
  fontWeight: 600,
  fontSize: '0.9375rem',
  fontFamily: 'inherit',
  whiteSpace: 'nowrap',
  color: vars.palette.bar.quiet,
  boxShadow: 'inset 0 -3px transparent',
  '&:hover': { color: vars.palette.bar.text, backgroundColor: 'rgb(255 255 255 / 0.08)' },
  '&[aria-current]': { color: vars.palette.bar.text, boxShadow: `inset 0 -3px ${vars.palette.bar.accent}` },
  '&:focus-visible': { outlineOffset: -3 },
});
