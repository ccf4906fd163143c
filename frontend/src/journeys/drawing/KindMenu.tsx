import { ListItemIcon, ListItemText, ListSubheader, Menu, MenuItem, type MenuProps } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { kindIcons, kinds, type Kind } from '../canvas/kinds.ts';

export interface KindMenuProps extends Pick<MenuProps, 'anchorEl' | 'anchorPosition' | 'anchorReference' | 'open'> {
  /** Where the new one will come. */
  title: string;
  onChoose: (kind: Kind) => void;
  onClose: () => void;
}

/** What can be drawn: four kinds of question, a condition, an end. */
export function KindMenu({ title, onChoose, ...props }: KindMenuProps) {
  const { t } = useTranslation();
  return (
    // The form of the new one takes the focus.
    <Menu
      {...props}
      disableRestoreFocus
      slotProps={{ list: { 'aria-label': title }, paper: { sx: { maxWidth: 340 } } }}
    >
      <ListSubheader component="div" role="presentation" sx={{ lineHeight: 1.4, py: 1, bgcolor: 'transparent' }}>
        {title}
      </ListSubheader>
      {kinds.map((kind) => (
        <MenuItem key={kind} onClick={() => onChoose(kind)}>
          <ListItemIcon>
            <Icon path={kindIcons[kind]} fontSize="small" />
          </ListItemIcon>
          <ListItemText
            primary={t(`editor.kind.${kind}`)}
            secondary={t(`editor.kind_hint.${kind}`)}
            slotProps={{ secondary: { variant: 'caption', sx: { whiteSpace: 'normal' } } }}
          />
        </MenuItem>
      ))}
    </Menu>
  );
}
