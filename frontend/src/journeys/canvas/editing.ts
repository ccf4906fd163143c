import { createContext } from 'react';
import type { Place, Places, Sizes } from '../drawing/layout.ts';
import type { Way } from '../drawing/ways.ts';

/** What can be done to the drawing on the canvas. */
export interface CanvasEditing {
  connect: (way: Way, to: string) => void;
  disconnect: (way: Way) => void;
  /** Also the places of those that had none yet, once anything is moved by hand. */
  move: (places: Places) => void;
  remove: (node_ids: readonly string[]) => void;
  duplicate: (node_id: string) => void;
  setStart: (node_id: string) => void;
  /** How large the cards are; must stay the same function. */
  measured: (sizes: Sizes) => void;
  /** To its form. */
  open: (node_id: string) => void;
  /** An edge was let go over the empty canvas: at this place of the drawing, and of the window. */
  offer: (way: Way, place: Place, at: { left: number; top: number }) => void;
}

/** Null where the drawing can only be looked at. */
export const Editing = createContext<CanvasEditing | null>(null);
