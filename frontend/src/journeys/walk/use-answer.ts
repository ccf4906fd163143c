import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Run } from '@switchboard/contract/journeys.ts';
import { isEmpty, type Answer, type WrongAnswer } from '@switchboard/contract/journey-walk.ts';
import { useState } from 'react';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { queryClient } from '../../stale.ts';
import { isSame } from '../same.ts';
import { isLost, type RunAtHand } from './use-run.ts';
import type { Trail } from './use-trail.ts';
import { forgetAnswer, keepAnswer, readAnswer } from './walk-draft.ts';

/** The answer to one question: kept while it is given, sent, and what comes of it. */
export function useAnswer(
  { run, token, take, look, lose }: RunAtHand,
  { question, trail, onImagesGone }: { question: QuestionNode; trail: Trail; onImagesGone: () => void },
) {
  const given = run.answers[question.id];
  const [answer, setAnswer] = useState<Answer>(() => readAnswer(run.id, question.id) ?? given ?? null);
  const [is_busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refusal, setRefusal] = useState<WrongAnswer | null>(null);

  const change = (next: Answer) => {
    setAnswer(next);
    setRefusal(null);
    if (isSame(next, given) || (given === undefined && isEmpty(next))) forgetAnswer(run.id, question.id);
    else keepAnswer(run.id, question.id, next);
  };

  const meet = (refused: Problem) => {
    const { reason, run: present } = (refused.data ?? {}) as { reason?: WrongAnswer; run?: Run };
    if (refused.code === 'journey/wrong-answer' && reason) return setRefusal(reason);
    if (refused.code === 'journey/not-at-hand' && present) {
      take(present, 'elsewhere');
      return trail.goTo(present.node.id);
    }
    if (refused.code === 'journey/submitted') return look();
    if (refused.code === 'upload/not-found') {
      onImagesGone();
      return look('images_gone');
    }
    if (isLost(refused, token)) return lose();
    setProblem(refused);
  };

  const send = async (written: Answer) => {
    const next = question.questionType === 'text' && typeof written === 'string' ? written.trim() : written;
    const is_behind = question.id !== run.node.id;
    if (is_behind && isSame(next, given)) {
      forgetAnswer(run.id, question.id);
      return trail.goTo(trail.is_change ? run.node.id : trail.next!.id);
    }
    setBusy(true);
    setProblem(null);
    try {
      // What was asked for before this must not overtake it.
      await queryClient.cancelQueries({ queryKey: ['GET /journeys/runs/:run_id'] });
      const input = {
        params: { run_id: run.id },
        body: { node_id: question.id, answer: next, onward: trail.is_change },
      };
      const present = await call('PATCH /journeys/runs/:run_id', input, token === undefined ? {} : { token });
      forgetAnswer(run.id, question.id);
      take(present);
      trail.goTo(present.node.id, trail.is_change && present.node.type === 'question');
    } catch (error) {
      await meet(Problem.from(error));
    }
    setBusy(false);
  };

  return { answer, change, send, is_busy, problem, refusal };
}
