import { Box, Paper, Stack, Typography } from '@mui/material';
import { mdiLockOutline } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { narrow } from './narrow.ts';

export interface MessageBubbleProps {
  author: string;
  /** What the author is to the reader: "Support", "Customer". */
  role?: string | undefined;
  at: string;
  body: string;
  images?: ReactNode;
  is_mine: boolean;
  is_internal: boolean;
  /** On the reader's side of the conversation: their own, and for staff their colleagues'. */
  is_our_side: boolean;
  /** False for what follows in one breath: name and mark are not repeated. */
  is_first?: boolean;
  /** How far a message of one's own has come. */
  foot?: ReactNode;
}

/** One message: our side to the right, theirs to the left, internal notes in amber with a lock and a word. */
export function MessageBubble({
  author,
  role,
  is_mine,
  is_internal,
  is_our_side,
  is_first = true,
  ...rest
}: MessageBubbleProps) {
  const { at, body, images, foot } = rest;
  const tone = is_internal ? 'warning' : is_our_side ? 'primary' : 'info';
  const is_tinted = is_internal || is_mine;
  return (
    <Stack
      data-message
      direction={is_our_side ? 'row-reverse' : 'row'}
      sx={{
        gap: 1,
        mt: is_first ? 2 : 0.5,
        pl: is_our_side ? { xs: 3, sm: 6 } : 0,
        pr: is_our_side ? 0 : { xs: 3, sm: 6 },
        [narrow]: is_our_side ? { pl: 2 } : { pr: 2 },
      }}
    >
      <Box sx={{ width: 32, flexShrink: 0, display: is_mine ? 'none' : 'block' }}>
        {is_first && <Initials name={author} tone={tone} />}
      </Box>
      <Box sx={{ minWidth: 0, display: 'grid', justifyItems: is_our_side ? 'end' : 'start', gap: 0.5 }}>
        {is_first && <Heading author={author} role={role} at={at} is_internal={is_internal} />}
        <Paper
          variant="outlined"
          sx={{
            maxWidth: '72ch',
            px: 1.75,
            py: 1.125,
            borderRadius: 2,
            ...(is_first && (is_our_side ? { borderTopRightRadius: 4 } : { borderTopLeftRadius: 4 })),
            ...(is_tinted && { bgcolor: `tint.${tone}.background`, borderColor: 'transparent' }),
            ...(is_internal && { borderColor: 'warning.main', borderStyle: 'dashed' }),
          }}
        >
          <Box sx={bodyLook}>{body}</Box>
          {images}
        </Paper>
        {foot}
      </Box>
    </Stack>
  );
}

const bodyLook = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  fontSize: '0.9375rem',
  lineHeight: 1.55,
  // Between words and the images below them.
  '&:not(:empty) + *': { mt: 0.75 },
} as const;

type HeadingProps = Pick<MessageBubbleProps, 'author' | 'role' | 'at' | 'is_internal'>;

function Heading({ author, role, at, is_internal }: HeadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Typography
      variant="caption"
      component="div"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, color: 'text.secondary' }}
    >
      {is_internal && (
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: 650, color: 'tint.warning.text' }}
        >
          <Icon path={mdiLockOutline} sx={{ fontSize: '1em' }} /> {t('conversation.message.internal')}
        </Box>
      )}
      <Box component="span" sx={{ fontWeight: 650, color: 'text.primary' }}>
        {author}
      </Box>
      {role && <span>{role}</span>}
      <time dateTime={at} title={format.moment(at, 'full')}>
        {format.moment(at, 'time')}
      </time>
    </Typography>
  );
}
