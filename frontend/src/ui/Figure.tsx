import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { Tone } from './Tag.tsx';

export interface FigureProps {
  label: string;
  value: ReactNode;
  /** What the figure means, or is a part of. */
  hint?: ReactNode;
  icon: string;
  tone?: Exclude<Tone, 'neutral'> | 'neutral';
}

/** One big figure of a board, readable from across the room. */
export function Figure({ label, value, hint, icon, tone = 'neutral' }: FigureProps) {
  const is_quiet = tone === 'neutral';
  return (
    <Paper
      variant="outlined"
      sx={({ vars }) => ({
        position: 'relative',
        display: 'grid',
        alignContent: 'start',
        gap: 0.25,
        px: 2,
        py: 1.5,
        minWidth: 0,
        transition: 'background-color 300ms, border-color 300ms',
        ...(!is_quiet && {
          borderColor: vars.palette[tone].main,
          backgroundColor: vars.palette.tint[tone].background,
          color: vars.palette.tint[tone].text,
        }),
      })}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          fontSize: '0.8125rem',
          fontWeight: 600,
          ...(is_quiet && { color: 'text.secondary' }),
        }}
      >
        <Icon path={icon} fontSize="small" />
        {label}
      </Box>
      <Box
        sx={{
          fontSize: 'clamp(1.75rem, 1.2rem + 1.4vw, 2.5rem)',
          fontWeight: 700,
          letterSpacing: '-0.03em',
          lineHeight: 1.2,
          fontVariantNumeric: 'tabular-nums',
          whiteSpace: 'nowrap',
        }}
      >
        {value}
      </Box>
      <Typography
        variant="caption"
        component="div"
        sx={{ minHeight: '1.45em', ...(is_quiet ? { color: 'text.secondary' } : { color: 'inherit' }) }}
      >
        {hint}
      </Typography>
    </Paper>
  );
}
