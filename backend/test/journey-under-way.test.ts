// A run under way, whatever happens around it meanwhile.
import { expect, it } from 'vitest';
import { abandonIdle } from '../src/journeys/journeys.ts';
import { sweepUnattached } from '../src/uploads/uploads.ts';
import { ask, call } from './client.ts';
import { useDesk } from './desk.ts';
import { give, runOf, showJourney, submit, threeQuestions, toTheEnd } from './journey-runs.ts';
import { shortest } from './journeys.ts';
import { make, makeAgent } from './people.ts';
import { useDataDirectory } from './pictures.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

it.each(['archived', 'hidden', 'drawn anew'])('a run can be finished when its journey is %s', async (how) => {
  const admin = await make('admin');
  const { id } = await showJourney(desk.url, admin, threeQuestions);
  const customer = await make('customer');
  const { run_id } = await toTheEnd(desk.url, customer, id);
  const params = { id };
  if (how === 'archived') await call(desk.url, 'DELETE /journeys/:id', { params }, admin);
  if (how === 'hidden') await call(desk.url, 'POST /journeys/:id/deactivate', { params }, admin);
  if (how === 'drawn anew') {
    await call(desk.url, 'PUT /journeys/:id', { params, body: { name: 'New', journey_data: shortest } }, admin);
    await call(desk.url, 'POST /journeys/:id/activate', { params }, admin);
  }
  const setting = await ask(desk.url, 'POST /journeys/:id/runs', { params }, customer);
  expect(setting.status).toBe(how === 'drawn anew' ? 201 : 404);
  expect(
    (await give(desk.url, run_id, { node_id: 'which', answer: 'b', onward: true }, customer)).body.data,
  ).toMatchObject({
    version: 1,
    node: { id: 'end' },
    path: [{ id: 'which' }, { id: 'images' }, { id: 'words' }],
  });
  const sent = await submit(desk.url, run_id, customer);
  expect(sent.body.data).toMatchObject({ subject: 'Way b', journey: { version: 1 } });
});

it('a run that was given up is taken up again, and counts as sent once it is', async () => {
  const admin = await make('admin');
  const { id } = await showJourney(desk.url, admin, threeQuestions);
  const customer = await make('customer');
  const [one, other] = [await toTheEnd(desk.url, customer, id), await toTheEnd(desk.url, customer, id)];
  await abandonIdle(later(2));
  expect((await runOf(desk.url, one.run_id, customer)).state).toBe('abandoned');
  const figures = () => call(desk.url, 'GET /journeys/:id/analytics', { params: { id } }, admin);
  expect(await figures()).toMatchObject({ runs: 2, submitted: 0, abandoned: 2 });
  const back = await give(desk.url, one.run_id, { node_id: 'words', answer: 'It howls.' }, customer);
  expect(back.body.data).toMatchObject({ state: 'running', node: { id: 'end' } });
  for (const { run_id } of [one, other]) expect((await submit(desk.url, run_id, customer)).status).toBe(201);
  const { nodes, ...all } = await figures();
  expect(all).toMatchObject({ runs: 2, submitted: 2, abandoned: 0 });
  expect(nodes.filter(({ left }) => left > 0)).toEqual([]);
  await abandonIdle(later(4));
  expect((await runOf(desk.url, one.run_id, customer)).state).toBe('submitted');
});

it('a run keeps its answers when its images are swept, says which are left, and is sent without them', async () => {
  const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const { run_id, image } = await toTheEnd(desk.url, customer, id);
  expect((await runOf(desk.url, run_id, customer)).images).toMatchObject([{ id: image }]);
  await sweepUnattached(later(25));
  expect(await runOf(desk.url, run_id, customer)).toMatchObject({
    images: [],
    answers: { images: [image] },
    node: { id: 'end' },
  });
  const sent = await submit(desk.url, run_id, customer);
  expect(sent.status).toBe(201);
  const params = { id: sent.body.data.id };
  const seen = await call(desk.url, 'GET /tickets/:id', { params }, agent);
  expect(seen.journey!.answers.map(({ node_id }) => node_id)).toEqual(['which', 'words']);
  const [first] = await call(desk.url, 'GET /tickets/:id/messages', { params }, agent);
  expect(first!.attachments).toEqual([]);
});

it('a run that left a way again tells its ticket nothing of what was said there, and keeps the images of it back', async () => {
  const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const { run_id, image } = await toTheEnd(desk.url, customer, id);
  const left = await give(desk.url, run_id, { node_id: 'which', answer: 'c', onward: true }, customer);
  expect(left.body.data).toMatchObject({ path: [{ id: 'which' }, { id: 'words' }], answers: { images: [image] } });
  const params = { id: (await submit(desk.url, run_id, customer)).body.data.id };
  const seen = await call(desk.url, 'GET /tickets/:id', { params }, agent);
  expect(seen.journey!.answers.map(({ node_id }) => node_id)).toEqual(['which', 'words']);
  const [first] = await call(desk.url, 'GET /tickets/:id/messages', { params }, agent);
  expect(first!.attachments).toEqual([]);
  expect((await ask(desk.url, 'DELETE /upload/:id', { params: { id: image } }, customer)).status).toBe(204);
});
