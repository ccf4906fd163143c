import { Box, Button, Stack, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FromSearch } from '../knowledge/search-id.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ChatOffer, ChatOutlook } from './ChatOffer.tsx';

export interface WaysOnProps extends FromSearch {
  /** Other ways, after the first. */
  children?: ReactNode;
}

/** To a person: a ticket or a chat. The search that did not help goes along, so that the desk learns of it. */
export function WaysOn({ search_id, children }: WaysOnProps) {
  const { t } = useTranslation();
  const { is_staff } = useSession();
  return (
    <Box>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5 }}>
        <Button
          component={Link}
          to="/tickets/new"
          state={{ search_id } satisfies FromSearch}
          variant="contained"
          size="large"
          startIcon={<Icon path={mdiPlus} />}
        >
          {t('tickets.home.open')}
        </Button>
        {children}
        {!is_staff && <ChatOffer />}
      </Stack>
      {!is_staff && (
        <Typography variant="body2" sx={{ mt: 1.5, minHeight: '1.5em' }}>
          <ChatOutlook />
        </Typography>
      )}
    </Box>
  );
}
