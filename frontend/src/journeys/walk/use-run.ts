import type { Run } from '@switchboard/contract/journeys.ts';
import type { Language } from '@switchboard/contract/words.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, keyOf, useRead } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { useSession } from '../../session.tsx';
import { queryClient } from '../../stale.ts';
import { heldRun, holdRun, letGo, openingOf, type HeldRun } from './held-run.ts';
import { forgetDrafts } from './walk-draft.ts';

/** What a walker must be told of how it came to this. */
export type News = 'welcome_back' | 'gone' | 'elsewhere' | 'images_gone' | { sent_before: number };

/** A run under way, and what can happen to it. */
export interface RunAtHand {
  run: Run;
  /** A visitor's, who is not known otherwise. */
  token: string | undefined;
  /** The desk has answered with how it stands now. */
  take: (run: Run, news?: News) => void;
  tell: (news: News) => void;
  /** It may have changed elsewhere. */
  look: (news?: News) => Promise<unknown>;
  /** It is no longer there. */
  lose: () => void;
  hasBecome: (ticket: number) => void;
}

export type Standing =
  | { is: 'loading' | 'closed' | 'of_somebody' }
  | { is: 'failed'; problem: Problem; retry: () => unknown }
  | { is: 'sent'; ticket: number }
  | ({ is: 'under_way' } & RunAtHand);

const runRead = (run_id: string) => ({ params: { run_id } });
/** No such journey, or none of that form. */
const isClosed = ({ code, status }: Problem) => code === 'journey/not-found' || status === 400;
/** A visitor whose token is refused is nobody; a person may sign in again. */
export const isLost = ({ code }: Problem, token: string | undefined): boolean =>
  code === 'journey/run-not-found' || (code === 'auth/token-invalid' && token !== undefined);

/**
 * The way through a journey of whoever looks: the one that was begun in this browser, or a new one.
 * @param is_inside the address is one within the walk
 */
export function useRun(journey_id: string, is_inside: boolean) {
  const { user } = useSession();
  const { i18n } = useTranslation();
  const user_id = user?.id ?? null;
  const [opening, setOpening] = useState(() => openingOf(heldRun(journey_id), user_id, is_inside));
  const [news, setNews] = useState<News | null>(() => newsOf(opening));
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = opening.is === 'gone_on' ? opening.held : null;
  const token = held?.token ?? undefined;
  const how = token === undefined ? {} : { token };
  const read = useRead('GET /journeys/runs/:run_id', runRead(held?.run_id ?? ''), { ...how, enabled: held !== null });

  const goOn = (next: HeldRun) => {
    holdRun(journey_id, next);
    setOpening({ is: 'gone_on', held: next, is_return: false });
  };
  const take = (run: Run, heard?: News) => {
    queryClient.setQueryData(keyOf('GET /journeys/runs/:run_id', runRead(run.id), token), run);
    if (held) goOn({ ...held, answered: run.path.length });
    setNews(heard ?? null);
  };
  const setOut = async (heard: News | null = null) => {
    letGo(journey_id);
    setProblem(null);
    try {
      const body = { language: i18n.language as Language };
      const { access_token, ...run } = await call('POST /journeys/:id/runs', { params: { id: journey_id }, body });
      queryClient.setQueryData(keyOf('GET /journeys/runs/:run_id', runRead(run.id), access_token), run);
      if (heard) setNews(heard);
      goOn({ run_id: run.id, token: access_token ?? null, person_id: user_id, answered: 0, ticket: null });
    } catch (error) {
      setProblem(Problem.from(error));
    }
  };
  const beginAnew = (heard: News | null) => {
    if (read.data) forgetDrafts(read.data);
    setNews(heard);
    setOpening({ is: 'begun_anew', sent_before: null });
  };

  const is_lost = read.error !== null && isLost(read.error, token);
  const is_beginning = opening.is === 'begun_anew' || is_lost;
  const is_asked = useRef(false);
  useEffect(() => {
    if (is_beginning && !is_asked.current) void setOut(is_lost ? 'gone' : null);
    is_asked.current = is_beginning;
  });

  const standing = (): Standing => {
    if (opening.is === 'of_somebody') return { is: 'of_somebody' };
    if (opening.is === 'sent') return { is: 'sent', ticket: opening.ticket };
    if (problem && isClosed(problem)) return { is: 'closed' };
    if (problem) return { is: 'failed', problem, retry: () => setOut(is_lost ? 'gone' : null) };
    const run = is_beginning ? undefined : read.data;
    if (!run && read.error && !is_lost) return { is: 'failed', problem: read.error, retry: read.refetch };
    if (!run || !held) return { is: 'loading' };
    return {
      is: 'under_way',
      run,
      token,
      take,
      tell: setNews,
      look: (heard) => read.refetch().then(() => setNews(heard ?? null)),
      lose: () => beginAnew('gone'),
      hasBecome: (ticket) => {
        forgetDrafts(run);
        holdRun(journey_id, { ...held, token: null, ticket });
      },
    };
  };
  return {
    standing: standing(),
    news,
    beginAnew: () => beginAnew(null),
    /** As a visitor, by whoever has signed in since. */
    is_before_sign_in: token !== undefined && user !== null,
  };
}

function newsOf(opening: ReturnType<typeof openingOf>): News | null {
  if (opening.is === 'gone_on') return opening.is_return ? 'welcome_back' : null;
  return opening.is === 'begun_anew' && opening.sent_before !== null ? { sent_before: opening.sent_before } : null;
}
