import { Box, Card, CardContent } from '@mui/material';
import type { ReactNode } from 'react';
import { Page } from '../ui/Page.tsx';

/** The quiet card that all pages around signing in share. */
export function AuthCard({ title, children, foot }: { title: string; children: ReactNode; foot?: ReactNode }) {
  return (
    <Page title={title} width="narrow" sx={{ py: { xs: 3, sm: 6 } }}>
      <Card>
        <CardContent sx={{ display: 'grid', gap: 2, p: { xs: 2, sm: 3 } }}>{children}</CardContent>
      </Card>
      {foot && <Box sx={{ mt: 2, textAlign: 'center' }}>{foot}</Box>}
    </Page>
  );
}
