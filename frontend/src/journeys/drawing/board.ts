import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { createContext, use } from 'react';
import type { Kind } from '../canvas/kinds.ts';
import type { Place, Sizes } from './layout.ts';
import type { Issue } from './problems.ts';
import type { KeptSheet, Sheet } from './sheet.ts';
import type { useDrawing } from './use-drawing.ts';
import type { Way } from './ways.ts';

/** What all parts of the editor share. */
export interface Board {
  sheet: Sheet;
  journey: JourneyData;
  /** The version that is drawn on. */
  base: KeptSheet;
  selected: string | null;
  issues: readonly Issue[];
  actions: ReturnType<typeof useDrawing>['actions'];
  /** A new node: after what is selected, or where an edge was let go. */
  add: (kind: Kind, from?: { way: Way; place?: Place }) => void;
  remove: (ids: readonly string[]) => void;
  duplicate: (id: string) => void;
  tidy: () => void;
  measured: (sizes: Sizes) => void;
  /** Shows its form, and takes the focus there. */
  open: (id: string) => void;
  /** Grows with every opening. */
  opened: number;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = use(BoardContext);
  if (!board) throw new Error('There is no board around this part of the editor.');
  return board;
}
