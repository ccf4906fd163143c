import { Box, Paper, Typography, type SxProps, type Theme } from '@mui/material';
import { useId, type ReactNode } from 'react';

export interface PanelProps {
  title: string;
  /** A figure beside the title. */
  count?: ReactNode;
  action?: ReactNode;
  sx?: SxProps<Theme>;
  children: ReactNode;
}

/** A titled part of a board. Where its height is bound, what is in it scrolls. */
export function Panel({ title, count, action, sx, children }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      sx={[
        { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, overflow: 'hidden' },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: 1, minHeight: 48 }}>
        <Typography id={id} variant="h3" component="h2">
          {title}
        </Typography>
        {count !== undefined && (
          <Typography
            component="span"
            sx={{ color: 'text.secondary', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
          >
            {count}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {action}
      </Box>
      {/* A scrolling part can be reached, and scrolled, by keyboard. */}
      <Box
        tabIndex={0}
        sx={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          scrollbarWidth: 'thin',
          '&:focus-visible': { outlineOffset: -3 },
        }}
      >
        {children}
      </Box>
    </Paper>
  );
}
