import { Box, MenuItem, TextField } from '@mui/material';
import type { QuestionNode, Rule } from '@switchboard/contract/journey-graph.ts';
import type { Operator } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { changeRule } from './node-edits.ts';
import { operatorFor, operatorsFor } from './operators.ts';
import { StepField } from './StepField.tsx';
import { hasOptions, nodeOf, walkingOrder } from './ways.ts';
import { WaySelect } from './WaySelect.tsx';

/** One rule, read as a sentence: if a question is answered so, it goes on there. */
export function RuleFields({ id, rule, index }: { id: string; rule: Rule; index: number }) {
  const { t } = useTranslation();
  const { journey, actions } = useBoard();
  const { titleOf } = useWords();
  const questionOf = (about: string): QuestionNode | null => {
    const node = nodeOf(journey, about);
    return node?.type === 'question' ? node : null;
  };
  const questions = walkingOrder(journey).filter((each) => questionOf(each));
  const question = questionOf(rule.node);
  const set = (part: Partial<Rule>, what?: string) =>
    actions.apply((each) => changeRule(each, id, index, part), { ...(what && { what }) });
  const ask = (about: string) => {
    const next = questionOf(about)!;
    const value = hasOptions(next) ? next.options?.[0]?.value : undefined;
    const operator = operatorFor(next, rule.operator);
    set({ node: about, operator, value: operator === 'is_empty' ? undefined : value });
  };
  return (
    <>
      <TextField
        select
        size="small"
        fullWidth
        label={t('editor.rule_form.question')}
        value={rule.node}
        error={!question}
        onChange={({ target }) => ask(target.value)}
      >
        {!question && <MenuItem value={rule.node}>{t('editor.way.gone', { id: rule.node })}</MenuItem>}
        {questions.map((each) => (
          <MenuItem key={each} value={each}>
            {titleOf(journey, each)}
          </MenuItem>
        ))}
      </TextField>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: rule.operator === 'is_empty' ? '1fr' : 'minmax(0, 1fr) minmax(0, 1fr)',
          gap: 1,
        }}
      >
        <TextField
          select
          size="small"
          label={t('editor.rule_form.operator')}
          value={rule.operator}
          onChange={({ target }) => set(withOperator(rule, target.value as Operator, question))}
        >
          {operatorsFor(question, rule.operator).map((operator) => (
            <MenuItem key={operator} value={operator}>
              {t(`editor.operator.${operator}`)}
            </MenuItem>
          ))}
        </TextField>
        {rule.operator !== 'is_empty' && <ValueField rule={rule} question={question} onSet={set} />}
      </Box>
      <WaySelect way={{ from: id, by: 'rule', index }} to={rule.next} label={t('editor.way.leads_to')} />
    </>
  );
}

const withOperator = ({ value }: Rule, operator: Operator, question: QuestionNode | null): Partial<Rule> => {
  if (operator === 'is_empty') return { operator, value: undefined };
  const first = question && hasOptions(question) ? question.options?.[0]?.value : undefined;
  return { operator, value: value ?? first };
};

interface ValueFieldProps {
  rule: Rule;
  question: QuestionNode | null;
  onSet: (part: Partial<Rule>, what?: string) => void;
}

/** One of the options, where the question has some. */
function ValueField({ rule, question, onSet }: ValueFieldProps) {
  const { t } = useTranslation();
  const value = String(rule.value ?? '');
  if (!question || !hasOptions(question))
    return (
      <StepField
        label={t('editor.rule_form.value')}
        value={value}
        maxLength={200}
        error={value === ''}
        type={rule.operator === 'greater' || rule.operator === 'less' ? 'number' : 'text'}
        onWrite={(text) => onSet({ value: text === '' ? undefined : text }, 'value')}
      />
    );
  const options = question.options ?? [];
  const is_gone = !options.some((option) => option.value === value);
  return (
    <TextField
      select
      size="small"
      label={t('editor.rule_form.value')}
      value={value}
      error={is_gone}
      helperText={is_gone && value !== '' && t('editor.rule_form.value_gone')}
      onChange={({ target }) => onSet({ value: target.value })}
    >
      {is_gone && <MenuItem value={value}>{value || t('editor.way.nowhere')}</MenuItem>}
      {options.map((option, at) => (
        <MenuItem key={at} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
