// Everything the browser asks of the desk goes through `call`; its types come from the contract, and nothing else does.
import type { Answer, Input, RouteName, Routes } from '@switchboard/contract/api.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { learnClock } from './clock.ts';
import { Problem, statusOf, type Detail, type ProblemCode } from './problem.ts';
import { currentSession, endSession, forgetGuestToken } from './session.tsx';
import { markStale, type Stale } from './stale.ts';

/** A query whose fields are all optional may be left out. */
type Loose<I> = I extends { query: infer Q } ? ({} extends Q ? Omit<I, 'query'> & { query?: Q } : I) : I;
export type Given<N extends RouteName> = Loose<Input<Routes[N]>>;
export type Got<N extends RouteName> = Answer<Routes[N]>;

export interface How {
  /** Instead of the session's: a guest's, for their one ticket. */
  token?: string;
  signal?: AbortSignal;
}
type Arguments<N extends RouteName> =
  {} extends Given<N> ? [input?: Given<N>, how?: How] : [input: Given<N>, how?: How];

type Value = string | number | boolean | undefined | null;
interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, Value | readonly Value[]>;
  body?: unknown;
}

const patience_ms = 20_000;

/** `'GET /tickets/:id'` with its params and query → method and address. */
export function addressOf(
  route: string,
  { params = {}, query = {} }: AnyInput = {},
): [method: string, address: string] {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return [method, `/api${filled}${text && `?${text}`}`];
}

/**
 * @returns what the contract calls `data`; of a list the page: `{ rows, count, count_capped, page, pages, next_cursor }`
 * @throws {Problem}
 */
export async function call<N extends RouteName>(route: N, ...[input, how = {}]: Arguments<N>): Promise<Got<N>> {
  const given = (input ?? {}) as AnyInput;
  const [method, address] = addressOf(route, given);
  const token = how.token ?? currentSession()?.token;
  const asked_at = Date.now();
  const too_late = AbortSignal.timeout(patience_ms);
  let response: Response;
  let envelope: unknown;
  try {
    response = await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(given.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
      signal: how.signal ? AbortSignal.any([how.signal, too_late]) : too_late,
    });
    envelope = response.status === 204 ? null : await readJson(response);
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw error instanceof Problem ? error : unanswered(too_late.aborted, error);
  }
  learnClock(response.headers.get('date'), asked_at);
  if (!response.ok) {
    const problem = refused(response, envelope);
    if (problem.code === 'auth/token-invalid' && token) {
      // An answer to a request of an earlier session says nothing of the present one.
      if (token === currentSession()?.token) endSession('expired');
      else forgetGuestToken(token);
    }
    throw problem;
  }
  return (envelope === null ? undefined : unwrap(envelope as Record<string, unknown>)) as Got<N>;
}

function unwrap(envelope: Record<string, unknown>): unknown {
  const { success: _, data, ...rest } = envelope;
  if ('next_cursor' in rest) return { rows: data, ...rest };
  return 'data' in envelope ? data : rest;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch (cause) {
    // A gateway in front of the desk answers with a page of its own.
    const status = response.ok ? 502 : response.status;
    const sentence = 'The answer was not from the desk; something in between failed.';
    throw new Problem({ code: 'client/unreadable', status, sentence }, { cause });
  }
}

function refused(response: Response, envelope: unknown): Problem {
  const told = (envelope ?? {}) as {
    error?: string;
    code?: ProblemCode;
    details?: Detail[];
    data?: unknown;
    request_id?: string;
  };
  const retry_after = Number.parseFloat(response.headers.get('retry-after') ?? '');
  return new Problem({
    code: told.code ?? 'client/unreadable',
    status: response.status || statusOf(told.code ?? ''),
    sentence: told.error ?? response.statusText,
    ...(told.details && { details: told.details }),
    data: told.data,
    request_id: told.request_id ?? null,
    retry_after: Number.isNaN(retry_after) ? null : retry_after,
  });
}

const unanswered = (too_late: boolean, cause: unknown) =>
  too_late
    ? new Problem({ code: 'client/timeout', status: 0, sentence: 'The desk did not answer in time.' }, { cause })
    : new Problem({ code: 'client/unreachable', status: 0, sentence: 'The desk cannot be reached.' }, { cause });

/** The key of a read; a guest's view of a thing is kept apart from the session's. */
export const keyOf = <N extends RouteName>(route: N, input?: Given<N>, token?: string) =>
  [route, input, ...(token ? ['guest'] : [])] as const;

export interface ReadOptions extends Pick<How, 'token'> {
  enabled?: boolean;
  refetchInterval?: number;
  staleTime?: number;
  /** Shows the former answer while a changed filter loads. */
  keepPrevious?: boolean;
}

type ReadArguments<N extends RouteName> =
  {} extends Given<N> ? [input?: Given<N>, options?: ReadOptions] : [input: Given<N>, options?: ReadOptions];

/** Reads and keeps an answer, and reads again when `affects.ts` says it is stale. */
export function useRead<N extends RouteName>(
  route: N,
  ...[input, { token, keepPrevious, ...options } = {}]: ReadArguments<N>
): UseQueryResult<Got<N>> {
  return useQuery<Got<N>>({
    queryKey: keyOf(route, input, token),
    queryFn: ({ signal }) => callAny(route, input, { signal, token }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...options,
  });
}

type ListName = { [N in RouteName]: Routes[N] extends { list: unknown } ? N : never }[RouteName];
type Row<N extends RouteName> = Got<N> extends Page<infer R> ? R : never;

/** Reads a list further and further by its cursor. */
export function useReadPages<N extends ListName>(
  route: N,
  ...[input, { token, keepPrevious, ...options } = {}]: ReadArguments<N>
) {
  const query = useInfiniteQuery({
    select: gather<Row<N>>,
    queryKey: [...keyOf(route, input, token), 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const given = { ...input, query: { ...(input as AnyInput | undefined)?.query, cursor: pageParam } };
      return callAny(route, given as Given<N>, { signal, token }) as Promise<Page<Row<N>>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
    ...options,
  });
  return { ...query, ...(query.data ?? nothing) };
}

const nothing = { rows: [], count: null, count_capped: false };
const gather = <R>({ pages }: { pages: Page<R>[] }): { rows: R[]; count: number | null; count_capped: boolean } => ({
  rows: pages.flatMap(({ rows }) => rows),
  count: pages[0]?.count ?? null,
  count_capped: pages[0]?.count_capped ?? false,
});

/** Changes something. `stale` names the reads that no socket event covers. */
export function useSend<N extends RouteName>(
  route: N,
  { token, stale }: { token?: string; stale?: readonly Stale[] | ((sent: Given<N>) => readonly Stale[]) } = {},
): UseMutationResult<Got<N>, Problem, Given<N>> {
  return useMutation<Got<N>, Problem, Given<N>>({
    mutationFn: (input) => callAny(route, input, { token }),
    onSuccess: (_, input) => markStale(typeof stale === 'function' ? stale(input) : (stale ?? [])),
  });
}

const callAny = <N extends RouteName>(
  route: N,
  input: Given<N> | undefined,
  how: { [K in keyof How]: How[K] | undefined },
) => call(route, ...([input, how] as Arguments<N>));
