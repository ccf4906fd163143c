import { Handle, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import { sideOf } from './graph.ts';

export interface WayRowProps {
  handle: string;
  /** Leads somewhere already. */
  is_led: boolean;
  /** Shown without an edge too: one is wanted. */
  is_open: boolean;
  is_left: boolean;
  is_editable: boolean;
  look?: 'is-quiet' | 'is-empty' | '';
  children: ReactNode;
}

/** One way out of a card: its word, and the handle to draw it from; on either side, or at the foot for the common one. */
export function WayRow({ handle, is_led, is_open, is_left, is_editable, look = '', children }: WayRowProps) {
  const sides = handle === 'next' ? (['foot'] as const) : (['left', 'right'] as const);
  return (
    <div className={`card-row ${look}`}>
      <span>{children}</span>
      {sides.map((side) => {
        const is_here = side === 'foot' || is_left === (side === 'left');
        return (
          <Handle
            key={side}
            type="source"
            id={side === 'foot' ? handle : sideOf(handle, side)}
            position={positions[side]}
            isConnectable={is_editable}
            isConnectableEnd={false}
            className={`${is_led && is_here ? 'is-led' : ''} ${!is_led && is_open && is_here ? 'is-open' : ''}`}
          />
        );
      })}
    </div>
  );
}

const positions = { left: Position.Left, right: Position.Right, foot: Position.Bottom };
