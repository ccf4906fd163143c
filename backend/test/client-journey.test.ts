// The journey of the client's own documents, as it is drawn there, from the first sketch to a ticket.
import { expect, it } from 'vitest';
import { curlAt, type Found } from './curl.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const curl = curlAt(desk);

/** The journey as it is drawn; its second node is only named. */
const journey_data = {
  startNode: 'node-1',
  nodes: {
    'node-1': {
      id: 'node-1',
      type: 'question',
      questionType: 'single_choice',
      question: 'What do you need help with?',
      options: [{ label: 'Order Issue', value: 'order_issue' }],
      nextNodeMap: { order_issue: 'node-2' },
    },
  },
};

it('is kept as it is drawn, and what is missing is said before customers see it', async () => {
  const admin = await make('admin');
  const kept = await curl('POST', '/api/journeys', { name: 'Help', journey_data }, admin.token);
  expect(kept).toMatchObject({ status: 201, body: { success: true, data: { journey_data, is_active: false } } });
  const { id } = kept.body.data;
  const found = await curl('POST', '/api/journeys/validate', { journey_data }, admin.token);
  expect(found.body.data['findings']).toMatchObject([
    { node_id: 'node-1', flaw: 'dangling', detail: 'node-2' },
    { node_id: 'node-1', flaw: 'dead_end' },
  ]);
  expect((await curl('POST', `/api/journeys/${id}/activate`, undefined, admin.token)).status).toBe(409);
  expect((await curl('GET', '/api/journeys')).body).toMatchObject({ success: true, data: [] });
});

it('is walked once its second node is there: by choice, words and an image to a ticket', async () => {
  const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
  const ask = { type: 'question', question: 'Tell us more' };
  const whole = structuredClone(journey_data) as { startNode: string; nodes: Record<string, object> };
  Object.assign(whole.nodes, {
    'node-2': {
      ...ask,
      id: 'node-2',
      questionType: 'multiple_choice',
      options: [{ label: 'Late', value: 'late' }],
      nextNode: 'node-3',
    },
    'node-3': {
      id: 'node-3',
      type: 'condition',
      rules: [{ node: 'node-2', operator: 'includes', value: 'late', next: 'node-4' }],
      nextNode: 'node-6',
    },
    'node-4': {
      ...ask,
      id: 'node-4',
      questionType: 'text',
      required: true,
      validation: { min_length: 3 },
      nextNode: 'node-5',
    },
    'node-5': { ...ask, id: 'node-5', questionType: 'image_upload', nextNode: 'node-6' },
    'node-6': {
      id: 'node-6',
      type: 'end',
      message: 'Thank you',
      ticket: {
        subject: '{{node-1}}: {{node-2}}',
        description: '{{node-4}}',
        category: 'billing',
        priority: 'high',
        tags: ['order'],
      },
    },
  });
  const { id } = (await curl('POST', '/api/journeys', { name: 'Help', journey_data: whole }, admin.token)).body.data;
  expect((await curl('POST', `/api/journeys/${id}/activate`, undefined, admin.token)).body.data['is_active']).toBe(
    true,
  );
  expect((await curl('GET', '/api/journeys')).body.data).toMatchObject([{ id, name: 'Help' }]);
  expect((await curl('GET', `/api/journeys/${id}`)).body.data['journey_data']).toEqual(whole);

  const run = (await curl('POST', `/api/journeys/${id}/runs`, {}, customer.token)).body.data;
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(await picture())], { type: 'image/png' }), 'parcel.png');
  const headers = { Authorization: `Bearer ${customer.token}` };
  const sent = await fetch(`${desk.url}/api/upload`, { method: 'POST', headers, body: form });
  const [image] = ((await sent.json()) as { data: Found[] }).data;
  const answers = { 'node-1': 'order_issue', 'node-2': ['late'], 'node-4': 'For a week now.', 'node-5': [image!.id] };
  for (const [node_id, answer] of Object.entries(answers)) {
    const step = await curl('PATCH', `/api/journeys/runs/${run.id}`, { node_id, answer }, customer.token);
    expect(step, node_id).toMatchObject({ status: 200, body: { success: true, data: { state: 'running' } } });
  }
  const made = await curl('POST', `/api/journeys/runs/${run.id}/submit`, {}, customer.token);
  const ticket = {
    subject: 'Order Issue: Late',
    description: 'For a week now.',
    category: 'billing',
    priority: 'high',
  };
  expect(made).toMatchObject({ status: 201, body: { success: true, data: { ...ticket, tags: ['order'] } } });
  const messages = await curl('GET', `/api/tickets/${made.body.data.id}/messages`, undefined, agent.token);
  expect(messages.body.data).toMatchObject([{ attachments: [{ id: image!.id, name: 'parcel.png' }] }]);
});
