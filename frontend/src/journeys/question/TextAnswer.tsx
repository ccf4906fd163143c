import { OutlinedInput, Typography } from '@mui/material';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneLine, leftOf } from './text-length.ts';

export interface TextAnswerProps {
  question: QuestionNode;
  text: string;
  onText: (text: string) => void;
  /** Enter, or where it breaks the line Ctrl or ⌘ with it, goes on. */
  onEnter: () => void;
  labelled_by: string;
  described_by: string | undefined;
  is_required: boolean;
  is_wrong: boolean;
}

/** In the answerer's own words, on one line or several; how much room is left is told when it grows short. */
export function TextAnswer(props: TextAnswerProps) {
  const { question, text, onText, onEnter, labelled_by, described_by, is_required, is_wrong } = props;
  const { t } = useTranslation();
  const is_one_line = isOneLine(question);
  const left = leftOf(question, text);
  const pressed = (event: KeyboardEvent) => {
    const is_modified = event.ctrlKey || event.metaKey;
    if (is_one_line || event.key !== 'Enter' || !is_modified || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div>
      <OutlinedInput
        fullWidth
        multiline={!is_one_line}
        {...(!is_one_line && { minRows: 4, maxRows: 12 })}
        value={text}
        error={is_wrong}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={pressed}
        inputProps={{
          'aria-labelledby': labelled_by,
          'aria-describedby': described_by,
          'aria-required': is_required,
          enterKeyHint: is_one_line ? 'next' : 'enter',
        }}
        sx={{ bgcolor: 'background.paper' }}
      />
      {left !== null && (
        <Typography
          variant="caption"
          component="p"
          sx={{ mt: 0.5, textAlign: 'right', color: left < 0 ? 'error.main' : 'text.secondary' }}
        >
          {left < 0 ? t('journeys.question.over', { count: -left }) : t('journeys.question.left', { count: left })}
        </Typography>
      )}
    </div>
  );
}
