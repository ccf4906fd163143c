import { IconButton, Paper } from '@mui/material';
import { mdiContentDuplicate, mdiFlagOutline, mdiPencilOutline, mdiTrashCanOutline } from '@mdi/js';
import { NodeToolbar, Position } from '@xyflow/react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Editing } from './editing.ts';

/** What can be done with the selected card, above it; on a screen without keys there is no other way. */
export function CardActions({ id, is_start }: { id: string; is_start: boolean }) {
  const { t } = useTranslation();
  const editing = use(Editing);
  if (!editing) return null;
  const actions = [
    ['edit', mdiPencilOutline, () => editing.open(id)],
    ['duplicate', mdiContentDuplicate, () => editing.duplicate(id)],
    ...(is_start ? [] : [['set_start', mdiFlagOutline, () => editing.setStart(id)] as const]),
    ['remove', mdiTrashCanOutline, () => editing.remove([id])],
  ] as const;
  return (
    <NodeToolbar position={Position.Top} offset={8}>
      <Paper
        variant="outlined"
        sx={{ display: 'flex', p: 0.25, bgcolor: 'background.raised', boxShadow: '0 4px 14px rgb(0 0 0 / 16%)' }}
      >
        {actions.map(([word, icon, act]) => (
          <IconButton key={word} size="small" title={t(`editor.canvas.${word}`)} onClick={act}>
            <Icon path={icon} fontSize="small" label={t(`editor.canvas.${word}`)} />
          </IconButton>
        ))}
      </Paper>
    </NodeToolbar>
  );
}
