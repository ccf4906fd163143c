import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import { keyOf } from '../api.ts';
import { useLive } from '../live.ts';
import { queryClient } from '../stale.ts';

/**
 * Lays what an event tells of a ticket onto the one on screen, at once: lists may wait a second to be read again,
 * but a change made against a state that is known to be over would be refused.
 */
export function useLiveTicket(reference: string, token: string | undefined): void {
  const key = keyOf('GET /tickets/:id', { params: { id: reference } }, token);
  const take = ({ ticket }: { ticket: TicketRow }) =>
    queryClient.setQueryData<Ticket>(key, (held) =>
      held?.id === ticket.id && ticket.version > held.version ? { ...held, ...ticket } : held,
    );
  useLive('ticket-updated', take);
  useLive('ticket-assigned', take);
  useLive('ticket-message', take);
}
