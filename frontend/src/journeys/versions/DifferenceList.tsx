import { Box, Link, Typography } from '@mui/material';
import { mdiMinusCircleOutline, mdiPencilCircleOutline, mdiPlusCircleOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useWords } from '../canvas/use-words.ts';
import { Tag } from '../../ui/Tag.tsx';
import { changeWords, type Between } from './change-words.ts';
import type { Difference, NodeDifference } from './difference.ts';

export const differenceLooks = {
  added: { icon: mdiPlusCircleOutline, tone: 'success' },
  changed: { icon: mdiPencilCircleOutline, tone: 'warning' },
  removed: { icon: mdiMinusCircleOutline, tone: 'error' },
} as const;

export interface DifferenceListProps {
  difference: Difference;
  between: Between;
  selected: string | null;
  onSelect: (node_id: string) => void;
}

/** What became different, node by node, in words. A node's name shows it in the picture. */
export function DifferenceList({ difference: { start, nodes }, between, selected, onSelect }: DifferenceListProps) {
  const { t } = useTranslation();
  const { titleOf } = useWords();
  return (
    <Box
      component="ul"
      aria-label={t('journey_admin.versions.differences')}
      sx={{ display: 'grid', gap: 2, m: 0, p: 0, listStyle: 'none' }}
    >
      {start && (
        <Typography component="li" variant="body2">
          {t('journey_admin.versions.start_moved', {
            from: titleOf(between.before, start.from),
            to: titleOf(between.after, start.to),
          })}
        </Typography>
      )}
      {nodes.map((node) => (
        <Entry key={node.id} node={node} between={between} is_selected={node.id === selected} onSelect={onSelect} />
      ))}
    </Box>
  );
}

interface EntryProps extends Pick<DifferenceListProps, 'between' | 'onSelect'> {
  node: NodeDifference;
  is_selected: boolean;
}

function Entry({ node: { id, kind, node, changes }, between, is_selected, onSelect }: EntryProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { icon, tone } = differenceLooks[kind];
  return (
    <Box
      component="li"
      sx={{
        pl: 1.5,
        borderLeft: 3,
        borderColor: `${tone}.main`,
        ...(is_selected && { bgcolor: 'background.sunk', borderRadius: 0.5 }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <Tag icon={icon} tone={tone} word={t(`journey_admin.versions.kind_${kind}`)} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.kindWord(node)}
        </Typography>
        <Link
          component="button"
          type="button"
          underline="hover"
          onClick={() => onSelect(id)}
          sx={{ fontWeight: 600, textAlign: 'left', overflowWrap: 'anywhere', py: 0.25 }}
        >
          {words.titleOf(kind === 'removed' ? between.before : between.after, id)}
        </Link>
      </Box>
      {changes.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5, display: 'grid', gap: 0.25 }}>
          {changes.map((change, index) => (
            <Typography key={index} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {changeWords(t, words, between, node, change)}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}
