import { ListItemIcon, ListSubheader, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { kindIcons, kindOf, kinds, type Kind } from '../canvas/kinds.ts';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { connect, disconnect } from './edits.ts';
import { nodeOf, walkingOrder, type Way } from './ways.ts';

export interface WaySelectProps {
  way: Way;
  to: string | undefined;
  label: string;
  /** What it means that it leads nowhere of its own; without it, it must lead somewhere. */
  nowhere?: string;
}

const fresh = 'new ';

/** Where a way leads: what is drawn as an edge on the canvas, and a new step as well. */
export function WaySelect({ way, to, label, nowhere }: WaySelectProps) {
  const { t } = useTranslation();
  const { journey, actions, add } = useBoard();
  const { titleOf } = useWords();
  // What is not seen is not drawn: many selects with many steps each would be felt in every letter.
  const [is_open, setOpen] = useState(false);
  const [is_shown, setShown] = useState(false);
  const steps = walkingOrder(journey).filter((id) => id !== way.from);
  const shown = is_shown ? steps : steps.filter((id) => id === to);
  const is_gone = to !== undefined && !steps.includes(to);
  const choose = (id: string) => {
    // No id has a blank in it.
    if (id.startsWith(fresh)) add(id.slice(fresh.length) as Kind, { way });
    else actions.apply((each) => (id === '' ? disconnect(each, way) : connect(each, way, id)), { about: way.from });
  };
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={label}
      value={to ?? ''}
      error={is_gone}
      onChange={({ target }) => choose(target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          displayEmpty: true,
          open: is_open,
          onOpen: () => {
            setOpen(true);
            setShown(true);
          },
          onClose: () => setOpen(false),
          MenuProps: {
            slotProps: {
              paper: { sx: { maxHeight: 420, maxWidth: 420 } },
              transition: { onExited: () => setShown(false) },
            },
          },
        },
      }}
      sx={{ '& .MuiListItemIcon-root': { display: 'none' } }}
    >
      {(nowhere !== undefined || to === undefined) && (
        <MenuItem value="">{nowhere ?? t('editor.way.nowhere')}</MenuItem>
      )}
      {is_gone && <MenuItem value={to}>{t('editor.way.gone', { id: to })}</MenuItem>}
      {shown.map((id) => (
        <MenuItem key={id} value={id}>
          <ListItemIcon>
            <Icon path={kindIcons[kindOf(nodeOf(journey, id)!)]} fontSize="small" />
          </ListItemIcon>
          <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{titleOf(journey, id)}</span>
        </MenuItem>
      ))}
      {is_shown && (
        <ListSubheader component="div" role="presentation" sx={{ lineHeight: '32px', bgcolor: 'transparent' }}>
          {t('editor.way.fresh')}
        </ListSubheader>
      )}
      {is_shown &&
        kinds.map((kind) => (
          <MenuItem key={kind} value={fresh + kind}>
            <ListItemIcon>
              <Icon path={kindIcons[kind]} fontSize="small" />
            </ListItemIcon>
            {t(`editor.kind.${kind}`)}
          </MenuItem>
        ))}
    </TextField>
  );
}
