import { Autocomplete, Chip, TextField } from '@mui/material';
import type { EndNode } from '@switchboard/contract/journey-graph.ts';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { askedBefore } from './earlier.ts';
import { changeEnd, most, without } from './edits.ts';

const longest = 40;

/** The tags the ticket gets; an answer may be one. */
export function TagField({ node: { id, ticket } }: { node: EndNode }) {
  const { t } = useTranslation();
  const { actions, journey } = useBoard();
  const { tags = [] } = ticket;
  const set = (next: readonly string[]) => {
    const fitting = next.map((tag) => tag.trim()).filter((tag) => tag !== '' && tag.length <= longest);
    const kept = [...new Set(fitting)].slice(0, most.tags);
    actions.apply((each) =>
      changeEnd(each, id, (node) => ({
        ...node,
        ticket: kept.length > 0 ? { ...node.ticket, tags: kept } : without(node.ticket, 'tags'),
      })),
    );
  };
  const answers = askedBefore(journey, id)
    .map((question) => `{{${question.id}}}`)
    .filter((tag) => tag.length <= longest);
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      options={answers.filter((tag) => !tags.includes(tag))}
      value={[...tags]}
      onChange={(_, next) => set(next)}
      renderValue={(value, getItemProps) =>
        value.map((tag, index) => {
          const { key, ...props } = getItemProps({ index });
          return <Chip key={key} size="small" label={tag} {...props} />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('editor.form.tags')}
          helperText={t('editor.form.tags_hint')}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, maxLength: longest } }}
        />
      )}
    />
  );
}
