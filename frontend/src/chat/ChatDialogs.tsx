import type { ChatSession } from '@switchboard/contract/chat.ts';
import { EndDialog } from './EndDialog.tsx';
import { TicketDialog } from './TicketDialog.tsx';
import { TranscriptDialog } from './TranscriptDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';

export type ChatDialog = 'transfer' | 'ticket' | 'transcript' | 'end';

export interface ChatDialogsProps {
  dialog: ChatDialog;
  session: ChatSession;
  onClose: () => void;
  /** The chat is somebody else's now. */
  onLeave: () => void;
}

/** What is done with a chat as a whole. */
export function ChatDialogs({ dialog, session, onClose, onLeave }: ChatDialogsProps) {
  switch (dialog) {
    case 'transfer':
      return <TransferDialog session={session} onClose={onClose} onLeave={onLeave} />;
    case 'ticket':
      return <TicketDialog session={session} onClose={onClose} />;
    case 'transcript':
      return <TranscriptDialog session={session} onClose={onClose} />;
    case 'end':
      return <EndDialog session={session} onClose={onClose} />;
  }
}
