import { Box, Divider, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { mdiPencilOutline, mdiPlayOutline } from '@mdi/js';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { AboutFields } from './AboutFields.tsx';
import { useBoard } from './board.ts';
import { NodeForm } from './NodeForm.tsx';
import { Outline } from './Outline.tsx';
import { ProblemList } from './ProblemList.tsx';
import { nodeOf } from './ways.ts';

const Trial = lazy(async () => ({ default: (await import('../trial/Trial.tsx')).Trial }));

export interface Here {
  here: string | null;
  passed: string[];
}

export interface SidePanelProps {
  /** The drawing is being tried; what is seen of it may be the form nevertheless. */
  is_trying: boolean;
  shows: 'form' | 'trial';
  onShow: (shows: 'form' | 'trial') => void;
  onHere: (at: Here) => void;
}

/** Beside the canvas: the form of what is selected, or the whole drawing as a list; and the trial. */
export function SidePanel({ is_trying, shows, onShow, onHere }: SidePanelProps) {
  const { t } = useTranslation();
  const { journey, selected, opened } = useBoard();
  const node = nodeOf(journey, selected);
  const box = useRef<HTMLDivElement>(null);
  const former = useRef(selected);
  // Back in the list, the focus stands where it came from; at another form one begins at its top.
  useEffect(() => {
    const left = former.current;
    former.current = selected;
    if (selected !== null) box.current?.scrollTo(0, 0);
    else if (left !== null && document.activeElement === document.body)
      (box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(left)}"]`) ?? box.current)?.focus();
  }, [selected]);
  // Whoever opens a form wants to write; whoever only selects a card goes on where they are.
  const begun = useRef(opened);
  useEffect(() => {
    if (opened === begun.current) return;
    begun.current = opened;
    if (box.current) focusFirst(box.current);
  }, [opened]);
  const is_trial = is_trying && shows === 'trial';
  return (
    <Box
      component="aside"
      aria-label={t('editor.panel')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', bgcolor: 'background.paper' }}
    >
      {is_trying && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shows}
          onChange={(_, next: 'form' | 'trial' | null) => next && onShow(next)}
          aria-label={t('editor.panel')}
          sx={{ p: 1, borderBottom: 1, borderColor: 'divider', '& > *': { flex: 1, gap: 0.75 } }}
        >
          <ToggleButton value="form">
            <Icon path={mdiPencilOutline} fontSize="small" />
            {t('editor.tool.edit')}
          </ToggleButton>
          <ToggleButton value="trial">
            <Icon path={mdiPlayOutline} fontSize="small" />
            {t('editor.tool.try')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      {is_trying && (
        <Box hidden={!is_trial} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', ...(is_trial && { p: 2 }) }}>
          <Suspense fallback={<Loading />}>
            <Trial journey={journey} onHere={onHere} />
          </Suspense>
        </Box>
      )}
      <Box
        ref={box}
        tabIndex={-1}
        hidden={is_trial}
        sx={{ flex: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin' }}
      >
        {node ? (
          <NodeForm node={node} />
        ) : (
          <Box sx={{ display: 'grid', gap: 2, py: 2 }}>
            <AboutFields />
            <Divider />
            <ProblemList />
            <Divider />
            <Outline />
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** The text of the node, to be written over; where it has none, its heading. */
function focusFirst(form: HTMLElement): void {
  const field = form.querySelector<HTMLElement>('[data-first] input, [data-first] textarea:not([aria-hidden])');
  (field ?? form.querySelector('h2'))?.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}
