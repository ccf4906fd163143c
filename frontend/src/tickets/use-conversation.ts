// A ticket's conversation: read by joining its room, or by REST where no line is; written to by REST.
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import { call } from '../api.ts';
import type { Channel } from '../conversation/conversation.ts';
import { useHeld } from '../conversation/use-held.ts';
import { command, holdLine, isConnected, listen, onConnect, whisper } from '../live.ts';
import { rememberGuestTicket, useSession } from '../session.tsx';
import { markStale } from '../stale.ts';

/** @param ref the ticket's id or number */
function ticketChannel(ref: string, token: string): Channel<TicketRow> {
  let id: string | null = null;
  const isOf = (ticket: { id: string; number: number }) =>
    ticket.id === id || ticket.id === ref || String(ticket.number) === ref;
  return {
    name: ref,
    isConnected: () => isConnected(token),
    hear({ arrived, head, connected }) {
      const cleanups = [
        holdLine(token),
        onConnect((of) => of === token && connected()),
        listen('ticket-message', ({ ticket, message }, of) => {
          if (of === token && isOf(ticket)) arrived(message);
        }),
        listen('head', ({ ticket_id, last_seq }, of) => {
          if (of === token && ticket_id !== undefined && ticket_id === id) head(last_seq ?? 0);
        }),
      ];
      return () => {
        whisper('leave-ticket-room', { ticket_id: ref }, token);
        for (const clean of cleanups) clean();
      };
    },
    async read(after_seq) {
      if (isConnected(token)) {
        const joined = await command('join-ticket-room', { ticket_id: ref, after_seq }, { token });
        id = joined.ticket_id;
        return joined;
      }
      return {
        messages: await call('GET /tickets/:id/messages', { params: { id: ref }, query: { after_seq } }, { token }),
      };
    },
    async send(body) {
      const { follow_up, ticket_id, access_token, ...message } = await call(
        'POST /tickets/:id/messages',
        { params: { id: ref }, body },
        { token },
      );
      if (follow_up && access_token) rememberGuestTicket(String(follow_up.number), access_token);
      markStale(['GET /tickets', 'GET /tickets/my-tickets', { route: 'GET /tickets/:id', ids: [ref, ticket_id] }]);
      return follow_up ? { elsewhere: follow_up } : { message };
    },
  };
}

/**
 * Follows a ticket's conversation from its first message, and sends to it.
 * @param guest_token a guest's token for this ticket; without it the session's
 */
export function useConversation(ref: string, guest_token?: string) {
  const { token: session_token } = useSession();
  const token = guest_token ?? session_token;
  const { elsewhere, ...conversation } = useHeld(`${ref} ${token}`, token ? () => ticketChannel(ref, token) : null);
  return {
    ...conversation,
    /** The ticket a reply to a closed one has opened. */
    follow_up: elsewhere,
  };
}
