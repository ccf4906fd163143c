import { FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { isRequired } from '@switchboard/contract/journey-walk.ts';
import { questionTypes, type QuestionType } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { changeQuestion, without } from './edits.ts';
import { freshOptions } from './first.ts';
import { LimitFields } from './LimitFields.tsx';
import { setKind, setQuestion } from './node-edits.ts';
import { OptionList } from './OptionList.tsx';
import { StepField } from './StepField.tsx';
import { hasOptions, nodeOf } from './ways.ts';
import { WaySelect } from './WaySelect.tsx';

/** What is asked, how it is answered, and where that leads. */
export function QuestionFields({ node }: { node: QuestionNode }) {
  const { t } = useTranslation();
  const { actions, base } = useBoard();
  const { id, question, help = '', questionType, nextNode, nextNodeMap = {} } = node;
  const is_choice = hasOptions(node);
  const is_known = nodeOf(base.journey_data, id) !== undefined;
  const ask = (text: string) => {
    // The name goes along, as long as nothing is known by it.
    const next = setQuestion(actions.latest().history.present.journey_data, id, text, !is_known);
    actions.apply(() => next.journey, { about: next.id, what: 'question', select: next.id });
  };
  return (
    <>
      <StepField
        label={t('editor.form.question')}
        value={question}
        maxLength={500}
        error={question.trim() === ''}
        helperText={question.trim() === '' && t('editor.gap.question')}
        onWrite={ask}
        data-first
      />
      <StepField
        label={t('editor.form.help')}
        value={help}
        maxLength={1000}
        multiline
        onWrite={(text) =>
          actions.apply((each) => changeQuestion(each, id, (one) => withHelp(one, text)), { what: 'help' })
        }
        helperText={t('editor.form.help_hint')}
      />
      <TextField
        select
        size="small"
        fullWidth
        label={t('editor.form.kind')}
        value={questionType}
        onChange={({ target }) =>
          actions.apply((each) => setKind(each, id, target.value as QuestionType, freshOptions(t)))
        }
      >
        {questionTypes.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`editor.kind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={
          <Switch
            checked={isRequired(node)}
            onChange={(_, required) =>
              actions.apply((each) => changeQuestion(each, id, (one) => ({ ...one, required })))
            }
          />
        }
        label={t('editor.form.required')}
      />
      {is_choice && <OptionList node={node} />}
      <WaySelect
        way={{ from: id, by: 'next' }}
        to={nextNode}
        label={t(is_choice && Object.keys(nextNodeMap).length > 0 ? 'editor.way.others_lead_to' : 'editor.way.onward')}
        nowhere={t('editor.way.nowhere')}
      />
      {questionType !== 'single_choice' && (
        <Typography variant="h4" component="h3">
          {t('editor.form.limits')}
        </Typography>
      )}
      <LimitFields node={node} />
    </>
  );
}

const withHelp = (node: QuestionNode, help: string): QuestionNode =>
  help.trim() === '' ? without(node, 'help') : { ...node, help };
