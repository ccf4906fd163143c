import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { describe, expect, it } from 'vitest';
import { ask, call, upload } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent } from '../../test/people.ts';
import { picture, useDataDirectory } from '../../test/pictures.ts';
import { abandonIdle } from './journeys.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

/** What is wrong: an order (its number), or the app (words and images; urgent when nothing works at all). */
const journey_data: JourneyData = {
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
      nextNodeMap: { order: 'number', app: 'parts' },
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
    parts: {
      id: 'parts',
      type: 'question',
      questionType: 'multiple_choice',
      question: 'What does not work?',
      options: [
        { label: 'Signing in', value: 'login' },
        { label: 'Everything', value: 'all' },
      ],
      required: true,
      nextNode: 'images',
    },
    images: { id: 'images', type: 'question', questionType: 'image_upload', question: 'Show us', nextNode: 'how-bad' },
    'how-bad': {
      id: 'how-bad',
      type: 'condition',
      rules: [{ node: 'parts', operator: 'includes', value: 'all', next: 'urgent-end' }],
      nextNode: 'app-end',
    },
    'order-end': {
      id: 'order-end',
      type: 'end',
      message: 'We look for {{number}}.',
      ticket: { subject: 'Order {{number}}', description: 'About {{what}}: {{number}}', category: 'billing' },
    },
    'app-end': {
      id: 'app-end',
      type: 'end',
      message: 'Thank you.',
      ticket: { subject: 'App: {{parts}}', description: '{{parts}}, {{images}} images', category: 'technical' },
    },
    'urgent-end': {
      id: 'urgent-end',
      type: 'end',
      message: 'At once.',
      ticket: {
        subject: 'Down: {{parts}}',
        description: 'All down',
        priority: 'urgent',
        tags: ['down', '{{parts.value}}'],
      },
    },
  },
};

async function active() {
  const admin = await make('admin');
  const journey = await call(desk.url, 'POST /journeys', { body: { name: 'Help', journey_data } }, admin);
  await call(desk.url, 'POST /journeys/:id/activate', { params: { id: journey.id } }, admin);
  return { admin, journey };
}

const answer = (run_id: string, node_id: string, given: string | string[] | null, token: string) =>
  call(desk.url, 'PATCH /journeys/runs/:run_id', { params: { run_id }, body: { node_id, answer: given } }, { token });

describe('a run', () => {
  it('is judged by the server, goes back without losing answers, and becomes a ticket with words and images', async () => {
    const { journey } = await active();
    const agent = await makeAgent();
    const { access_token: token, ...run } = await call(desk.url, 'POST /journeys/:id/runs', {
      params: { id: journey.id },
    });
    expect(run).toMatchObject({ state: 'running', node: { id: 'what' }, path: [], remaining: 2 });
    const wrong = { params: { run_id: run.id }, body: { node_id: 'number', answer: 'x' } };
    expect((await ask(desk.url, 'PATCH /journeys/runs/:run_id', wrong, { token })).body.code).toBe(
      'journey/not-at-hand',
    );

    expect(await answer(run.id, 'what', 'order', token!)).toMatchObject({
      node: { id: 'number' },
      path: [{ id: 'what' }],
    });
    const refused = await ask(desk.url, 'PATCH /journeys/runs/:run_id', wrong, { token });
    expect(refused.body).toMatchObject({
      code: 'journey/wrong-answer',
      details: [{ message: 'does not have the form asked for' }],
    });
    expect(await answer(run.id, 'number', 'LK-12345', token!)).toMatchObject({
      node: { id: 'order-end' },
      message: 'We look for LK-12345.',
      remaining: 0,
    });

    // Back to the first question, and another way.
    expect(await answer(run.id, 'what', 'app', token!)).toMatchObject({
      node: { id: 'parts' },
      path: [{ id: 'what' }],
      answers: { number: 'LK-12345' },
    });
    await answer(run.id, 'parts', ['all', 'login'], token!);
    const files = [
      { name: 'a.png', bytes: await picture() },
      { name: 'b.png', bytes: await picture() },
    ];
    const images = (await upload(desk.url, files, { token: token! })).body.data.map(({ id }) => id);
    await answer(run.id, 'images', images, token!);
    const again = await call(desk.url, 'GET /journeys/runs/:run_id', { params: { run_id: run.id } }, { token: token! });
    expect(again.images).toMatchObject(images.map((id) => ({ id })));
    expect(again).toMatchObject({
      node: { id: 'urgent-end' },
      path: [{ id: 'what' }, { id: 'parts' }, { id: 'images' }],
    });

    const submit = (body: object) =>
      ask(desk.url, 'POST /journeys/runs/:run_id/submit', { params: { run_id: run.id }, body }, { token });
    expect((await submit({})).body).toMatchObject({ code: 'request/invalid', details: [{ path: '/contact_email' }] });
    const [one, two] = await Promise.all(
      [1, 2].map(() => submit({ contact_email: 'Vera@visitors.test', name: 'Vera' })),
    );
    expect(one!.status).toBe(201);
    expect(two!.body.data.id).toBe(one!.body.data.id);
    const seen = await call(desk.url, 'GET /tickets/:id', { params: { id: one!.body.data.id } }, agent);
    expect(seen).toMatchObject({
      subject: 'Down: Signing in, Everything',
      priority: 'urgent',
      channel: 'journey',
      tags: ['down'],
      contact_email: 'vera@visitors.test',
      requester: { name: 'Vera' },
      journey: {
        name: 'Help',
        version: 1,
        answers: [
          { question: 'What is it about?', answer: 'The app' },
          { question: 'What does not work?', answer: 'Signing in, Everything' },
          { question: 'Show us', answer: '2' },
        ],
      },
    });
    const [first] = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: seen.id } }, agent);
    expect(first!.attachments.map(({ id }) => id)).toEqual(images);
    const guest = await call(
      desk.url,
      'GET /tickets/:id',
      { params: { id: seen.id } },
      { token: (one!.body.data as { access_token: string }).access_token },
    );
    expect(guest.number).toBe(seen.number);
    expect((await ask(desk.url, 'PATCH /journeys/runs/:run_id', wrong, { token })).body.code).toBe('journey/submitted');
  });

  it('is nobody else’s, and takes no images of somebody else', async () => {
    const { journey } = await active();
    const [customer, other] = [await make('customer'), await make('customer')];
    const run = await call(desk.url, 'POST /journeys/:id/runs', { params: { id: journey.id } }, customer);
    const path = { params: { run_id: run.id } };
    for (const who of [other, undefined, await make('admin')]) {
      expect((await ask(desk.url, 'GET /journeys/runs/:run_id', path, who)).body.code).toBe('journey/run-not-found');
    }
    await answer(run.id, 'what', 'app', customer.token);
    await answer(run.id, 'parts', ['login'], customer.token);
    const theirs = await upload(desk.url, [{ name: 'a.png', bytes: await picture() }], other);
    for (const id of [theirs.body.data[0]!.id, crypto.randomUUID(), 'no-id']) {
      const given = { ...path, body: { node_id: 'images', answer: [id] } };
      expect((await ask(desk.url, 'PATCH /journeys/runs/:run_id', given, customer)).body.code).toBe('upload/not-found');
    }
  });

  it('keeps to the version it began with', async () => {
    const { admin, journey } = await active();
    const customer = await make('customer');
    const run = await call(desk.url, 'POST /journeys/:id/runs', { params: { id: journey.id } }, customer);
    const changed = structuredClone(journey_data);
    delete changed.nodes['number'];
    const what = changed.nodes['what'] as { nextNodeMap: object };
    what.nextNodeMap = { order: 'order-end', app: 'app-end' };
    await call(
      desk.url,
      'PUT /journeys/:id',
      { params: { id: journey.id }, body: { name: 'Help', journey_data: changed } },
      admin,
    );
    expect(await answer(run.id, 'what', 'order', customer.token)).toMatchObject({ version: 1, node: { id: 'number' } });
  });
});

describe('a journey', () => {
  it('is shown to customers once it is sound and active', async () => {
    const admin = await make('admin');
    const flawed = structuredClone(journey_data);
    delete flawed.nodes['number'];
    const { id } = await call(desk.url, 'POST /journeys', { body: { name: 'New', journey_data: flawed } }, admin);
    const found = await call(desk.url, 'POST /journeys/validate', { body: { journey_data: flawed } }, admin);
    expect(found.findings).toContainEqual({
      node_id: 'what',
      flaw: 'dangling',
      detail: 'number',
      message: 'An edge leads to “number”, which does not exist.',
    });
    expect((await ask(desk.url, 'POST /journeys/:id/activate', { params: { id } }, admin)).body.code).toBe(
      'journey/flawed',
    );
    expect(await call(desk.url, 'GET /journeys')).toEqual([]);
    expect((await ask(desk.url, 'GET /journeys/:id', { params: { id } })).status).toBe(404);
    const saved = { params: { id }, body: { name: 'New', journey_data, version: 1 } };
    expect(await call(desk.url, 'PUT /journeys/:id', saved, admin)).toMatchObject({ version: 2, is_active: false });
    expect((await ask(desk.url, 'PUT /journeys/:id', saved, admin)).body.code).toBe('journey/changed');
    await call(desk.url, 'POST /journeys/:id/activate', { params: { id } }, admin);
    expect(await call(desk.url, 'GET /journeys')).toMatchObject([{ id, version: 2, questions: 4 }]);
    await call(desk.url, 'POST /journeys/:id/deactivate', { params: { id } }, admin);
    expect(await call(desk.url, 'GET /journeys')).toEqual([]);
    expect(
      (await call(desk.url, 'GET /journeys/:id/versions', { params: { id } }, admin)).map(({ version }) => version),
    ).toEqual([2, 1]);
    await call(desk.url, 'DELETE /journeys/:id', { params: { id } }, admin);
    expect(await call(desk.url, 'GET /journeys', {}, admin)).toEqual([]);
  });

  it('is refused in another shape, whatever it tries', async () => {
    const admin = await make('admin');
    for (const nodes of [
      '{"__proto__":{"id":"x","type":"end","message":"m","ticket":{"subject":"s","description":"d"}}}',
      '{"a":{"id":"a","type":"question","questionType":"file","question":"?"}}',
      '{"a":{"id":"a","type":"end","message":"m","ticket":{"subject":"s","description":"d","customer_id":"1"}}}',
    ]) {
      const response = await fetch(`${desk.url}/api/journeys`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.token}` },
        body: `{"name":"x","journey_data":{"startNode":"a","nodes":${nodes}}}`,
      });
      expect(response.status).toBe(400);
    }
  });

  it('knows where customers leave, and for how long they thought', async () => {
    const { admin, journey } = await active();
    const people = await Promise.all([1, 2, 3].map((n) => make('customer', `Walker ${n}`)));
    for (const [index, person] of people.entries()) {
      const run = await call(desk.url, 'POST /journeys/:id/runs', { params: { id: journey.id } }, person);
      await answer(run.id, 'what', 'order', person.token);
      if (index === 0) continue;
      await answer(run.id, 'number', 'LK-12345', person.token);
      await call(desk.url, 'POST /journeys/runs/:run_id/submit', { params: { run_id: run.id } }, person);
    }
    await abandonIdle(new Date(Date.now() + 2 * 3_600_000).toISOString());
    const figures = await call(desk.url, 'GET /journeys/:id/analytics', { params: { id: journey.id } }, admin);
    expect(figures).toMatchObject({ version: 1, runs: 3, submitted: 2, abandoned: 1 });
    const at = (id: string) => figures.nodes.find(({ node_id }) => node_id === id);
    expect(at('what')).toMatchObject({ entered: 3, answered: 3, left: 0 });
    expect(at('number')).toMatchObject({ entered: 3, answered: 2, left: 1 });
    expect(at('order-end')).toMatchObject({ entered: 2, answered: 2, left: 0 });
    await call(
      desk.url,
      'PUT /journeys/:id',
      { params: { id: journey.id }, body: { name: 'Help', journey_data } },
      admin,
    );
    const before = await call(desk.url, 'GET /journeys/:id/analytics', { params: { id: journey.id } }, admin);
    expect(before).toMatchObject({ version: 1, runs: 3 });
  });
});
