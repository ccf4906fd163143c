// What the desk refuses of a drawing, node by node. Pure.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Detail } from '../../problem.ts';
import { nodeOf } from './ways.ts';

export interface Refusal {
  node_id: string | null;
  /** The field, as a path within the node. */
  field: string;
  message: string;
}

const nodePath = /^\/journey_data\/nodes\/([^/]+)(?:\/(.*))?$/;

export const refusalsOf = (details: readonly Detail[], journey: JourneyData): Refusal[] =>
  details.map(({ path, message }) => {
    const [, id, field = ''] = nodePath.exec(path) ?? [];
    const node = nodeOf(journey, id);
    return node
      ? { node_id: node.id, field, message }
      : { node_id: null, field: path.replace(/^\/(journey_data\/)?/, ''), message };
  });
