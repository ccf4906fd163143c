import { IconButton } from '@mui/material';
import { mdiClose } from '@mdi/js';
import { BaseEdge, EdgeLabelRenderer, getBezierPath, getSmoothStepPath, Position, type EdgeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Editing } from './editing.ts';
import type { WayEdge } from './graph.ts';

const tip = 9;
const bend = 22;

/** A way from one card to the next, with its tip; a stream is drawn as wide as it is strong. */
export const WayLine = memo(function WayLine({
  id,
  sourceX,
  sourceY,
  sourcePosition,
  targetX,
  targetY,
  targetPosition,
  selected,
  data,
}: EdgeProps<WayEdge>) {
  const { t } = useTranslation();
  const editing = use(Editing);
  const end = { targetX, targetY: targetY - tip + 1, targetPosition };
  const from = { sourceX, sourceY, sourcePosition };
  // What lies below the card itself is reached around its corner.
  const is_around =
    (sourcePosition === Position.Right && targetX < sourceX + bend) ||
    (sourcePosition === Position.Left && targetX > sourceX - bend);
  const [path, x, y] = is_around
    ? getSmoothStepPath({ ...from, ...end, borderRadius: 14, offset: bend })
    : getBezierPath({ ...from, ...end, curvature: 0.3 });
  const weight = data?.weight ?? null;
  const has_cut = selected && editing !== null;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className="way"
        interactionWidth={18}
        style={weight === null ? undefined : { strokeWidth: 1.5 + weight * 8, opacity: 0.35 + weight * 0.65 }}
      />
      <path
        className="way-tip"
        d={`M${targetX - 5.5} ${targetY - tip}L${targetX} ${targetY}L${targetX + 5.5} ${targetY - tip}Z`}
      />
      {(data?.label || has_cut) && (
        <EdgeLabelRenderer>
          <div
            className="way-label nodrag nopan"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, ...(has_cut && { zIndex: 1 }) }}
          >
            {data?.label && <span>{data.label}</span>}
            {has_cut && data && (
              <IconButton
                size="small"
                title={t('editor.canvas.cut')}
                onClick={() => editing.disconnect(data.way)}
                sx={{ m: -0.5 }}
              >
                <Icon path={mdiClose} label={t('editor.canvas.cut')} sx={{ fontSize: '1rem' }} />
              </IconButton>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
