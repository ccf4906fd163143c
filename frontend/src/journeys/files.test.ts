import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { expect, test } from 'vitest';
import { fileNameOf, readFile, UnreadableFile } from './files.ts';

const journey_data: JourneyData = {
  startNode: 'what',
  nodes: {
    what: {
      id: 'what',
      type: 'question',
      questionType: 'text',
      question: 'What is it?',
      nextNode: 'is-short',
    },
    'is-short': { id: 'is-short', type: 'condition', rules: [], nextNode: 'end' },
    end: { id: 'end', type: 'end', message: 'Thank you.', ticket: { subject: '{{what}}', description: '{{what}}' } },
  },
};

const fileOf = (content: unknown, name = 'A parcel.journey.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
const refusal = (content: unknown) =>
  readFile(fileOf(content)).then(
    () => null,
    (error: unknown) => (error instanceof UnreadableFile ? error.reason : error),
  );

test('a file brings the journey with its name, and a bare drawing is called as its file', async () => {
  const kept = { name: 'Parcels', description: 'Where are they?', journey_data };
  expect(await readFile(fileOf(kept))).toEqual(kept);
  expect(await readFile(fileOf(`\uFEFF${JSON.stringify(kept)}`))).toEqual(kept);
  expect(await readFile(fileOf(journey_data))).toEqual({ name: 'A parcel', description: '', journey_data });
  const nameless = { name: ' ', description: 7, journey_data };
  expect(await readFile(fileOf(nameless, 'x.JSON'))).toEqual({ name: 'x', description: '', journey_data });
});

test('what is no journey is refused, with the reason', async () => {
  const withNode = (node: unknown) => ({ startNode: 'what', nodes: { ...journey_data.nodes, what: node } });
  const { what } = journey_data.nodes;
  expect(await refusal('name,description')).toBe('not_json');
  expect(await refusal(`"${'x'.repeat(1024 * 1024)}"`)).toBe('too_large');
  for (const other of [null, 7, [], ['nodes'], {}, { name: 'x', journey_data: 'x' }, { tickets: [] }])
    expect(await refusal(other)).toBe('no_journey');
  for (const nodes of [undefined, null, 'x', []]) expect(await refusal({ startNode: 'what', nodes })).toBe('no_nodes');
  expect(await refusal({ nodes: journey_data.nodes })).toBe('no_start');
  for (const node of [
    null,
    'x',
    { ...what, type: 'answer' },
    { ...what, id: 1 },
    { ...what, question: undefined },
    { ...what, questionType: 'file' },
    { ...what, options: 'x' },
    { ...what, options: [null] },
    { id: 'what', type: 'condition' },
    { id: 'what', type: 'end', message: 'x' },
    { id: 'what', type: 'end', message: 'x', ticket: { subject: 'x' } },
  ])
    expect(await refusal(withNode(node))).toBe('unknown_node');
});

test('a file is called as its journey, as far as any system takes the name', () => {
  expect(fileNameOf('Where is my parcel?')).toBe('Where is my parcel.journey.json');
  expect(fileNameOf('Größe/Farbe: ändern')).toBe('Größe Farbe ändern.journey.json');
  expect(fileNameOf('../..')).toBe('journey.journey.json');
});
