import { Typography } from '@mui/material';
import { isRequired } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesAsked } from './choices.ts';
import type { QuestionFormProps } from './QuestionForm.tsx';

interface QuestionHeadProps extends Pick<QuestionFormProps, 'question' | 'heading' | 'takes_focus'> {
  /** Of the heading; with `-help` and `-hint` of what stands below it. */
  id: string;
}

/** What is asked, what helps to answer it, and what may be answered. */
export function QuestionHead({ question, heading = 'h2', takes_focus = false, id }: QuestionHeadProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takes_focus) title.current?.focus({ preventScroll: true });
  }, [takes_focus]);
  const { word, min, max } = choicesAsked(question);
  const hints = [
    question.questionType === 'multiple_choice' && t(`journeys.question.choose_${word}`, { min, max, count: max }),
    !isRequired(question) && t('journeys.question.optional'),
  ].filter(Boolean);
  return (
    <div>
      <Typography
        id={id}
        ref={title}
        tabIndex={-1}
        component={heading}
        variant={heading === 'h2' ? 'h1' : 'h3'}
        aria-describedby={question.help ? `${id}-help` : undefined}
        sx={{ overflowWrap: 'anywhere', '&:focus': { outline: 'none' } }}
      >
        {question.question}
      </Typography>
      {question.help && (
        <Typography
          id={`${id}-help`}
          sx={{ mt: 0.75, color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {question.help}
        </Typography>
      )}
      {hints.length > 0 && (
        <Typography id={`${id}-hint`} variant="body2" sx={{ mt: 0.75, color: 'text.secondary' }}>
          {hints.join(' ')}
        </Typography>
      )}
    </div>
  );
}
