import { Box, Button, Typography } from '@mui/material';
import { mdiAlertCircleOutline } from '@mdi/js';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { isEmpty, isRequired, wrongWith, type Answer, type WrongAnswer } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../problem.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AnswerField } from './AnswerField.tsx';
import { QuestionActions } from './QuestionActions.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import type { Uploads } from './uploads.ts';
import { useFault } from './use-fault.ts';

export interface QuestionFormProps {
  question: QuestionNode;
  /** What is chosen or written so far. For images it is not looked at: there `uploads` says. */
  answer: Answer;
  /** It has changed; keep it, so that it comes back as `answer`. Not called for images. */
  onAnswer: (answer: Answer) => void;
  /** Go on with this answer, which will do by the rules of the question; null passes it over. */
  onContinue: (answer: Answer) => void;
  /** Without it there is no way back. */
  onBack?: (() => void) | undefined;
  /** The answer is under way. */
  is_busy?: boolean;
  /** Why it was refused after all, until it is changed. */
  refusal?: WrongAnswer | null;
  /** What else went wrong on the way; with a button that goes on with what the answer is by then. */
  problem?: Problem | null;
  /** For questions that ask for images: `usePretendedImages` where nothing shall be sent. */
  uploads?: Uploads | undefined;
  /** Where the question stands among the headings around it. */
  heading?: 'h2' | 'h3';
  /** The heading takes the focus when the question appears, so that it is read out. */
  takes_focus?: boolean;
}

/**
 * One question with the control it needs, judged by the contract's rules before it goes on. Knows nothing of the desk:
 * who shows it keeps the answer and says where it leads. Give it the question's id as `key`.
 */
export function QuestionForm(props: QuestionFormProps) {
  const { question, onContinue, onBack, is_busy = false, refusal = null, problem = null, uploads } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [is_judged, setJudged] = useState(false);
  const tell = useFault();
  const { t } = useTranslation();
  const images = question.questionType === 'image_upload' ? uploads?.images : undefined;
  const answer = images ? images.ready.map((image) => image.id) : props.answer;
  const wrong = faultOf(question, answer, is_judged) ?? refusal;
  const unsent = is_judged && images ? unsentOf(images) : null;
  const fault = unsent ? t(`journeys.question.${unsent}`) : wrong && tell(question, wrong);

  const go = (event?: FormEvent) => {
    event?.preventDefault();
    if (is_busy) return;
    setJudged(true);
    if (!(images && unsentOf(images)) && !wrongWith(question, answer))
      return onContinue(isEmpty(answer) ? null : answer);
    // What is wrong appears with the next paint.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input:not([type=file]), textarea')?.focus());
  };
  // A text is beside what is wrong with it; of many options the first may be out of sight, what goes on never is.
  const is_text = question.questionType === 'text';
  const is_optional = !isRequired(question);
  const can_skip = is_optional && isEmpty(answer) && !images?.picked.length;
  /** The browser's radio buttons cannot be taken back. */
  const is_clearable = is_optional && question.questionType === 'single_choice' && !isEmpty(answer);
  const has_hint = question.questionType === 'multiple_choice' || is_optional;
  const described = [question.help && `${id}-help`, has_hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean);

  // The button that was pressed could not be while it was busy, and has lost the focus.
  const is_refused = !is_busy && (problem !== null || refusal !== null);
  useEffect(() => {
    if (!is_refused || document.activeElement !== document.body) return;
    form.current?.querySelector<HTMLElement>('[type=submit]')?.focus({ preventScroll: true });
  }, [is_refused]);

  return (
    <Box
      component="form"
      ref={form}
      noValidate
      onSubmit={go}
      sx={{ flex: 1, display: 'flex', flexDirection: 'column', gap: 2.5 }}
    >
      <QuestionHead {...props} id={id} />
      <div>
        <AnswerField
          {...props}
          answer={answer}
          onEnter={go}
          labelled_by={id}
          described_by={described.join(' ') || undefined}
          is_required={isRequired(question)}
          is_wrong={Boolean(fault)}
        />
        {is_text && <Fault id={`${id}-fault`} text={fault} />}
      </div>
      {is_clearable && (
        <Button onClick={() => props.onAnswer(null)} sx={{ alignSelf: 'flex-start', mt: -1.5, minHeight: 44 }}>
          {t('journeys.question.clear')}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} retry={go} />}
      <QuestionActions is_busy={is_busy} onBack={onBack} onSkip={can_skip ? () => onContinue(null) : undefined}>
        {!is_text && <Fault id={`${id}-fault`} text={fault} />}
      </QuestionActions>
    </Box>
  );
}

/** What is too much is told at once; what is missing only when one wants to go on. */
function faultOf(question: QuestionNode, answer: Answer, is_judged: boolean): WrongAnswer | null {
  const wrong = wrongWith(question, answer);
  return is_judged || wrong === 'too_long' || wrong === 'too_many_choices' ? wrong : null;
}

function Fault({ id, text }: { id: string; text: string | null }) {
  return (
    <div role="alert" id={id}>
      {text && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 1, py: 0.75, color: 'error.main', fontWeight: 550 }}>
          <Icon path={mdiAlertCircleOutline} fontSize="small" /> {text}
        </Typography>
      )}
    </div>
  );
}

function unsentOf({ is_sending, picked }: Uploads['images']) {
  if (is_sending) return 'images_on_their_way';
  return picked.some(({ state }) => state === 'failed') ? 'images_failed' : null;
}
