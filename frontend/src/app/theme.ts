// The look: petrol and amber over quiet neutrals, 10 px corners, in light and dark. Contrasts are WCAG AA (text 4.5, marks 3).
import { createTheme, type PaletteOptions } from '@mui/material/styles';
import '@mui/material/themeCssVarsAugmentation';

type Tint = { background: string; text: string };
type Tints = Record<'primary' | 'info' | 'success' | 'warning' | 'error', Tint>;

declare module '@mui/material/styles' {
  interface TypeBackground {
    /** Below the page: table heads, wells, quiet chips. */
    sunk: string;
    /** Above the page: menus and toasts, which in the dark no shadow lifts. */
    raised: string;
  }
  interface Palette {
    /** Quiet coloured surfaces with text that reads on them. */
    tint: Tints;
    bar: { background: string; text: string; quiet: string; accent: string };
    focus: string;
    /** Edges of controls: 3 to 1 against any surface. */
    edge: string;
  }
  interface PaletteOptions {
    tint?: Tints;
    bar?: Palette['bar'];
    focus?: string;
    edge?: string;
  }
}

const light: PaletteOptions = {
  primary: { main: '#0B5C68', light: '#2B7F8B', dark: '#07414A', contrastText: '#FFFFFF' },
  secondary: { main: '#94560A', light: '#F4B04A', dark: '#6B3D04', contrastText: '#FFFFFF' },
  error: { main: '#B3261E' },
  warning: { main: '#8A5300' },
  success: { main: '#1B6B3A' },
  info: { main: '#1D5FA6' },
  text: { primary: '#182226', secondary: '#526067' },
  background: { default: '#F5F6F3', paper: '#FFFFFF', sunk: '#ECEFEC', raised: '#FFFFFF' },
  divider: '#DBE0DE',
  tint: {
    primary: { background: '#DDEFF0', text: '#07414A' },
    info: { background: '#E1ECF8', text: '#174C86' },
    success: { background: '#DFF1E5', text: '#14542D' },
    warning: { background: '#FCEBCB', text: '#6B4000' },
    error: { background: '#FBE3E0', text: '#8F1B14' },
  },
  bar: { background: '#0A4751', text: '#FFFFFF', quiet: '#D5E5E7', accent: '#F4B04A' },
  focus: '#0B5C68',
  edge: '#7D8B88',
};

const dark: PaletteOptions = {
  primary: { main: '#63C6D0', light: '#8FDAE1', dark: '#3FA6B1', contrastText: '#04262B' },
  secondary: { main: '#F2B65A', light: '#F7CC8B', dark: '#D3953A', contrastText: '#2B1B00' },
  error: { main: '#FF9C91', contrastText: '#3B0906' },
  warning: { main: '#F2B65A', contrastText: '#2B1B00' },
  success: { main: '#7FD3A0', contrastText: '#06250F' },
  info: { main: '#92BEF5', contrastText: '#081D38' },
  text: { primary: '#E5ECEC', secondary: '#A2B1B5' },
  background: { default: '#0E1618', paper: '#162023', sunk: '#1E2A2E', raised: '#223035' },
  divider: '#2A373B',
  tint: {
    primary: { background: '#123A40', text: '#A6E3E9' },
    info: { background: '#16304F', text: '#BBD7FA' },
    success: { background: '#143822', text: '#A9E5C0' },
    warning: { background: '#412C08', text: '#F9D79C' },
    error: { background: '#4A1A16', text: '#FFC4BD' },
  },
  bar: { background: '#0B2A30', text: '#E5ECEC', quiet: '#B5C9CC', accent: '#F4B04A' },
  focus: '#F2B65A',
  edge: '#6F8085',
};

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
    h1: { fontSize: '1.625rem', fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1.25 },
    h2: { fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.015em', lineHeight: 1.3 },
    h3: { fontSize: '1.0625rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.35 },
    h4: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '1rem', lineHeight: 1.55 },
    body2: { fontSize: '0.875rem', lineHeight: 1.5 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.45 },
    overline: { fontSize: '0.75rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.6 },
    button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: ({ vars }) => ({
        body: { minHeight: '100vh', fontFeatureSettings: '"cv05", "cv11"', overflowWrap: 'break-word' },
        ':focus-visible': { outline: `3px solid ${vars.palette.focus}`, outlineOffset: 2 },
        'h1:focus, main:focus': { outline: 'none' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
      }),
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          '&:focus-visible': { outline: `3px solid ${vars.palette.focus}`, outlineOffset: 2 },
        }),
      },
    },
    MuiMenuItem: { styleOverrides: { root: { '&:focus-visible': { outlineOffset: -3 } } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          '&:not(.Mui-focused):not(.Mui-error):not(:hover) .MuiOutlinedInput-notchedOutline': {
            borderColor: vars.palette.edge,
          },
        }),
        input: { '&:focus-visible': { outline: 'none' } },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 400 } },
    MuiPopover: {
      styleOverrides: { paper: ({ theme: { vars } }) => ({ backgroundColor: vars.palette.background.raised }) },
    },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme: { vars } }) => ({ borderColor: vars.palette.divider }),
        head: ({ theme: { vars } }) => ({
          fontWeight: 650,
          color: vars.palette.text.secondary,
          backgroundColor: vars.palette.background.sunk,
        }),
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          '&.Mui-selected, &.Mui-selected:hover': {
            backgroundColor: vars.palette.tint.primary.background,
            color: vars.palette.tint.primary.text,
          },
        }),
      },
    },
    MuiAlert: {
      styleOverrides: {
        root: ({ theme: { vars }, ownerState: { severity = 'info' } }) => ({
          backgroundColor: vars.palette.tint[severity].background,
          color: vars.palette.tint[severity].text,
          '& .MuiAlert-icon': { color: 'inherit' },
        }),
      },
    },
  },
});
