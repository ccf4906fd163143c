import { Box, Checkbox, Radio, Typography, type SxProps, type Theme } from '@mui/material';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Answer } from '@switchboard/contract/journey-walk.ts';
import { useId } from 'react';
import { chosenIn, toggled } from './choices.ts';

export interface OptionCardsProps {
  question: QuestionNode;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
  /** For the group: its name, and what else is said of it. */
  labelled_by: string;
  described_by: string | undefined;
  is_required: boolean;
}

const many = 7;

/** One or several of a few: large cards, each as the browser's own radio button or checkbox, with its keys. */
export function OptionCards({ question, answer, onAnswer, labelled_by, described_by, is_required }: OptionCardsProps) {
  const name = useId();
  const { options = [], questionType } = question;
  const is_single = questionType === 'single_choice';
  const chosen = chosenIn(answer);
  const Mark = is_single ? Radio : Checkbox;
  return (
    <Box
      role={is_single ? 'radiogroup' : 'group'}
      aria-labelledby={labelled_by}
      aria-describedby={described_by}
      {...(is_single && { 'aria-required': is_required })}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: options.length > many ? 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))' : undefined,
      }}
    >
      {options.map(({ value, label }) => (
        <Box component="label" key={value} sx={card}>
          <Mark
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => onAnswer(is_single ? value : toggled(question, answer, value))}
            sx={{ p: 0.5 }}
          />
          <Typography component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere', fontWeight: 550 }}>
            {label}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const card: SxProps<Theme> = ({ vars }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: 56,
  px: 1.25,
  py: 1,
  borderRadius: 1.25,
  border: `1px solid ${vars.palette.divider}`,
  backgroundColor: vars.palette.background.paper,
  cursor: 'pointer',
  '&:hover': { borderColor: vars.palette.edge },
  '&:has(input:checked)': {
    borderColor: vars.palette.primary.main,
    backgroundColor: vars.palette.tint.primary.background,
    color: vars.palette.tint.primary.text,
    boxShadow: `inset 0 0 0 1px ${vars.palette.primary.main}`,
  },
  '&:has(input:focus-visible)': { outline: `3px solid ${vars.palette.focus}`, outlineOffset: 2 },
});
