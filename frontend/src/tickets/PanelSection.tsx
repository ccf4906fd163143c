import { Box, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** One part of what stands beside a conversation. */
export function PanelSection({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ px: 2, py: 1.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 28, mb: 0.75 }}>
        <Typography
          id={id}
          variant="overline"
          component="h3"
          sx={{ flex: 1, textTransform: 'none', letterSpacing: 0, fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}
