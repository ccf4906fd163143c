// The ticket a view shows, for all its parts: what it is, who looks at it, and how to change it.
import type { Ticket } from '@switchboard/contract/tickets.ts';
import { createContext, use } from 'react';
import type { Change } from './ticket-changes.ts';
import type { useConversation } from './use-conversation.ts';

export interface OnScreen {
  ticket: Ticket;
  /** As in the address: id or number, which is also how reads of it are kept. */
  reference: string;
  /** A guest's token for this ticket; undefined where the session's serves. */
  token: string | undefined;
  is_staff: boolean;
  conversation: ReturnType<typeof useConversation>;
  /** Sends a change against the version on screen; true once it is made. */
  change: (wanted: Change) => Promise<boolean>;
  is_changing: boolean;
  /** Lays an answer of the server's in place of what is on screen. */
  put: (ticket: Ticket) => void;
}

export const TicketContext = createContext<OnScreen | null>(null);

export function useOnScreen(): OnScreen {
  const shown = use(TicketContext);
  if (!shown) throw new Error('This part needs a ticket on screen.');
  return shown;
}
