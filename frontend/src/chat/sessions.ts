// The chats of the desk as this browser knows them: read, and kept up to date by what is told before they are read again.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import { useMemo } from 'react';
import { keyOf, useRead, type Given, type ReadOptions } from '../api.ts';
import { bothFurther, type Mark, type Marks } from '../conversation/marks.ts';
import { toldMessage } from '../conversation/told-message.ts';
import { listen } from '../live.ts';
import { currentSession, useSession, whenPersonLeaves } from '../session.tsx';
import { queryClient } from '../stale.ts';
import { createStore } from '../store.ts';
import { afterMessage } from './heard.ts';
import { byAcceptance } from './order.ts';

type ListQuery = NonNullable<Given<'GET /chat/sessions'>['query']>;

const waiting_query: ListQuery = { state: ['waiting'], limit: 100 };
const mine_query: ListQuery = { state: ['active'], agent_id: 'me', limit: 100 };
const active_query: ListQuery = { state: ['active'], limit: 100 };

/** Whether a requester is still there is told by no event: whoever shows it looks again. */
export const often = { refetchInterval: 15_000 };

const none: readonly ChatSession[] = [];

/** The waiting line; several who look share one read. */
export function useWaiting(options: ReadOptions = {}) {
  const { data, ...read } = useRead('GET /chat/sessions', { query: waiting_query }, options);
  const rows = useMemo(() => data?.rows.filter(({ state }) => state === 'waiting') ?? none, [data]);
  return { ...read, rows, is_loaded: data !== undefined };
}

export function useMine(options: ReadOptions = {}) {
  const { user } = useSession();
  const { data, ...read } = useRead('GET /chat/sessions', { query: mine_query }, options);
  const my_id = user?.id;
  const rows = useMemo(
    () => data?.rows.filter((each) => isHeldBy(each, my_id)).toSorted(byAcceptance) ?? none,
    [data, my_id],
  );
  return { ...read, rows, is_loaded: data !== undefined };
}

/** What colleagues talk about, for admins. */
export function useColleagues(is_on: boolean) {
  const { user } = useSession();
  const { data } = useRead('GET /chat/sessions', { query: active_query }, { ...often, enabled: is_on });
  const my_id = user?.id;
  return useMemo(
    () =>
      data?.rows.filter((each) => each.state === 'active' && each.agent_id !== my_id).toSorted(byAcceptance) ?? none,
    [data, my_id],
  );
}

export const isHeldBy = ({ state, agent_id }: ChatSession, id: string | undefined): boolean =>
  state === 'active' && agent_id === id;

export const useChatSession = (id: string) => useRead('GET /chat/sessions/:id', { params: { id } }, often);

/** Lays a chat as the desk has just told it wherever it is shown. */
export function putSession(session: ChatSession): void {
  queryClient.setQueryData(keyOf('GET /chat/sessions/:id', { params: { id: session.id } }), session);
  changeListed(session.id, () => session);
  if (!isHeldBy(session, currentSession()?.user.id)) return;
  queryClient.setQueryData<Page<ChatSession>>(keyOf('GET /chat/sessions', { query: mine_query }), (page) =>
    page && !page.rows.some(({ id }) => id === session.id) ? { ...page, rows: [...page.rows, session] } : page,
  );
}

function changeListed(id: string, change: (session: ChatSession) => ChatSession): void {
  for (const query of [waiting_query, mine_query, active_query]) {
    queryClient.setQueryData<Page<ChatSession>>(keyOf('GET /chat/sessions', { query }), (page) => {
      const at = page?.rows.findIndex((row) => row.id === id) ?? -1;
      return page && at >= 0 ? { ...page, rows: page.rows.with(at, change(page.rows[at]!)) } : page;
    });
  }
}

const isOurs = (token: string): boolean => token === currentSession()?.token;

listen('chat:updated', ({ session }, token) => isOurs(token) && putSession(session));
listen('chat:message', (told, token) => {
  if (isOurs(token)) changeListed(told.session_id, (session) => afterMessage(session, toldMessage(told)));
});

const nothing: Mark = { delivered_seq: 0, read_seq: 0 };
const told_marks = createStore<ReadonlyMap<string, Marks>>(new Map());
whenPersonLeaves(() => told_marks.set(new Map()));
listen('chat:read', ({ session_id, side, delivered_seq, read_seq }, token) => {
  if (!isOurs(token)) return;
  const known = told_marks.get();
  const before = known.get(session_id) ?? { requester: nothing, staff: nothing };
  const told = { ...before, [side]: { delivered_seq, read_seq } };
  told_marks.set(new Map([...known, [session_id, bothFurther(before, told)]]));
});

/** How far either side has got: as it was read, or as it has been told since. */
export function useMarks({ id, marks }: Pick<ChatSession, 'id' | 'marks'>): Marks {
  const told = told_marks.useValue().get(id);
  return told ? bothFurther(marks, told) : marks;
}
