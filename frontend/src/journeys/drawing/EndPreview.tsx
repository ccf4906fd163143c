import { Box, Typography } from '@mui/material';
import { mdiTagOutline } from '@mdi/js';
import type { EndNode, JourneyData } from '@switchboard/contract/journey-graph.ts';
import { ticketOf } from '@switchboard/contract/journey-step.ts';
import { fill, type Answers } from '@switchboard/contract/journey-walk.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import { useBoard } from './board.ts';

/** What the end makes of answers as somebody might give them. */
export function EndPreview({ node }: { node: EndNode }) {
  const { t } = useTranslation();
  const { journey } = useBoard();
  const answers = useMemo(() => sampleAnswers(journey, t('editor.form.sample')), [journey, t]);
  const { subject, description, tags } = ticketOf(node, journey, answers);
  return (
    <Box
      component="section"
      aria-label={t('editor.form.preview')}
      sx={{ p: 1.5, borderRadius: 1, bgcolor: 'background.sunk', display: 'grid', gap: 1, overflowWrap: 'anywhere' }}
    >
      <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
        {t('editor.form.preview')}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {fill(node.message, journey, answers)}
      </Typography>
      <Box sx={{ p: 1.25, borderRadius: 1, bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {subject}
        </Typography>
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line', color: 'text.secondary' }}>
          {description}
        </Typography>
        {tags.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1 }}>
            {tags.map((tag) => (
              <Tag key={tag} icon={mdiTagOutline} word={tag} />
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** The first there is to choose, a text, an image. */
const sampleAnswers = ({ nodes }: JourneyData, text: string): Answers =>
  Object.fromEntries(
    Object.values(nodes).flatMap((node) => {
      if (node.type !== 'question') return [];
      const [first] = node.options ?? [];
      if (node.questionType === 'text') return [[node.id, text]];
      if (node.questionType === 'image_upload') return [[node.id, ['image']]];
      if (!first) return [];
      return [[node.id, node.questionType === 'single_choice' ? first.value : [first.value]]];
    }),
  );
