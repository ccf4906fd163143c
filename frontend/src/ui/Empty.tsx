import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export interface EmptyProps {
  icon: string;
  title: string;
  /** What to do next. */
  text?: string;
  action?: ReactNode;
}

export function Empty({ icon, title, text, action }: EmptyProps) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center', px: 2, py: 6 }}>
      <Box
        sx={{
          display: 'grid',
          p: 1.5,
          borderRadius: '50%',
          bgcolor: 'tint.primary.background',
          color: 'tint.primary.text',
        }}
      >
        <Icon path={icon} />
      </Box>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {text && <Typography sx={{ color: 'text.secondary', maxWidth: '46ch' }}>{text}</Typography>}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}
