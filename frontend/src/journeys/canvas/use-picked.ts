import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { CardNode, WayEdge } from './graph.ts';

/** What is selected on the canvas: several cards at most for moving them together; the owner hears of a single one. */
export function usePicked(selected: string | null | undefined, onSelect: ((id: string | null) => void) | undefined) {
  const [picked, setPicked] = useState<readonly string[]>(selected ? [selected] : []);
  const [edge, setEdge] = useState<string | null>(null);
  const [former, setFormer] = useState(selected);
  if (former !== selected) {
    setFormer(selected);
    if (selected ? picked.length !== 1 || picked[0] !== selected : picked.length === 1)
      setPicked(selected ? [selected] : []);
    if (selected) setEdge(null);
  }
  // Changes come one after the other, before anything is drawn again.
  const latest = useRef(picked);
  useEffect(() => {
    latest.current = picked;
  }, [picked]);

  function pickCards(changes: readonly NodeChange<CardNode>[]) {
    const told = changes.filter((change) => change.type === 'select');
    if (told.length === 0) return;
    const next = new Set(latest.current);
    for (const { id, selected } of told) {
      if (selected) next.add(id);
      else next.delete(id);
    }
    latest.current = [...next];
    setPicked(latest.current);
    onSelect?.(next.size === 1 ? latest.current[0]! : null);
  }
  function pickEdges(changes: readonly EdgeChange<WayEdge>[]) {
    for (const change of changes) {
      if (change.type === 'select')
        setEdge((former) => (change.selected ? change.id : former === change.id ? null : former));
    }
  }
  return { picked, edge, pickCards, pickEdges };
}
