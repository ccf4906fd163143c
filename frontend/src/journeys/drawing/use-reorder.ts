import { useRef, useState, type PointerEvent } from 'react';

export type Reorder = ReturnType<typeof useReorder>[1];

/**
 * Drags the items of a list up and down by a handle; `data-item` marks them.
 * @returns what to give the list as `ref`, and what its items need
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const placeAt = (y: number, from: number): number => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const middles = items.map((item) => item.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    return middles.filter((middle, index) => index !== from && middle < y).length;
  };
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    onPointerMove: ({ clientY }: PointerEvent) => drag && setDrag({ from, to: placeAt(clientY, from) }),
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    style: { touchAction: 'none', cursor: 'grab' } as const,
  });
  return [list, { drag, handle }] as const;
}
