// A journey about parcels: drawn by an admin, walked by customers.
import type { JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { call } from './client.ts';
import { make, type Someone } from './people.ts';

/** An order has a number, the app a condition; both come to an end of their own. */
export const parcels: JourneyData = {
  startNode: 'what',
  nodes: {
    what: {
      id: 'what',
      type: 'question',
      questionType: 'single_choice',
      question: 'What is it about?',
      options: [
        { label: 'An order', value: 'order' },
        { label: 'The app', value: 'app' },
      ],
      nextNodeMap: { order: 'number', app: 'words' },
    },
    number: {
      id: 'number',
      type: 'question',
      questionType: 'text',
      question: 'Which number does the order have?',
      required: true,
      validation: { pattern: '^LK-\\d{5}$' },
      nextNode: 'order-end',
    },
    words: { id: 'words', type: 'question', questionType: 'text', question: 'What happens?', nextNode: 'app-end' },
    'order-end': {
      id: 'order-end',
      type: 'end',
      message: 'We look for {{number}}.',
      ticket: { subject: 'Order {{number}}', description: 'About {{what}}', category: 'billing', tags: ['parcel'] },
    },
    'app-end': {
      id: 'app-end',
      type: 'end',
      message: 'Thank you.',
      ticket: { subject: 'The app', description: '{{words}}', category: 'technical' },
    },
  },
};

export const question = (data: JourneyData, id: string) => data.nodes[id] as QuestionNode;

export async function draw(url: string, admin: Someone, name: string, journey_data = parcels, is_active = true) {
  const body = { name, description: 'Where they are', journey_data };
  const journey = await call(url, 'POST /journeys', { body }, admin);
  if (is_active) await call(url, 'POST /journeys/:id/activate', { params: { id: journey.id } }, admin);
  return journey;
}

export const save = (url: string, admin: Someone, id: string, journey_data: JourneyData) =>
  call(url, 'PUT /journeys/:id', { params: { id }, body: { name: 'Parcels', journey_data } }, admin);

export const read = (url: string, admin: Someone, id: string) =>
  call(url, 'GET /journeys/:id', { params: { id } }, admin);

/** Somebody sets out, answers so much, and sends it or leaves it. */
export async function walk(url: string, id: string, answers: string[], is_sent = false): Promise<void> {
  const somebody = await make('customer');
  let run = await call(url, 'POST /journeys/:id/runs', { params: { id } }, somebody);
  const params = { run_id: run.id };
  for (const answer of answers) {
    const given = { params, body: { node_id: run.node.id, answer } };
    run = await call(url, 'PATCH /journeys/runs/:run_id', given, somebody);
  }
  if (is_sent) await call(url, 'POST /journeys/runs/:run_id/submit', { params }, somebody);
}
