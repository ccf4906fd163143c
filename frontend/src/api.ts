// Everything the browser asks of the desk goes through `call`; its types come from the contract, and nothing else does.
import type { RouteName, Routes } from '@switchboard/contract/api.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { Problem } from './problem.ts';
import { readAnswer, request, type AnyInput, type Given, type Got } from './request.ts';
import { currentSession, endSession, forgetGuestToken } from './session.tsx';
import { markStale, type Stale } from './stale.ts';

export { addressOf, unanswered, type Given, type Got } from './request.ts';

export interface How {
  /** Instead of the session's: a guest's, for their one ticket. */
  token?: string;
  signal?: AbortSignal;
}
type Arguments<N extends RouteName> =
  {} extends Given<N> ? [input?: Given<N>, how?: How] : [input: Given<N>, how?: How];

/**
 * As `request`, by whoever is signed in.
 * @throws {Problem}
 */
export async function call<N extends RouteName>(route: N, ...[input, how = {}]: Arguments<N>): Promise<Got<N>> {
  const token = how.token ?? currentSession()?.token;
  return request(route, input ?? ({} as Given<N>), { ...how, token }).catch(forgetRefused(token));
}

/**
 * What an answer of the desk brings.
 * @param token with which it was asked for; a refused one is forgotten
 * @throws {Problem}
 */
export const answerOf = (response: Response, token: string | undefined): Promise<unknown> =>
  readAnswer(response).catch(forgetRefused(token));

const forgetRefused = (token: string | undefined) => (error: unknown) => {
  if (error instanceof Problem && error.code === 'auth/token-invalid' && token) {
    // An answer to a request of an earlier session says nothing of the present one.
    if (token === currentSession()?.token) endSession('expired');
    else forgetGuestToken(token);
  }
  throw error;
};

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
