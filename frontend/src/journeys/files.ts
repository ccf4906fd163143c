// Journeys as files: to keep a copy, or to take one from desk to desk.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { questionTypes } from '@switchboard/contract/words.ts';
import i18next from 'i18next';

export interface JourneyFile {
  name: string;
  description: string;
  journey_data: JourneyData;
}

/** Why a file is no journey. */
export type Unreadable = 'not_json' | 'too_large' | 'no_journey' | 'no_nodes' | 'no_start' | 'unknown_node';

/** Its message is a sentence in the reader's language. */
export class UnreadableFile extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable) {
    super(i18next.t(`journey_admin.file.${reason}`));
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** As much as the desk takes in one request. */
const largest = 1024 * 1024;
const longestName = 120;
const ending = '.journey.json';

/** Gives the browser a file to keep. */
export function saveAsFile(name: string, description: string, data: JourneyData): void {
  const file: JourneyFile = { name, description, journey_data: data };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(name);
  link.click();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What no system refuses in a name. */
export const fileNameOf = (name: string): string =>
  `${
    name
      .replace(/[\p{Cc}\s<>:"/\\|?*]+/gu, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, '')
      .slice(0, 80) || 'journey'
  }${ending}`;

/**
 * Takes what `saveAsFile` gave, and a bare `{ startNode, nodes }`; whether it makes sense is judged when it is activated.
 * @throws {UnreadableFile}
 */
export async function readFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<JourneyFile> {
  if (file.size > largest) throw new UnreadableFile('too_large');
  const read = parse(await file.text());
  if (!isObject(read)) throw new UnreadableFile('no_journey');
  const { name, description, journey_data } = isObject(read['journey_data']) ? read : { journey_data: read };
  return {
    name: typeof name === 'string' && name.trim() ? name.trim().slice(0, longestName) : nameOf(file.name),
    description: typeof description === 'string' ? description : '',
    journey_data: dataOf(journey_data),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile('not_json');
  }
}

const nameOf = (file_name: string): string =>
  file_name
    .replace(/(\.journey)?\.json$/i, '')
    .trim()
    .slice(0, longestName);

function dataOf(data: unknown): JourneyData {
  if (!isObject(data) || !('nodes' in data || 'startNode' in data)) throw new UnreadableFile('no_journey');
  const { startNode, nodes } = data;
  if (!isObject(nodes)) throw new UnreadableFile('no_nodes');
  if (typeof startNode !== 'string') throw new UnreadableFile('no_start');
  if (!Object.values(nodes).every(isNode)) throw new UnreadableFile('unknown_node');
  return { startNode, nodes: nodes as JourneyData['nodes'] };
}

/** As much as it takes to draw one; the desk looks closer when it is saved. */
function isNode(node: unknown): boolean {
  if (!isObject(node) || !areTexts(node['id'])) return false;
  const { type, question, questionType, options = [], rules, message, ticket } = node;
  if (type === 'question')
    return areTexts(question) && (questionTypes as readonly unknown[]).includes(questionType) && areObjects(options);
  if (type === 'condition') return areObjects(rules);
  return type === 'end' && isObject(ticket) && areTexts(message, ticket['subject'], ticket['description']);
}

const areTexts = (...things: unknown[]): boolean => things.every((thing) => typeof thing === 'string');
const areObjects = (things: unknown): boolean => Array.isArray(things) && things.every(isObject);
const isObject = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);
