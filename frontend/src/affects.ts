// Which reads each socket event makes stale. The list is complete: an event without a row does not compile.
import type { RouteName } from '@switchboard/contract/api.ts';
import type { EventName, Told } from '@switchboard/contract/live.ts';
import { listen, onConnect } from './live.ts';
import { currentSession, isStaff, onSessionChange } from './session.tsx';
import { markAllStale, markStale, type Stale } from './stale.ts';

const ticketLists: RouteName[] = [
  'GET /tickets',
  'GET /tickets/my-tickets',
  'GET /tickets/admin/open',
  'GET /tickets/counts',
];
const slaLists: RouteName[] = ['GET /sla/board', 'GET /sla/breaches'];
const loads: RouteName[] = ['GET /agents', 'GET /agents/:id', 'GET /queue'];
const chatLists: RouteName[] = ['GET /chat/sessions', 'GET /chat/availability'];
const knowledge: RouteName[] = [
  'GET /kb',
  'GET /kb/:slug',
  'GET /kb/:id/versions',
  'GET /kb/categories',
  'GET /kb/category/:category',
  'GET /kb/popular',
  'GET /kb/search',
  'GET /faqs',
  'GET /faqs/categories/stats',
];
const staffLists: RouteName[] = [...ticketLists, ...slaLists, ...loads, ...chatLists, 'GET /queue/decisions'];

/** A ticket's page may stand under its id or its number. */
const pageOf = ({ id, number }: { id: string; number: number }): Stale[] =>
  (['GET /tickets/:id', 'GET /tickets/:id/history', 'GET /tickets/:id/assignment'] as const).map((route) => ({
    route,
    ids: [id, String(number)],
  }));

export const affects: { [E in EventName]: (told: Told<E>) => readonly Stale[] } = {
  'new-ticket': () => [...ticketLists, 'GET /queue', 'GET /sla/board'],
  'ticket-assigned': ({ ticket }) => [...ticketLists, ...loads, 'GET /queue/decisions', ...pageOf(ticket)],
  'ticket-updated': ({ ticket }) => [...ticketLists, ...slaLists, ...loads, ...pageOf(ticket)],
  'ticket-message': ({ ticket }) => [...ticketLists, 'GET /sla/board', ...pageOf(ticket)],
  'ticket-viewers': () => [],
  'queue-updated': () => ['GET /queue', 'GET /tickets/counts'],
  'sla-warning': ({ ticket }) => ['GET /sla/board', 'GET /tickets/counts', ...pageOf(ticket)],
  'sla-breach': ({ ticket }) => [...slaLists, 'GET /tickets/counts', ...pageOf(ticket)],
  'agent-status-changed': ({ agent }) => ['GET /agents', 'GET /queue', { route: 'GET /agents/:id', ids: [agent.id] }],
  'chat:session_created': () => ['GET /chat/sessions/mine'],
  'chat:waiting': () => chatLists,
  'chat:offered': () => chatLists,
  'chat:updated': ({ session }) => [...chatLists, ...loads, { route: 'GET /chat/sessions/:id', ids: [session.id] }],
  'chat:agent_joined': () => [],
  'chat:message': () => ['GET /chat/sessions'],
  'chat:typing': () => [],
  'chat:read': () => [],
  'chat:ended': () => [],
  'chat:queue_position': () => [],
  'chat:error': () => [],
  'knowledge-changed': () => knowledge,
  head: ({ journal }) => (journal !== undefined && isNews(journal) ? staffLists : []),
};

let last_journal: number | undefined;

/** The first beacon is news too: something may have happened between the first reads and the connection. */
function isNews(journal: number): boolean {
  const is_news = last_journal === undefined || journal > last_journal;
  last_journal = journal;
  return is_news;
}

/** The one place where events reach the cache. */
export function startAffects(): void {
  for (const event of Object.keys(affects) as EventName[]) follow(event);
  onConnect((_, again) => {
    last_journal = undefined;
    // Whoever was away may have missed anything; staff's first reads are covered by the first beacon.
    if (again || !isStaff(currentSession())) markAllStale();
  });
  let token = currentSession()?.token;
  onSessionChange(() => {
    const next = currentSession()?.token;
    if (next && next !== token) markAllStale();
    token = next;
  });
}

const follow = (event: EventName) => listen(event, (told) => markStale(affects[event](told as never)));
