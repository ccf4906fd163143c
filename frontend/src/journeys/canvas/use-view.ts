import { useMediaQuery } from '@mui/material';
import { useNodesInitialized, useReactFlow, useStoreApi, type XYPosition } from '@xyflow/react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { cardWidth, type Place } from '../drawing/layout.ts';
import type { CardNode, WayEdge } from './graph.ts';

/** Smaller than this, cards cannot be read. */
const readable = 0.75;
const room = 40;
/** What is brought into view keeps so far from the edge. */
const margin = 16;
const actions = 48;

/**
 * Shows as much of the drawing as can be read, from its start; whatever is selected elsewhere, and where a trial stands.
 * @returns from a place of the window to one of the drawing
 */
export function useView(
  start: string,
  selected: string | null | undefined,
  here: string | undefined,
): (at: XYPosition) => Place {
  const flow = useReactFlow<CardNode, WayEdge>();
  const store = useStoreApi();
  const is_ready = useNodesInitialized();
  const is_coarse = useMediaQuery('(pointer: coarse)');
  const is_calm = useMediaQuery('(prefers-reduced-motion: reduce)');

  const begin = useEffectEvent(() => {
    const { width, height } = store.getState();
    const bounds = flow.getNodesBounds(flow.getNodes());
    const fitting = Math.min(width / (bounds.width + 2 * room), height / (bounds.height + 2 * room), 1);
    const zoom = Math.max(fitting, readable);
    const first = flow.getInternalNode(start);
    const is_wide = (bounds.width + 2 * room) * zoom > width;
    const middle =
      is_wide && first
        ? first.internals.positionAbsolute.x + (first.measured.width ?? cardWidth) / 2
        : bounds.x + bounds.width / 2;
    const is_high = (bounds.height + 2 * room) * zoom > height;
    const top = is_high ? actions - bounds.y * zoom : height / 2 - (bounds.y + bounds.height / 2) * zoom;
    void flow.setViewport({ x: width / 2 - middle * zoom, y: top, zoom });
  });
  // Every new card is measured first; whoever draws is where they are.
  const has_begun = useRef(false);
  useEffect(() => {
    if (!is_ready || has_begun.current) return;
    has_begun.current = true;
    begin();
  }, [is_ready]);

  const bring = useEffectEvent((id: string) => {
    const card = flow.getInternalNode(id);
    const { width, height, domNode } = store.getState();
    if (!card || !has_begun.current || width === 0) return;
    // What is being dragged must not move under the hand, nor what is about to be clicked twice; a finger does neither.
    const element = domNode?.querySelector(`[data-id="${CSS.escape(id)}"].react-flow__node`);
    if (element?.matches(is_coarse ? '.dragging' : '.dragging, :focus')) return;
    const { x, y } = card.internals.positionAbsolute;
    const size = { width: card.measured.width ?? cardWidth, height: card.measured.height ?? 160 };
    const { x: left, y: top, zoom } = flow.getViewport();
    const how = { duration: is_calm ? 0 : 250 };
    const by = {
      x: shift(x * zoom + left, size.width * zoom, width),
      // What can be done with it stands above it.
      y: shift(y * zoom + top - actions, size.height * zoom + actions, height),
    };
    if (by.x === 0 && by.y === 0) return;
    const is_far = Math.abs(by.x) > width || Math.abs(by.y) > height;
    if (is_far) void flow.setCenter(x + size.width / 2, y + size.height / 2, { zoom, ...how });
    else void flow.setViewport({ x: left + by.x, y: top + by.y, zoom }, how);
  });
  useEffect(() => {
    if (selected) bring(selected);
  }, [selected]);
  useEffect(() => {
    if (here) bring(here);
  }, [here]);

  return (at) => flow.screenToFlowPosition(at, { snapToGrid: true });
}

/** By how much what begins there must be shifted to be seen; what is larger than the window is seen from its beginning. */
function shift(from: number, length: number, window: number): number {
  if (from < margin) return margin - from;
  const over = from + length + margin - window;
  return over > 0 ? -Math.min(over, from - margin) : 0;
}
