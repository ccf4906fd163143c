import { Box, Button } from '@mui/material';
import { mdiArrowDown } from '@mdi/js';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { Thread, type ThreadProps } from './Thread.tsx';
import type { useEnd } from './use-end.ts';

export interface ScrollingThreadProps extends ThreadProps {
  end: ReturnType<typeof useEnd>;
  /** How many have come that the reader has not seen. */
  unseen: number;
  /** Above the first message, such as what happens next. */
  head?: ReactNode;
  /** Below the last message, such as the rating. */
  foot?: ReactNode;
}

/** A conversation that scrolls, keeps its end in sight, and says how much has come below it. */
export function ScrollingThread({ end, unseen, head, foot, ...thread }: ScrollingThreadProps) {
  const { t } = useTranslation();
  const { box, is_at_end, look, toEnd } = end;
  const { messages, sending } = thread.conversation;
  const last_sent = sending.at(-1)?.client_id;
  useEffect(() => {
    // What I have just sent is what I want to see.
    if (last_sent) toEnd();
  }, [last_sent, toEnd]);
  return (
    <Box sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'flex' }}>
      <Box
        component="section"
        ref={box}
        onScroll={look}
        tabIndex={0}
        aria-label={t('conversation.message.thread')}
        sx={{
          position: 'relative',
          flex: 1,
          minWidth: 0,
          overflowY: 'auto',
          overscrollBehavior: 'contain',
          '&:focus-visible': { outlineOffset: -3 },
        }}
      >
        <Box sx={{ px: { xs: 1.5, sm: 2 }, py: 2 }}>
          {/* It opens at what is new; this is newest of all. */}
          {head && <Box data-fresh>{head}</Box>}
          <Thread {...thread} />
          {foot}
        </Box>
      </Box>
      {!is_at_end && messages.length > 0 && (
        <Button
          size="small"
          variant="contained"
          color={unseen > 0 ? 'primary' : 'inherit'}
          startIcon={<Icon path={mdiArrowDown} />}
          onClick={toEnd}
          sx={{
            position: 'absolute',
            bottom: 12,
            left: '50%',
            transform: 'translateX(-50%)',
            borderRadius: 5,
            boxShadow: 3,
            whiteSpace: 'nowrap',
          }}
        >
          {unseen > 0 ? t('conversation.thread.unseen', { count: unseen }) : t('conversation.thread.to_end')}
        </Button>
      )}
    </Box>
  );
}
