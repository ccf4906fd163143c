// Journeys to be walked in a browser, and what every walk does.
import type { EndNode, JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Page } from 'playwright-core';
import { call } from './client.ts';
import { make } from './people.ts';

export const option = (value: string, label: string) => ({ value, label });
export const end = (id: string, message: string, subject: string): EndNode => ({
  id,
  type: 'end',
  message,
  ticket: { subject, description: '{{what}}' },
});
const nodes: JourneyNode[] = [
  {
    id: 'about',
    type: 'question',
    questionType: 'single_choice',
    question: 'What is it about?',
    options: [option('broken', 'Something is broken'), option('other', 'Another matter')],
    nextNode: 'what',
  },
  {
    id: 'what',
    type: 'question',
    questionType: 'text',
    question: 'What has happened?',
    help: 'A sentence is enough.',
    required: true,
    validation: { min_length: 10, max_length: 200 },
    nextNode: 'tried',
  },
  {
    id: 'tried',
    type: 'question',
    questionType: 'multiple_choice',
    question: 'What have you tried?',
    options: [option('plug', 'Pulled the plug'), option('wait', 'Waited'), option('kick', 'Kicked it')],
    validation: { max_choices: 2 },
    nextNode: 'photos',
  },
  {
    id: 'photos',
    type: 'question',
    questionType: 'image_upload',
    question: 'Can you show us?',
    validation: { max_files: 2 },
    nextNode: 'is-broken',
  },
  {
    id: 'is-broken',
    type: 'condition',
    rules: [{ node: 'about', operator: 'equals', value: 'broken', next: 'since' }],
    nextNode: 'end',
  },
  {
    id: 'since',
    type: 'question',
    questionType: 'single_choice',
    question: 'Since when?',
    options: [option('today', 'Since today'), option('longer', 'For longer')],
    nextNode: 'end-broken',
  },
  end('end', 'Thank you.', 'A matter'),
  end('end-broken', 'Thank you. We look into it {{since}}.', 'Broken: {{what}}'),
];
/** All four kinds, and one more where something is broken. */
export const everyKind: JourneyData = {
  startNode: 'about',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
};

/** Drawn and shown to customers. */
export async function draw(url: string, journey_data: JourneyData, name = 'A thing of mine') {
  const admin = await make('admin');
  const body = { name, description: 'We find out what it is.', journey_data };
  const { id } = await call(url, 'POST /journeys', { body }, admin);
  await call(url, 'POST /journeys/:id/activate', { params: { id }, body: {} }, admin);
  return { id, admin };
}

export const asked = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { name }).waitFor();
