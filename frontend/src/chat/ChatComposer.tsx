import { Box, Button, Typography } from '@mui/material';
import { mdiSend } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drafts } from '../conversation/use-drafts.ts';
import type { InHand } from '../conversation/use-held.ts';
import { WritingBox, type Writing } from '../conversation/WritingBox.tsx';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isHeldBy } from './sessions.ts';
import { useTyping } from './typing.ts';

export interface ChatComposerProps {
  session: ChatSession;
  conversation: InHand;
  writing: Writing;
  onWriting: (writing: Writing) => void;
  drafts: Drafts;
  /** What accepts it, while it waits. */
  accept: ReactNode;
}

const longest = 5000;

/** Where one writes in a chat: who holds it replies, every colleague may leave a note. */
export function ChatComposer({ session, conversation, writing, onWriting, drafts, accept }: ChatComposerProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { typed, stop } = useTyping(session.id);
  const is_mine = isHeldBy(session, user?.id);
  const kind = is_mine ? writing.kind : 'note';
  const send = () => {
    stop();
    conversation.send(drafts.take(kind));
  };
  return (
    <WritingBox
      writing={{ kind, at: writing.at }}
      onWriting={onWriting}
      drafts={drafts}
      kinds={is_mine ? ['reply', 'note'] : ['note']}
      label={
        kind === 'reply' ? t('chat.composer.reply', { name: session.requester.name }) : t('conversation.composer.note')
      }
      names={user && { name: session.requester.name, agent: user.name }}
      longest={longest}
      enter="sends"
      notice={!is_mine && <Notice session={session} accept={accept} />}
      // A note is nobody's business.
      onTyped={(text) => (kind === 'note' || !text ? stop() : typed())}
      onPause={stop}
      onSend={send}
      button={
        <Button
          variant="contained"
          color={kind === 'note' ? 'warning' : 'primary'}
          disabled={!drafts.isReady(kind, longest)}
          startIcon={<Icon path={mdiSend} />}
          onClick={send}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t(kind === 'note' ? 'conversation.composer.send_note' : 'conversation.composer.send')}
        </Button>
      }
    />
  );
}

/** Why one cannot reply here, and what to do about it. */
function Notice({ session: { state, agent, requester }, accept }: Pick<ChatComposerProps, 'session' | 'accept'>) {
  const { t } = useTranslation();
  const text =
    state === 'waiting'
      ? t('chat.composer.waiting', { name: requester.name })
      : t('chat.composer.held', { agent: agent?.name ?? '', name: requester.name });
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1 }}
    >
      <Typography variant="body2" sx={{ flex: '1 1 160px', color: 'text.secondary' }}>
        {text}
      </Typography>
      {state === 'waiting' && accept}
    </Box>
  );
}
