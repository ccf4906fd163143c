import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { QuestionForm } from '../question/QuestionForm.tsx';
import { useAnswer } from './use-answer.ts';
import type { RunAtHand } from './use-run.ts';
import type { Trail } from './use-trail.ts';
import { useUploads } from './use-uploads.ts';

/** One question of a run; another one is another screen. */
export function QuestionScreen({
  at_hand,
  question,
  trail,
}: {
  at_hand: RunAtHand;
  question: QuestionNode;
  trail: Trail;
}) {
  const uploads = useUploads(at_hand, question);
  const onImagesGone = uploads.images.clear;
  const { answer, change, send, is_busy, problem, refusal } = useAnswer(at_hand, { question, trail, onImagesGone });
  return (
    <QuestionForm
      question={question}
      answer={answer}
      onAnswer={change}
      onContinue={(given) => void send(given)}
      onBack={trail.back}
      is_busy={is_busy}
      refusal={refusal}
      problem={problem}
      uploads={uploads}
      takes_focus
    />
  );
}
