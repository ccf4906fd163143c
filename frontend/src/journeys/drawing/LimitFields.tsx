import { Box, TextField } from '@mui/material';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { longestText, mostImages } from '@switchboard/contract/journey-walk.ts';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { limitsOf, setLimit, type LimitName } from './node-edits.ts';
import { PatternField } from './PatternField.tsx';

type NumberLimit = Exclude<LimitName, 'pattern'>;
const largest: Record<NumberLimit, number> = {
  min_length: longestText,
  max_length: longestText,
  min_choices: 50,
  max_choices: 50,
  max_files: mostImages,
};

/** What an answer must be like. */
export function LimitFields({ node }: { node: QuestionNode }) {
  const names = limitsOf[node.questionType];
  const numbers = names.filter((name): name is NumberLimit => name !== 'pattern');
  if (names.length === 0) return null;
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}>
        {numbers.map((name) => (
          <NumberField key={name} node={node} name={name} />
        ))}
      </Box>
      {names.includes('pattern') && <PatternField node={node} />}
    </>
  );
}

function NumberField({ node: { id, validation }, name }: { node: QuestionNode; name: NumberLimit }) {
  const { t } = useTranslation();
  const { actions } = useBoard();
  const write = (text: string) => {
    const number = Math.min(Math.max(Math.trunc(Number(text)), 0), largest[name]);
    const limit = text.trim() === '' || Number.isNaN(number) ? undefined : number;
    actions.apply((each) => setLimit(each, id, name, limit), { what: name });
  };
  return (
    <TextField
      size="small"
      type="number"
      label={t(`editor.limit.${name}`)}
      value={validation?.[name] ?? ''}
      onChange={({ target }) => write(target.value)}
      onBlur={actions.endStep}
      slotProps={{ htmlInput: { min: 0, max: largest[name] }, inputLabel: { shrink: true } }}
    />
  );
}
