// P04, P24, P31, P35 at journeys: whose run it is, what is for admins alone, and what no cache keeps.
import { randomUUID } from 'node:crypto';
import type { RouteName } from '@switchboard/contract/api.ts';
import { describe, expect, it } from 'vitest';
import { ask, call, upload } from '../client.ts';
import { useDesk } from '../desk.ts';
import { give, runOf, setOut, showJourney, submit, threeQuestions, toTheEnd } from '../journey-runs.ts';
import { shortest } from '../journeys.ts';
import { make, makeGuest } from '../people.ts';
import { picture, useDataDirectory } from '../pictures.ts';
import { expectMissing, probe, send, unchanged } from './oracle.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

const runRoutes: [name: RouteName, body?: object][] = [
  ['GET /journeys/runs/:run_id'],
  ['PATCH /journeys/runs/:run_id', { node_id: 'which', answer: 'b' }],
  ['PATCH /journeys/runs/:run_id', { node_id: 'words', answer: 'Mine now.', onward: true }],
  ['POST /journeys/runs/:run_id/submit', {}],
  ['POST /journeys/runs/:run_id/submit', { contact_email: 'mallory@people.test', name: 'Mallory' }],
];

/** Everybody who is not its customer. */
async function strangers(journey_id: string) {
  const visitor = await setOut(desk.url, journey_id);
  const { token } = await makeGuest(desk.url);
  return {
    'another customer': await make('customer'),
    'another visitor': { token: visitor.access_token },
    'the guest of a ticket': { token },
    'an agent': await make('agent'),
    'an admin': await make('admin'),
    nobody: {},
  };
}

describe('P04 of another customer', () => {
  it.each(['at the end', 'sent'])('a run %s is not there, whoever asks, and nothing of it changes', async (state) => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    const { run_id } = await toTheEnd(desk.url, customer, id);
    if (state === 'sent') expect((await submit(desk.url, run_id, customer)).status).toBe(201);
    const others = await strangers(id);
    await unchanged(async () => {
      for (const [who, options] of Object.entries(others)) {
        for (const [name, body] of runRoutes) {
          for (const asked of [run_id, run_id.toUpperCase()]) {
            const found = await probe(desk.url, name, { params: { run_id: asked }, body }, options);
            const none = await probe(desk.url, name, { params: { run_id: randomUUID() }, body }, options);
            expect([found.status, found.body.code], `${who} ${name}`).toEqual([404, 'journey/run-not-found']);
            expect({ ...found.body, request_id: '' }).toEqual({ ...none.body, request_id: '' });
          }
        }
      }
    });
    expect((await runOf(desk.url, run_id, customer)).state).toBe(state === 'sent' ? 'submitted' : 'running');
  });

  it('neither the images of a run nor its ticket are there, before and after it is sent', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    const { run_id, image } = await toTheEnd(desk.url, customer, id);
    const params = { id: image };
    const { 'an agent': agent, 'an admin': __, nobody, ...others } = await strangers(id);
    const theirs = await setOut(desk.url, id, others['another customer']);
    await give(desk.url, theirs.id, { node_id: 'which', answer: 'a' }, others['another customer']);
    const isMissing = async () => {
      for (const options of Object.values(others)) {
        await expectMissing(desk.url, 'GET /upload/:id', { params }, options);
        await expectMissing(desk.url, 'DELETE /upload/:id', { params }, options);
      }
      expect((await probe(desk.url, 'GET /upload/:id', { params }, nobody)).status).toBe(401);
      // Nor does it come along as the answer of one's own run.
      const taken = { node_id: 'images', answer: [image] };
      const refused = await give(desk.url, theirs.id, taken, others['another customer']);
      expect([refused.status, refused.body.code]).toEqual([404, 'upload/not-found']);
    };
    await unchanged(isMissing);
    expect(
      (await fetch(`${desk.url}/api/upload/${image}`, { headers: { authorization: `Bearer ${agent.token}` } })).status,
    ).toBe(404);
    const sent = await submit(desk.url, run_id, customer);
    await unchanged(async () => {
      await isMissing();
      for (const options of Object.values(others))
        for (const name of ['GET /tickets/:id', 'GET /tickets/:id/messages'] as const)
          await expectMissing(desk.url, name, { params: { id: sent.body.data.id } }, options);
    });
    expect(
      (await fetch(`${desk.url}/api/upload/${image}`, { headers: { authorization: `Bearer ${agent.token}` } })).status,
    ).toBe(200);
  });

  it('the token of a visitor’s run opens the run, the one of its ticket the ticket, and neither the other', async () => {
    const { id } = await showJourney(desk.url, await make('admin'));
    const { access_token: visit, ...run } = await setOut(desk.url, id);
    await give(desk.url, run.id, { node_id: 'what', answer: 'It hums.' }, { token: visit });
    const sent = await submit(desk.url, run.id, { token: visit }, { contact_email: 'vera@visitors.test' });
    const { id: ticket_id, access_token: way } = sent.body.data;
    const params = { id: ticket_id };
    expect((await ask(desk.url, 'GET /tickets/:id', { params }, { token: way })).status).toBe(200);
    expect((await ask(desk.url, 'GET /tickets/:id', { params }, { token: visit })).status).toBe(404);
    expect((await runOf(desk.url, run.id, { token: visit })).ticket).toMatchObject({ id: ticket_id });
    for (const [name, body] of runRoutes)
      expect((await ask(desk.url, name, { params: { run_id: run.id }, body }, { token: way })).status, name).toBe(404);
    // Who comes with it sets out as somebody else.
    const other = await setOut(desk.url, id, { token: way });
    expect(other.access_token).toBeDefined();
    expect(
      (await ask(desk.url, 'GET /journeys/runs/:run_id', { params: { run_id: other.id } }, { token: way })).status,
    ).toBe(404);
  });
});

describe('P31 P24 what is for admins', () => {
  it('is no customer’s to see: neither drafts nor what was hidden, nor how many came', async () => {
    const admin = await make('admin');
    const { id } = await showJourney(desk.url, admin);
    await setOut(desk.url, id);
    const draft = structuredClone(shortest);
    (draft.nodes['what'] as { question: string }).question = 'A secret draft?';
    await call(desk.url, 'PUT /journeys/:id', { params: { id }, body: { name: 'Help', journey_data: draft } }, admin);
    const hidden = await call(desk.url, 'POST /journeys', { body: { name: 'Hidden', journey_data: draft } }, admin);
    const archived = await showJourney(desk.url, admin, draft);
    await call(desk.url, 'DELETE /journeys/:id', { params: { id: archived.id } }, admin);
    const { 'an admin': _, ...others } = await strangers(id);
    for (const [who, options] of Object.entries(others)) {
      const listed = await probe(desk.url, 'GET /journeys', {}, options);
      expect(
        listed.body.data.map((row) => row.id),
        who,
      ).toEqual([id]);
      for (const key of ['runs', 'submitted', 'journey_data']) expect(listed.body.data[0], who).not.toHaveProperty(key);
      for (const query of [{}, { version: 2 }, { version: 1 }]) {
        const read = await probe(desk.url, 'GET /journeys/:id', { params: { id }, query }, options);
        expect(read.body.data.version, who).toBe(1);
        expect(JSON.stringify(read.body), who).not.toContain('secret draft');
      }
      for (const other of [hidden.id, archived.id, randomUUID()]) {
        for (const name of ['GET /journeys/:id', 'POST /journeys/:id/runs'] as const) {
          const { status, body } = await probe(desk.url, name, { params: { id: other } }, options);
          expect([status, body.code], `${who} ${name}`).toEqual([404, 'journey/not-found']);
        }
      }
    }
    expect(await call(desk.url, 'GET /journeys', {}, admin)).toMatchObject([{ runs: 2 }, { id: hidden.id, runs: 0 }]);
  });

  it('is no customer’s to do, and the refusal is the same for what there is and what there is not', async () => {
    const { id } = await showJourney(desk.url, await make('admin'));
    const { 'an admin': _, ...others } = await strangers(id);
    const routes: [RouteName, object?][] = [
      ['POST /journeys', { name: 'x', journey_data: shortest }],
      ['POST /journeys/validate', { journey_data: shortest }],
      ['PUT /journeys/:id', { name: 'x', journey_data: shortest }],
      ['DELETE /journeys/:id'],
      ['POST /journeys/:id/activate', {}],
      ['POST /journeys/:id/deactivate'],
      ['GET /journeys/:id/versions'],
      ['GET /journeys/:id/analytics'],
    ];
    await unchanged(async () => {
      for (const [who, options] of Object.entries(others)) {
        const codes = new Set<string>();
        for (const [name, body] of routes)
          for (const asked of [id, randomUUID()]) {
            const answer = await probe(desk.url, name, { params: { id: asked }, body }, options);
            codes.add(`${answer.status} ${answer.body.code}`);
          }
        const expected = {
          nobody: '401 auth/required',
          'another visitor': '401 auth/guest-scope',
          'the guest of a ticket': '401 auth/guest-scope',
        };
        expect([...codes], who).toEqual([expected[who as 'nobody'] ?? '403 auth/forbidden']);
      }
    });
  });
});

it('P35 neither a run nor its images are kept by any cache, whoever they are for', async () => {
  const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
  const visitor = await setOut(desk.url, id);
  const token = visitor.access_token!;
  const [image] = (await upload(desk.url, [{ name: 'a.png', bytes: await picture() }], { token })).body.data;
  const authorization = `Bearer ${token}`;
  const body = (given: object) => ({
    method: 'PATCH',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  const run = `/api/journeys/runs/${visitor.id}`;
  const answers = [
    await send(desk.url, '/api/journeys'),
    await send(desk.url, `/api/journeys/${id}`),
    await send(desk.url, `/api/journeys/${id}/runs`, { method: 'POST' }),
    await send(desk.url, run, { headers: { authorization } }),
    await send(desk.url, run, body({ node_id: 'which', answer: 'a' })),
    await send(desk.url, run, body({ node_id: 'images', answer: [image!.id] })),
    await send(desk.url, run, body({ node_id: 'which', answer: 'no' })),
    await send(desk.url, run),
    await send(desk.url, `${run}/submit`, { method: 'POST', headers: { authorization } }),
    await send(desk.url, image!.url),
    await send(desk.url, `/api/upload/${image!.id}`, { headers: { authorization } }),
    await send(desk.url, `/api/upload/${image!.id}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 200, 200, 200, 400, 404, 409, 200, 200, 401]);
  for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store');
});
