import { IconButton, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import {
  mdiArchiveOutline,
  mdiBackupRestore,
  mdiDotsVertical,
  mdiDownload,
  mdiEyeOffOutline,
  mdiEyeOutline,
  mdiHelpCircleOutline,
  mdiUpload,
} from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../toasts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { readFile, saveAsFile } from '../files.ts';
import { useBoard } from './board.ts';

export interface EditorMenuProps {
  is_shown: boolean;
  /** Where the button for it has no room, what it says. */
  activate: string | null;
  onActivate: () => void;
  /** Null where there is nothing to discard. */
  onDiscard: (() => void) | null;
  onDeactivate: () => void;
  onArchive: () => void;
  onHelp: () => void;
}

type Word = 'discard' | 'export' | 'import' | 'deactivate' | 'archive' | 'help';

/** Asks for a file, and gives it; where nobody chooses one, nothing happens. */
function pickFile(take: (file: File) => Promise<void>) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'application/json,.json';
  input.addEventListener('change', () => input.files?.[0] && void take(input.files[0]));
  input.click();
}

/** What is done seldom: files, hiding, the archive. */
export function EditorMenu({
  is_shown,
  activate,
  onActivate,
  onDiscard,
  onDeactivate,
  onArchive,
  onHelp,
}: EditorMenuProps) {
  const { t } = useTranslation();
  const { sheet, actions } = useBoard();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const take = async (file: File) => {
    try {
      const { journey_data } = await readFile(file);
      actions.apply(() => journey_data, { about: null, select: null });
      toast({
        text: t('editor.imported', { file: file.name }),
        tone: 'success',
        action: { label: t('editor.tool.undo'), act: actions.undo },
      });
    } catch (error) {
      toast({ text: (error as Error).message, tone: 'error' });
    }
  };
  const choose = (act: () => unknown) => () => {
    setAnchor(null);
    act();
  };
  const items: readonly (readonly [word: Word, icon: string, act: () => unknown])[] = [
    ...(onDiscard ? [['discard', mdiBackupRestore, onDiscard] as const] : []),
    ['export', mdiDownload, () => saveAsFile(sheet.name, sheet.description, sheet.journey_data)],
    ['import', mdiUpload, () => pickFile(take)],
    ...(is_shown ? [['deactivate', mdiEyeOffOutline, onDeactivate] as const] : []),
    ['archive', mdiArchiveOutline, onArchive],
    ['help', mdiHelpCircleOutline, onHelp],
  ];
  return (
    <>
      <IconButton
        title={t('editor.menu.label')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon path={mdiDotsVertical} label={t('editor.menu.label')} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {activate !== null && (
          <MenuItem onClick={choose(onActivate)} sx={{ display: { sm: 'none' } }}>
            <ListItemIcon>
              <Icon path={mdiEyeOutline} fontSize="small" />
            </ListItemIcon>
            <ListItemText>{activate}</ListItemText>
          </MenuItem>
        )}
        {items.map(([word, icon, act]) => (
          <MenuItem key={word} onClick={choose(act)}>
            <ListItemIcon>
              <Icon path={icon} fontSize="small" />
            </ListItemIcon>
            <ListItemText>{t(`editor.menu.${word}`)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
