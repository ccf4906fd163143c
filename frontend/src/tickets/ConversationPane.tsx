import type { Message } from '@switchboard/contract/conversations.ts';
import type { ReactNode } from 'react';
import { DropZone } from '../conversation/DropZone.tsx';
import { ScrollingThread } from '../conversation/ScrollingThread.tsx';
import { useDrafts } from '../conversation/use-drafts.ts';
import { useEnd } from '../conversation/use-end.ts';
import type { Writing } from '../conversation/WritingBox.tsx';
import { useSession } from '../session.tsx';
import { Composer } from './Composer.tsx';
import { useOnScreen } from './on-screen.ts';
import { Presence } from './Presence.tsx';
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
  const { user } = useSession();
  const { ticket, token, is_staff, conversation } = useOnScreen();
  // A guest has no session, and a claimed ticket's first messages are its guest's.
  const isTheirs = ({ author }: Message) => author?.role === 'guest' || author?.id === ticket.customer_id;
  const isMine = (message: Message) => (is_staff ? message.author?.id === user?.id : isTheirs(message));
  const { messages, last_seq, discard } = conversation;
  const end = useEnd();
  const { fresh_after, seenSeq } = useSeen(ticket.id, last_seq, end.is_at_end);
  const drafts = useDrafts(`ticket.${ticket.id}`, token);
  return (
    <DropZone
      onDrop={drafts.images[writing.kind].add}
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
        {...{ conversation, is_staff, isMine, token, end, head, foot }}
        fresh_after={fresh_after}
        unseen={end.is_at_end ? 0 : messages.filter(({ seq }) => seq > seenSeq()).length}
        onEdit={(outgoing) => {
          drafts.takeBack(outgoing);
          discard(outgoing.client_id);
          onWriting({ kind: outgoing.internal ? 'note' : 'reply', at: Date.now() });
        }}
      />
      {is_staff && <Presence />}
      <Composer writing={writing} onWriting={onWriting} drafts={drafts} seenSeq={seenSeq} />
    </DropZone>
  );
}
