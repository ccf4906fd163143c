import { Box, Button } from '@mui/material';
import { mdiArrowDown } from '@mdi/js';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { Composer, type Writing } from './Composer.tsx';
import { useOnScreen } from './on-screen.ts';
import { Presence } from './Presence.tsx';
import { Thread } from './Thread.tsx';
import { useComposerDrafts } from './use-composer-drafts.ts';
import { useEnd } from './use-end.ts';
import { useSeen } from './use-seen.ts';

export interface ConversationPaneProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  /** Above the first message, such as what happens next. */
  head?: ReactNode;
  /** Below the last message, such as the rating. */
  foot?: ReactNode;
}

/** The conversation, which scrolls, and below it the place to write. */
export function ConversationPane({ writing, onWriting, head, foot }: ConversationPaneProps) {
  const { t } = useTranslation();
  const { ticket, is_staff, conversation } = useOnScreen();
  const { messages, sending, last_seq, discard } = conversation;
  const { box, is_at_end, look, toEnd } = useEnd();
  const { fresh_after, seenSeq } = useSeen(ticket.id, last_seq, is_at_end);
  const drafts = useComposerDrafts(ticket.id);
  const last_sent = sending.at(-1)?.client_id;
  useEffect(() => {
    // What I have just sent is what I want to see.
    if (last_sent) toEnd();
  }, [last_sent, toEnd]);
  const unseen = is_at_end ? 0 : messages.filter(({ seq }) => seq > seenSeq()).length;
  return (
    <Box sx={{ flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'flex' }}>
        <Box
          component="section"
          ref={box}
          onScroll={look}
          tabIndex={0}
          aria-label={t('tickets.message.thread')}
          sx={{
            position: 'relative',
            flex: 1,
            minWidth: 0,
            overflowY: 'auto',
            overscrollBehavior: 'contain',
            '&:focus-visible': { outlineOffset: -3 },
          }}
        >
          <Box sx={{ px: { xs: 1.5, sm: 2.5 }, py: 2 }}>
            {/* It opens at what is new; this is newest of all. */}
            {head && <Box data-fresh>{head}</Box>}
            <Thread
              fresh_after={fresh_after}
              onEdit={(outgoing) => {
                drafts.takeBack(outgoing);
                discard(outgoing.client_id);
                onWriting({ kind: outgoing.internal ? 'note' : 'reply', at: Date.now() });
              }}
            />
            {foot}
          </Box>
        </Box>
        {!is_at_end && messages.length > 0 && <ToEnd unseen={unseen} onClick={toEnd} />}
      </Box>
      {is_staff && <Presence />}
      <Composer key={ticket.id} writing={writing} onWriting={onWriting} drafts={drafts} seenSeq={seenSeq} />
    </Box>
  );
}

function ToEnd({ unseen, onClick }: { unseen: number; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      variant="contained"
      color={unseen > 0 ? 'primary' : 'inherit'}
      startIcon={<Icon path={mdiArrowDown} />}
      onClick={onClick}
      sx={{
        position: 'absolute',
        bottom: 12,
        left: '50%',
        transform: 'translateX(-50%)',
        borderRadius: 5,
        boxShadow: 3,
      }}
    >
      {unseen > 0 ? t('tickets.thread.unseen', { count: unseen }) : t('tickets.thread.to_end')}
    </Button>
  );
}
