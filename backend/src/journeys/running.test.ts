import { describe, expect, it } from 'vitest';
import { ask, call, upload } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { help as journey_data } from '../../test/help-journey.ts';
import { showJourney } from '../../test/journey-runs.ts';
import { make, makeAgent } from '../../test/people.ts';
import { picture, useDataDirectory } from '../../test/pictures.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

async function active() {
  const admin = await make('admin');
  return { admin, journey: await showJourney(desk.url, admin, journey_data) };
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
