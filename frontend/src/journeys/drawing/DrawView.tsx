import { Box, Button, Tab, Tabs } from '@mui/material';
import { mdiFormatListBulleted, mdiGraphOutline } from '@mdi/js';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from '../../ui/hidden.ts';
import { Icon } from '../../ui/Icon.tsx';
import { JourneyCanvas, type CanvasEditing } from '../canvas/JourneyCanvas.tsx';
import type { Tone } from '../canvas/graph.ts';
import { useBoard } from './board.ts';
import { connect, disconnect, move, setStart } from './edits.ts';
import { KindMenu } from './KindMenu.tsx';
import type { Place } from './layout.ts';
import { byNode } from './problems.ts';
import { SidePanel, type Here } from './SidePanel.tsx';
import type { Way } from './ways.ts';

export interface DrawViewProps {
  is_wide: boolean;
  is_trying: boolean;
  shows: 'form' | 'trial';
  onShow: (shows: 'form' | 'trial') => void;
  /** Where there is no room for both. */
  tab: 'graph' | 'steps';
  onTab: (tab: 'graph' | 'steps') => void;
}

const nowhere: Here = { here: null, passed: [] };

/** The canvas, and what belongs beside it; on a narrow screen one of the two. */
export function DrawView({ is_wide, is_trying, shows, onShow, tab, onTab }: DrawViewProps) {
  const { t } = useTranslation();
  const board = useBoard();
  const { journey, issues, selected, actions, add, remove, duplicate, open, measured, sheet } = board;
  const [offer, setOffer] = useState<{ way: Way; place: Place; at: { left: number; top: number } } | null>(null);
  const [here, setHere] = useState(nowhere);
  const panelBox = useRef<HTMLDivElement>(null);
  const flaws = useMemo(() => byNode(issues), [issues]);
  const tones = useMemo(() => (is_trying ? tonesOf(here) : undefined), [is_trying, here]);
  const editing = useMemo<CanvasEditing>(
    () => ({
      connect: (way, to) => actions.apply((each) => connect(each, way, to), { about: way.from }),
      disconnect: (way) => actions.apply((each) => disconnect(each, way), { about: way.from }),
      move: (places) => actions.apply((each) => move(each, places), { what: 'move' }),
      setStart: (id) => actions.apply((each) => setStart(each, id), { about: id }),
      open,
      offer: (way, place, at) => setOffer({ way, place, at }),
      remove,
      duplicate,
      measured,
    }),
    [actions, remove, duplicate, measured, open],
  );
  const canvas = (
    <JourneyCanvas
      journey={journey}
      label={t('editor.canvas_of', { name: sheet.name })}
      selected={selected}
      onSelect={actions.select}
      editing={editing}
      flaws={flaws}
      {...(tones && { tones })}
    />
  );
  const panel = <SidePanel is_trying={is_trying} shows={shows} onShow={onShow} onHere={setHere} />;
  return (
    <>
      {is_wide ? (
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) clamp(340px, 30vw, 420px)',
          }}
        >
          <Box sx={{ position: 'relative', minHeight: 0 }}>
            {/* Every card and every way is a stop of the tab key. */}
            <Button
              variant="contained"
              size="small"
              onClick={() => panelBox.current?.focus()}
              sx={{ position: 'absolute', zIndex: 10, left: 8, top: 8, ...skipLook }}
            >
              {t('editor.skip')}
            </Button>
            {canvas}
          </Box>
          <Box ref={panelBox} tabIndex={-1} sx={{ minHeight: 0, borderLeft: 1, borderColor: 'divider' }}>
            {panel}
          </Box>
        </Box>
      ) : (
        <>
          <Tabs
            value={tab}
            onChange={(_, next: 'graph' | 'steps') => onTab(next)}
            variant="fullWidth"
            sx={{ minHeight: 44, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
          >
            <Tab
              value="steps"
              label={t('editor.outline.tab')}
              icon={<Icon path={mdiFormatListBulleted} />}
              {...tabLook}
            />
            <Tab value="graph" label={t('editor.outline.graph')} icon={<Icon path={mdiGraphOutline} />} {...tabLook} />
          </Tabs>
          {/* The canvas measures itself when it is seen; the trial goes on unseen. */}
          {tab === 'graph' && <Box sx={{ flex: 1, minHeight: 0 }}>{canvas}</Box>}
          <Box hidden={tab !== 'steps'} sx={{ flex: 1, minHeight: 0 }}>
            {panel}
          </Box>
        </>
      )}
      {offer && (
        <KindMenu
          open
          anchorReference="anchorPosition"
          anchorPosition={offer.at}
          title={t('editor.tool.add_here')}
          onClose={() => setOffer(null)}
          onChoose={(kind) => {
            setOffer(null);
            add(kind, offer);
          }}
        />
      )}
    </>
  );
}

const skipLook = { '&:not(:focus-visible)': hidden } as const;
const tabLook = { iconPosition: 'start', sx: { minHeight: 44 } } as const;

const tonesOf = ({ here, passed }: Here): Record<string, Tone> =>
  Object.fromEntries([
    ...passed.map((id) => [id, 'passed'] as const),
    ...(here === null ? [] : [[here, 'here'] as const]),
  ]);
