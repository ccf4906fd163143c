import { Box, Card, CardContent, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One subject of a settings page: what it is about, what that means, and its fields. */
export const SettingsSection = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <Card component="section">
    <CardContent sx={{ display: 'grid', gap: 2.5 }}>
      <Box>
        <Typography variant="h2">{title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '92ch' }}>
          {text}
        </Typography>
      </Box>
      {children}
    </CardContent>
  </Card>
);
