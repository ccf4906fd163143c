import type { Answer } from '@switchboard/contract/journey-walk.ts';
import { ImageAnswer } from './ImageAnswer.tsx';
import { OptionCards } from './OptionCards.tsx';
import type { QuestionFormProps } from './QuestionForm.tsx';
import { TextAnswer } from './TextAnswer.tsx';

interface AnswerFieldProps extends Pick<QuestionFormProps, 'question' | 'onAnswer' | 'uploads'> {
  answer: Answer;
  onEnter: () => void;
  labelled_by: string;
  described_by: string | undefined;
  is_required: boolean;
  is_wrong: boolean;
}

/** The control a question needs. */
export function AnswerField({ uploads, onEnter, is_wrong, ...field }: AnswerFieldProps) {
  const { question, answer, onAnswer } = field;
  switch (question.questionType) {
    case 'single_choice':
    case 'multiple_choice':
      return <OptionCards {...field} />;
    case 'text':
      return (
        <TextAnswer
          {...field}
          text={typeof answer === 'string' ? answer : ''}
          onText={onAnswer}
          onEnter={onEnter}
          is_wrong={is_wrong}
        />
      );
    case 'image_upload':
      return uploads && <ImageAnswer {...field} uploads={uploads} />;
  }
}
