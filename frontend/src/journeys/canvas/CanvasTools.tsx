import { IconButton, Paper, useMediaQuery, type Theme } from '@mui/material';
import { mdiFitToPageOutline, mdiMinus, mdiPlus } from '@mdi/js';
import { MiniMap, Panel, useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import type { CardNode } from './graph.ts';

/** So many cards are seen at one glance without an overview. */
const few = 5;

/** Zoom, and where one is in a large drawing. */
export function CanvasTools({ count }: { count: number }) {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const is_wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const is_calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const how = { duration: is_calm ? 0 : 200 };
  const tools = [
    ['zoom_in', mdiPlus, () => zoomIn(how)],
    ['zoom_out', mdiMinus, () => zoomOut(how)],
    ['fit', mdiFitToPageOutline, () => fitView({ ...how, padding: 0.1, maxZoom: 1 })],
  ] as const;
  return (
    <>
      <Panel position="bottom-left">
        <Paper
          variant="outlined"
          component="fieldset"
          aria-label={t('editor.canvas.controls')}
          sx={{ display: 'grid', m: 0, p: 0, bgcolor: 'background.paper' }}
        >
          {tools.map(([word, icon, act]) => (
            <IconButton key={word} title={t(`editor.canvas.${word}`)} onClick={() => void act()} sx={{ p: 0.75 }}>
              <Icon path={icon} fontSize="small" label={t(`editor.canvas.${word}`)} />
            </IconButton>
          ))}
        </Paper>
      </Panel>
      {is_wide && count > few && (
        <MiniMap<CardNode>
          pannable
          zoomable
          nodeColor={({ type }) => colours[type]}
          nodeBorderRadius={24}
          style={{ width: 168, height: 120 }}
        />
      )}
    </>
  );
}

const colours = {
  question: 'var(--mui-palette-primary-main)',
  condition: 'var(--mui-palette-warning-main)',
  end: 'var(--mui-palette-success-main)',
};
