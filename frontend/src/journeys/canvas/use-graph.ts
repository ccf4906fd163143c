import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { placesOf, type Place, type Places, type Size, type Sizes } from '../drawing/layout.ts';
import { graphOf, placed, settled, settledEdges, type CardNode, type Drawn, type WayEdge } from './graph.ts';
import { usePicked } from './use-picked.ts';

interface Shown extends Drawn {
  selected?: string | null | undefined;
  onSelect?: ((node_id: string | null) => void) | undefined;
  onMeasure?: ((sizes: Sizes) => void) | undefined;
  onMove?: ((places: Places) => void) | undefined;
}

/** The cards and edges of a journey, with what only the canvas knows: how large they are, which are picked, which are on the move. */
export function useGraph({ journey, tones, flaws, flows, below, names, selected, onSelect, onMove, onMeasure }: Shown) {
  const [sizes, setSizes] = useState<Sizes>({});
  // Laid out once by guess and once as measured, not card by card.
  const [is_measured, setMeasured] = useState(false);
  if (!is_measured && Object.keys(journey.nodes).every((id) => Object.hasOwn(sizes, id))) setMeasured(true);
  const known = is_measured ? sizes : unknown;
  const [dragged, setDragged] = useState<Places>({});
  const { picked, edge, pickCards, pickEdges } = usePicked(selected, onSelect);

  const drawn = useMemo(
    () => graphOf({ journey, tones, flaws, flows, below, names }),
    [journey, tones, flaws, flows, below, names],
  );
  const places = useMemo(() => placesOf(journey, known), [journey, known]);
  const graph = useMemo(() => placed(drawn, { ...places, ...dragged }, known), [drawn, places, dragged, known]);
  const [keep] = useState(() => keeping(settled));
  const [keepEdges] = useState(() => keeping(settledEdges));
  const nodes = useMemo(() => {
    const cards = graph.nodes.map((card) => ({
      ...card,
      selected: picked.includes(card.id),
      ...(Object.hasOwn(sizes, card.id) && { measured: sizes[card.id]! }),
      ...(Object.hasOwn(dragged, card.id) && { dragging: true }),
    }));
    return keep(cards);
  }, [graph, picked, sizes, dragged, keep]);
  const edges = useMemo(
    () =>
      keepEdges(
        graph.edges.map((each) => ({
          ...each,
          // Where it comes from is another way: only its end can be taken elsewhere.
          ...(onMove && { reconnectable: 'target' as const }),
          ...(each.id === edge && { selected: true, zIndex: 1 }),
        })),
      ),
    [graph, edge, onMove, keepEdges],
  );

  useEffect(() => onMeasure?.(sizes), [sizes, onMeasure]);

  function onNodesChange(changes: NodeChange<CardNode>[]) {
    pickCards(changes);
    const measured = changes.flatMap((change): [string, Size][] =>
      change.type === 'dimensions' && change.dimensions ? [[change.id, change.dimensions]] : [],
    );
    if (measured.length > 0) setSizes((before) => ({ ...before, ...Object.fromEntries(measured) }));
    const moved = changes.filter((change) => change.type === 'position');
    if (moved.length === 0) return;
    const put = Object.fromEntries(
      moved.flatMap(({ id, position }): [string, Place][] => (position ? [[id, position]] : [])),
    );
    if (moved.some(({ dragging }) => dragging)) {
      setDragged((before) => ({ ...before, ...put }));
      return;
    }
    setDragged({});
    // Nothing else may jump once one is put somewhere.
    onMove?.({ ...places, ...dragged, ...put });
  }
  const onEdgesChange = (changes: EdgeChange<WayEdge>[]) => pickEdges(changes);
  return { nodes, edges, picked, edge, sizes, onNodesChange, onEdgesChange };
}

const unknown: Sizes = {};

/** Remembers what was drawn last, so that React Flow draws only what is different. */
function keeping<T>(settle: (before: readonly T[], after: readonly T[]) => T[]) {
  let former: T[] = [];
  return (next: T[]) => {
    former = settle(former, next);
    return former;
  };
}
