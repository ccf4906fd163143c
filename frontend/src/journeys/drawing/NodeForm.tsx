import { Alert, Box, Button, IconButton, Stack, Typography } from '@mui/material';
import {
  mdiAlertOutline,
  mdiArrowLeft,
  mdiContentDuplicate,
  mdiFlag,
  mdiFlagOutline,
  mdiTrashCanOutline,
} from '@mdi/js';
import type { JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { kindIcons, kindOf } from '../canvas/kinds.ts';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { CommitField } from './CommitField.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { rename, setStart } from './edits.ts';
import { EndFields } from './EndFields.tsx';
import { nodeIdForm } from './names.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useIssueWords } from './use-issue-words.ts';

/** The form of one node: what is changed here is changed at once. */
export function NodeForm({ node }: { node: JourneyNode }) {
  const { t } = useTranslation();
  const { actions, issues } = useBoard();
  const { kindWord } = useWords();
  const sentenceOf = useIssueWords();
  const here = issues.filter(({ node_id }) => node_id === node.id);
  return (
    <Box sx={{ display: 'grid', gap: 2, p: 2 }}>
      <Box>
        <Button
          size="small"
          startIcon={<Icon path={mdiArrowLeft} />}
          onClick={() => actions.select(null)}
          sx={{ ml: -0.75, mb: 0.5 }}
        >
          {t('editor.outline.all')}
        </Button>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
          <Icon path={kindIcons[kindOf(node)]} sx={{ color: 'text.secondary' }} />
          <Typography variant="h3" component="h2" tabIndex={-1} sx={{ flex: 1, outlineOffset: 4 }}>
            {kindWord(node)}
          </Typography>
          <NodeActions id={node.id} />
        </Stack>
      </Box>
      {here.length > 0 && (
        <Alert severity="warning" icon={<Icon path={mdiAlertOutline} />}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
            {here.map((issue, index) => (
              <li key={index}>{sentenceOf(issue)}</li>
            ))}
          </Box>
        </Alert>
      )}
      {node.type === 'question' && <QuestionFields node={node} />}
      {node.type === 'condition' && <ConditionFields node={node} />}
      {node.type === 'end' && <EndFields node={node} />}
      <IdField id={node.id} is_question={node.type === 'question'} />
    </Box>
  );
}

function NodeActions({ id }: { id: string }) {
  const { t } = useTranslation();
  const { journey, actions, duplicate, remove } = useBoard();
  const is_start = journey.startNode === id;
  const acts = [
    ['set_start', is_start ? mdiFlag : mdiFlagOutline, () => actions.apply((each) => setStart(each, id))],
    ['duplicate', mdiContentDuplicate, () => duplicate(id)],
    ['remove', mdiTrashCanOutline, () => remove([id])],
  ] as const;
  return (
    <Stack direction="row" sx={{ mr: -1 }}>
      {acts.map(([word, icon, act]) => {
        const label = t(word === 'set_start' && is_start ? 'editor.form.is_start' : `editor.canvas.${word}`);
        return (
          <IconButton key={word} title={label} disabled={word === 'set_start' && is_start} onClick={act}>
            <Icon path={icon} fontSize="small" label={label} />
          </IconButton>
        );
      })}
    </Stack>
  );
}

/** The node's name in templates, which goes along everywhere when it changes. */
function IdField({ id, is_question }: { id: string; is_question: boolean }) {
  const { t } = useTranslation();
  const { journey, actions } = useBoard();
  const wrongWith = (name: string) => {
    if (name === id) return null;
    if (!nodeIdForm.test(name)) return t('editor.form.id_form');
    if (Object.hasOwn(journey.nodes, name)) return t('editor.form.id_taken');
    return rename(journey, id, name) === journey ? t('editor.form.id_too_long') : null;
  };
  return (
    <CommitField
      label={t('editor.form.id')}
      value={id}
      maxLength={60}
      hint={is_question ? t('editor.form.id_hint', { template: `{{${id}}}` }) : t('editor.form.id_hint_plain')}
      wrongWith={wrongWith}
      onCommit={(name) => actions.apply((each) => rename(each, id, name), { about: name, select: name })}
    />
  );
}
