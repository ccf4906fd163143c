// Changing a ticket: always against the version one has seen, so that a colleague's change is never overwritten unseen.
import type { Ticket } from '@switchboard/contract/tickets.ts';
import { useState } from 'react';
import { call, keyOf } from '../api.ts';
import { Problem } from '../problem.ts';

import { markStale, queryClient } from '../stale.ts';
import { toastProblem } from '../toasts.tsx';
import { differencesBetween, rebase, type Change, type Difference } from './ticket-changes.ts';

export interface Conflict {
  wanted: Change;
  present: Ticket;
  differences: Difference[];
}

const tries = 4;

/** Lays the server's answer in place of what is on screen, and has the rest read again where no socket tells. */
export function putTicket(reference: string, token: string | undefined, ticket: Ticket): void {
  const key = keyOf('GET /tickets/:id', { params: { id: reference } }, token);
  // A live event may have brought a later state than this answer.
  queryClient.setQueryData<Ticket>(key, (held) => (held && held.version > ticket.version ? held : ticket));
  const routes = ['GET /tickets/:id/history', 'GET /tickets/:id/assignment'] as const;
  markStale(routes.map((route) => ({ route, ids: [reference] })));
}

export function useTicketChange(
  ticket: Ticket | undefined,
  reference: string,
  token: string | undefined,
  is_staff: boolean,
) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [is_changing, setChanging] = useState(false);

  async function send(wanted: Change, base: Ticket, left = tries): Promise<boolean> {
    const body = { ...wanted, ...(is_staff && { version: base.version }) };
    try {
      putTicket(reference, token, await call('PATCH /tickets/:id', { params: { id: reference }, body }, { token }));
      return true;
    } catch (error) {
      const problem = Problem.from(error);
      const present = (problem.data as { ticket?: Ticket } | undefined)?.ticket;
      if (problem.code !== 'ticket/changed' || !present) {
        toastProblem(problem);
        return false;
      }
      putTicket(reference, token, present);
      const differences = differencesBetween(base, present);
      // Only a message came in between: there is nothing to be overwritten.
      if (differences.length === 0 && left > 1) return send(wanted, present, left - 1);
      setConflict({ wanted: rebase(wanted, base, present), present, differences });
      return false;
    }
  }

  async function change(wanted: Change, base = ticket): Promise<boolean> {
    if (!base) return false;
    setChanging(true);
    setConflict(null);
    const is_done = await send(wanted, base);
    setChanging(false);
    return is_done;
  }

  return {
    change: (wanted: Change) => change(wanted),
    is_changing,
    conflict,
    reapply: () => conflict && change(conflict.wanted, conflict.present),
    dismiss: () => setConflict(null),
  };
}
