import '@xyflow/react/dist/style.css';
import { Box } from '@mui/material';
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  type Connection,
  type FinalConnectionState,
} from '@xyflow/react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { grid } from '../drawing/layout.ts';
import { wayOf } from '../drawing/ways.ts';
import { canvasLook } from './canvas-look.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { Card } from './Card.tsx';
import { Editing, type CanvasEditing } from './editing.ts';
import { handleWithoutSide, type Flaws, type Flows, type Tone } from './graph.ts';
import { useAria } from './use-aria.ts';
import { useGraph } from './use-graph.ts';
import { useView } from './use-view.ts';
import { WayLine } from './WayLine.tsx';

export type { CanvasEditing } from './editing.ts';

export interface JourneyCanvasProps {
  journey: JourneyData;
  /** Drawn under a node's text: figures, for instance. Keep it the same function for as long as it draws the same. */
  below?: (node: JourneyNode) => ReactNode;
  /** How a node stands out: what has changed between two versions, where a trial stands. */
  tones?: Readonly<Record<string, Tone>>;
  /** What an edge carries and how strong it is drawn (0 to 1), by `from node id` + ' ' + `to node id`. */
  flows?: Flows;
  /** What is wrong, by node: only how many are drawn. */
  flaws?: Flaws;
  selected?: string | null;
  onSelect?: (node_id: string | null) => void;
  /** Absent: it can only be looked at. */
  editing?: CanvasEditing;
  /** Its accessible name. */
  label: string;
}

/** A journey as a graph: to look at, or to draw. */
export const JourneyCanvas = (props: JourneyCanvasProps) => (
  <ReactFlowProvider>
    <Canvas {...props} />
  </ReactFlowProvider>
);

const nodeTypes = { question: Card, condition: Card, end: Card };
const edgeTypes = { way: WayLine };

function Canvas({ journey, below, tones, flows, flaws, selected, onSelect, editing, label }: JourneyCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const { names, ariaLabelConfig } = useAria(journey, flaws, Boolean(editing));
  const graph = useGraph({
    journey,
    tones,
    flaws,
    flows,
    below,
    names,
    selected,
    onSelect,
    onMove: editing?.move,
    onMeasure: editing?.measured,
  });
  const here = tones && Object.keys(tones).find((id) => tones[id] === 'here');
  const toDrawing = useView(journey.startNode, selected, here);

  function connect({ source, sourceHandle, target }: Connection) {
    editing?.connect(wayOf(source, handleWithoutSide(sourceHandle ?? 'next')), target);
  }
  function letGo(event: MouseEvent | TouchEvent, { fromHandle, toNode }: FinalConnectionState) {
    if (!editing || !fromHandle || toNode) return;
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const under = document.elementFromPoint(clientX, clientY);
    if (!under?.closest('.react-flow__pane') || !box.current?.contains(under)) return;
    const way = wayOf(fromHandle.nodeId, handleWithoutSide(fromHandle.id ?? 'next'));
    editing.offer(way, toDrawing({ x: clientX, y: clientY }), { left: clientX, top: clientY });
  }
  function press(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const focused = target.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
    if (!editing || target.closest('button, input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && focused) editing.open(focused);
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const way = graph.edges.find(({ id }) => id === graph.edge)?.data?.way;
    const ids = graph.picked.length > 0 ? graph.picked : focused && !way ? [focused] : [];
    if (ids.length > 0) editing.remove(ids);
    else if (way) editing.disconnect(way);
    else return;
    event.preventDefault();
    // What had the focus is gone.
    box.current?.focus();
  }
  return (
    <Box ref={box} tabIndex={-1} onKeyDown={press} sx={canvasLook}>
      <Editing value={editing ?? null}>
        <ReactFlow
          aria-label={label}
          className={editing ? 'is-editable' : ''}
          nodes={graph.nodes}
          edges={graph.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={graph.onNodesChange}
          onEdgesChange={graph.onEdgesChange}
          onConnect={connect}
          onConnectEnd={letGo}
          onReconnect={(_, connection) => connect(connection)}
          onNodeDoubleClick={(_, { id }) => editing?.open(id)}
          isValidConnection={({ source, target }) => source !== target}
          nodesDraggable={Boolean(editing)}
          nodesConnectable={Boolean(editing)}
          edgesReconnectable={false}
          elementsSelectable={Boolean(onSelect)}
          nodesFocusable={Boolean(onSelect)}
          edgesFocusable={Boolean(editing)}
          connectOnClick={false}
          deleteKeyCode={null}
          selectionMode={SelectionMode.Partial}
          zoomOnDoubleClick={false}
          // Where it is looked at it stands on a page, which the wheel scrolls.
          zoomOnScroll={Boolean(editing)}
          preventScrolling={Boolean(editing)}
          snapToGrid
          snapGrid={[grid, grid]}
          minZoom={0.15}
          maxZoom={1.75}
          ariaLabelConfig={ariaLabelConfig}
        >
          <Background variant={BackgroundVariant.Dots} gap={grid * 3} size={1.5} />
          <CanvasTools count={graph.nodes.length} />
        </ReactFlow>
      </Editing>
    </Box>
  );
}
