// Which status may follow which: the table of moves, used by the server to judge and by the browser to offer.
import type { Role, Status } from './words.ts';

const moves: Record<Status, readonly Status[]> = {
  new: ['open', 'in_progress', 'waiting_user', 'resolved', 'closed'],
  open: ['in_progress', 'waiting_user', 'resolved', 'closed'],
  in_progress: ['open', 'waiting_user', 'resolved', 'closed'],
  waiting_user: ['open', 'in_progress', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'waiting_user', 'closed'],
  closed: [],
};

/**
 * The statuses a person may set by hand, given the present one.
 * `new` → `open` belongs to assignment and `waiting_user` → `open` to the customer's reply, so neither is offered.
 * Only an admin closes what is not resolved yet; a requester may only resolve.
 */
export function legalMoves(from: Status, role: Role): Status[] {
  if (role === 'customer' || role === 'guest') return from === 'closed' || from === 'resolved' ? [] : ['resolved'];
  return moves[from].filter((to) => {
    if (to === 'open') return from === 'in_progress' || from === 'resolved';
    if (to === 'closed') return from === 'resolved' || role === 'admin';
    return true;
  });
}

/** The status after a reply that names none itself. */
export function statusAfterReply(from: Status, by: 'staff' | 'requester'): Status {
  if (by === 'requester') return from === 'waiting_user' || from === 'resolved' ? 'open' : from;
  return from === 'new' || from === 'open' ? 'in_progress' : from;
}

/** Statuses of a ticket that is neither resolved nor closed. */
export const openStatuses: readonly Status[] = ['new', 'open', 'in_progress', 'waiting_user'];
