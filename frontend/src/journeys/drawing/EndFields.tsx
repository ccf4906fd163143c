import { Box, MenuItem, TextField, Typography } from '@mui/material';
import type { EndNode } from '@switchboard/contract/journey-graph.ts';
import { categories, priorities, type Category, type Priority } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useBoard } from './board.ts';
import { changeEnd } from './edits.ts';
import { EndPreview } from './EndPreview.tsx';
import { TagField } from './TagField.tsx';
import { TemplateField } from './TemplateField.tsx';

/** What is said at the end, and the ticket that is made. */
export function EndFields({ node }: { node: EndNode }) {
  const { t } = useTranslation();
  const { actions } = useBoard();
  const { id, message, ticket } = node;
  const { subject, description, category = 'general', priority = 'medium' } = ticket;
  const say = (text: string) =>
    actions.apply((each) => changeEnd(each, id, (end) => ({ ...end, message: text })), { what: 'message' });
  const set = (part: Partial<EndNode['ticket']>, what?: string) =>
    actions.apply((each) => changeEnd(each, id, (end) => ({ ...end, ticket: { ...end.ticket, ...part } })), {
      ...(what && { what }),
    });
  const blank = (text: string) => text.trim() === '';
  return (
    <>
      <TemplateField
        node_id={id}
        label={t('editor.form.message')}
        value={message}
        maxLength={2000}
        multiline
        minRows={2}
        error={blank(message)}
        helperText={blank(message) ? t('editor.gap.message') : t('editor.form.message_hint')}
        onWrite={say}
        data-first
      />
      <Typography variant="h4" component="h3">
        {t('editor.form.ticket')}
      </Typography>
      <TemplateField
        node_id={id}
        label={t('editor.form.subject')}
        value={subject}
        maxLength={300}
        error={blank(subject)}
        helperText={blank(subject) && t('editor.gap.subject')}
        onWrite={(text) => set({ subject: text }, 'subject')}
      />
      <TemplateField
        node_id={id}
        label={t('editor.form.description')}
        value={description}
        maxLength={10_000}
        multiline
        minRows={3}
        error={blank(description)}
        helperText={blank(description) ? t('editor.gap.description') : t('editor.form.template_hint')}
        onWrite={(text) => set({ description: text }, 'description')}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}>
        <TextField
          select
          size="small"
          label={t('editor.form.category')}
          value={category}
          onChange={({ target }) => set({ category: target.value as Category })}
        >
          {categories.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`words.category.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={t('editor.form.priority')}
          value={priority}
          onChange={({ target }) => set({ priority: target.value as Priority })}
        >
          {priorities.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`words.priority.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <TagField node={node} />
      <EndPreview node={node} />
    </>
  );
}
