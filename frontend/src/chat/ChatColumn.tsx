import { Box } from '@mui/material';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../conversation/DropZone.tsx';
import { ScrollingThread } from '../conversation/ScrollingThread.tsx';
import { useDrafts } from '../conversation/use-drafts.ts';
import { useEnd } from '../conversation/use-end.ts';
import type { Writing } from '../conversation/WritingBox.tsx';
import { useSession } from '../session.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { AcceptActions } from './AcceptActions.tsx';
import { ChatComposer } from './ChatComposer.tsx';
import type { ChatDialog } from './ChatDialogs.tsx';
import { ColumnHeader } from './ColumnHeader.tsx';
import { isOver } from './heard.ts';
import { MessageMark } from './MessageMark.tsx';
import { Over } from './Over.tsx';
import { isHeldBy, useChatSession, useMarks } from './sessions.ts';
import { TypingLine } from './TypingLine.tsx';
import type { Accepting } from './use-accepting.ts';
import { useChat } from './use-chat.ts';
import { useReading } from './use-reading.ts';

// Forms are fetched when one is wanted.
const LazyDialogs = lazy(async () => ({ default: (await import('./ChatDialogs.tsx')).ChatDialogs }));

export interface ChatColumnProps {
  id: string;
  is_focused: boolean;
  /** Others stand beside it. */
  is_among: boolean;
  is_single: boolean;
  writing: Writing;
  onWriting: (writing: Writing) => void;
  accepting: Accepting;
  is_full: boolean;
  onFocus: () => void;
  onClose: () => void;
}

/** One chat, whole: whom it is with, what was said, and where one writes. It fills the height of its place. */
export function ChatColumn({ id, is_focused, is_among, onFocus, ...props }: ChatColumnProps) {
  const { t } = useTranslation();
  const { data: session, error, refetch } = useChatSession(id);
  return (
    <Box
      component="section"
      data-column={id}
      aria-label={session ? t('chat.column.label', { name: session.requester.name }) : t('chat.column.nameless')}
      onFocusCapture={() => !is_focused && onFocus()}
      onPointerDownCapture={() => !is_focused && onFocus()}
      sx={{ display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, bgcolor: 'background.default' }}
    >
      {session ? (
        <Talk session={session} is_marked={is_focused && is_among} {...props} />
      ) : (
        <Box sx={{ p: 2 }}>{error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading as="cards" />}</Box>
      )}
    </Box>
  );
}

type TalkProps = Omit<ChatColumnProps, 'id' | 'is_focused' | 'is_among' | 'onFocus'> & {
  session: ChatSession;
  is_marked: boolean;
};

function Talk({ session, is_marked, is_single, writing, onWriting, accepting, is_full, onClose }: TalkProps) {
  const { user } = useSession();
  const [dialog, setDialog] = useState<ChatDialog | null>(null);
  const is_mine = isHeldBy(session, user?.id);
  const conversation = useChat(session.id);
  const { messages, last_seq, discard } = conversation;
  const marks = useMarks(session);
  const end = useEnd();
  const { fresh_after, seenSeq } = useReading(session, { last_seq, is_at_end: end.is_at_end, is_mine });
  const drafts = useDrafts(`chat.${session.id}`);
  const isMine = (message: Message) => message.author?.id === user?.id;
  const isMarked = (message: Message) => isMine(message) && message.kind === 'text' && !message.internal;
  const last_marked = messages.findLast(isMarked)?.seq;
  const footOf = (message: Message) =>
    isMarked(message) && <MessageMark seq={message.seq} mark={marks.requester} is_last={message.seq === last_marked} />;
  return (
    <>
      <ColumnHeader
        session={session}
        is_marked={is_marked}
        is_single={is_single}
        onClose={onClose}
        onDialog={setDialog}
      />
      <DropZone
        onDrop={drafts.images[is_mine ? writing.kind : 'note'].add}
        is_off={isOver(session)}
        sx={{
          flex: 1,
          minHeight: 0,
          minWidth: 0,
          display: 'flex',
          flexDirection: 'column',
          containerType: 'inline-size',
        }}
      >
        <ScrollingThread
          {...{ conversation, isMine, end, fresh_after }}
          is_staff
          unseen={end.is_at_end ? 0 : messages.filter(({ seq }) => seq > seenSeq()).length}
          onEdit={(outgoing) => {
            drafts.takeBack(outgoing);
            discard(outgoing.client_id);
            onWriting({ kind: outgoing.internal ? 'note' : 'reply', at: Date.now() });
          }}
          footOf={footOf}
        />
        <TypingLine session_id={session.id} />
        {isOver(session) ? (
          <Over session={session} onClose={onClose} onDialog={setDialog} />
        ) : (
          <ChatComposer
            {...{ session, conversation, writing, onWriting, drafts }}
            accept={<AcceptActions session={session} accepting={accepting} is_full={is_full} />}
          />
        )}
      </DropZone>
      {dialog && (
        <Suspense>
          <LazyDialogs dialog={dialog} session={session} onClose={() => setDialog(null)} onLeave={onClose} />
        </Suspense>
      )}
    </>
  );
}
