import { Box, Paper, Stack, Typography } from '@mui/material';
import { mdiLockOutline } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../ui/Ago.tsx';
import { Icon } from '../ui/Icon.tsx';

export interface MessageBubbleProps {
  author: string;
  at: string;
  body: string;
  is_mine: boolean;
  is_internal: boolean;
  /** How far a message of one's own has come. */
  foot?: ReactNode;
}

/** One message: one's own to the right, internal notes in amber with a lock. */
export function MessageBubble({ author, at, body, is_mine, is_internal, foot }: MessageBubbleProps) {
  const { t } = useTranslation();
  const tint = is_internal ? 'warning' : 'primary';
  return (
    <Paper
      variant="outlined"
      sx={{
        width: 'fit-content',
        maxWidth: 'min(100%, 68ch)',
        minWidth: 'min(100%, 180px)',
        px: 2,
        py: 1.25,
        ml: is_mine ? 'auto' : 0,
        ...((is_mine || is_internal) && { bgcolor: `tint.${tint}.background`, borderColor: 'transparent' }),
      }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, mb: 0.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {author}
        </Typography>
        {is_internal && (
          <Typography
            variant="caption"
            sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: 600, color: 'tint.warning.text' }}
          >
            <Icon path={mdiLockOutline} sx={{ fontSize: '1em' }} /> {t('tickets.message.internal')}
          </Typography>
        )}
        <Typography variant="caption" sx={{ ml: 'auto', color: 'text.secondary' }}>
          <Ago at={at} />
        </Typography>
      </Stack>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Box>
      {foot}
    </Paper>
  );
}
