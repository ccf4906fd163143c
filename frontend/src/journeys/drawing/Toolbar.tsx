import { Box, Button, IconButton, ToggleButton } from '@mui/material';
import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiFileTreeOutline,
  mdiHelpCircleOutline,
  mdiPlayOutline,
  mdiPlus,
  mdiRedo,
  mdiUndo,
} from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../canvas/use-words.ts';
import { useBoard } from './board.ts';
import { most } from './edits.ts';
import { afterSelected } from './insert.ts';
import { KindMenu } from './KindMenu.tsx';
import { wideOnly } from './wide-only.ts';

export interface ToolbarProps {
  can_undo: boolean;
  can_redo: boolean;
  is_trying: boolean;
  onTry: (is_trying: boolean) => void;
  onProblems: () => void;
  onHelp: () => void;
}

/** What can be done with the drawing as a whole. */
export function Toolbar({ can_undo, can_redo, is_trying, onTry, onProblems, onHelp }: ToolbarProps) {
  const { t } = useTranslation();
  const { actions, issues, tidy } = useBoard();
  const tools = [
    ['undo', mdiUndo, !can_undo, actions.undo],
    ['redo', mdiRedo, !can_redo, actions.redo],
    ['tidy', mdiFileTreeOutline, false, tidy],
  ] as const;
  const is_sound = issues.length === 0;
  const word = is_sound ? t('editor.problems.sound') : t('editor.canvas.problems', { count: issues.length });
  return (
    <Box
      role="toolbar"
      aria-label={t('editor.tool.label')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        px: { xs: 1, sm: 1.5 },
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <AddButton />
      {tools.map(([word, icon, is_off, act]) => (
        <IconButton key={word} title={t(`editor.tool.${word}`)} disabled={is_off} onClick={act}>
          <Icon path={icon} label={t(`editor.tool.${word}`)} />
        </IconButton>
      ))}
      <Box sx={{ flex: 1 }} />
      <Button
        size="small"
        color={is_sound ? 'success' : 'warning'}
        title={word}
        onClick={onProblems}
        sx={{ gap: 0.75, minWidth: 44, minHeight: 36, whiteSpace: 'nowrap' }}
      >
        <Icon path={is_sound ? mdiCheckCircleOutline : mdiAlertOutline} fontSize="small" />
        <Box component="span" sx={wideOnly}>
          {word}
        </Box>
        {!is_sound && (
          <Box component="span" aria-hidden sx={{ display: { sm: 'none' } }}>
            {issues.length}
          </Box>
        )}
      </Button>
      <ToggleButton
        size="small"
        value="try"
        selected={is_trying}
        onChange={() => onTry(!is_trying)}
        sx={{ gap: 0.75, px: 1.25, py: 0.5, minHeight: 36 }}
      >
        <Icon path={mdiPlayOutline} fontSize="small" />
        <Box component="span" sx={wideOnly}>
          {t('editor.tool.try')}
        </Box>
      </ToggleButton>
      <IconButton title={t('editor.tool.help')} onClick={onHelp} sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
        <Icon path={mdiHelpCircleOutline} label={t('editor.tool.help')} />
      </IconButton>
    </Box>
  );
}

function AddButton() {
  const { t } = useTranslation();
  const { journey, selected, add } = useBoard();
  const { titleOf } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const after = afterSelected(journey, selected);
  const title =
    after && 'node' in after
      ? t('editor.tool.add_after', { step: titleOf(journey, after.node) })
      : t('editor.tool.add_loose');
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Icon path={mdiPlus} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={Object.keys(journey.nodes).length >= most.nodes}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mr: 0.5 }}
      >
        {t('editor.tool.add')}
      </Button>
      <KindMenu
        title={title}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        onChoose={(kind) => {
          setAnchor(null);
          add(kind);
        }}
      />
    </>
  );
}
