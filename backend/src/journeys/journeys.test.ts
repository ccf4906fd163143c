import { describe, expect, it } from 'vitest';
import { ask, call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { help as journey_data } from '../../test/help-journey.ts';
import { showJourney } from '../../test/journey-runs.ts';
import { make } from '../../test/people.ts';
import { abandonIdle } from './journeys.ts';

const desk = useDesk();

async function active() {
  const admin = await make('admin');
  return { admin, journey: await showJourney(desk.url, admin, journey_data) };
}

const answer = (run_id: string, node_id: string, given: string | string[] | null, token: string) =>
  call(desk.url, 'PATCH /journeys/runs/:run_id', { params: { run_id }, body: { node_id, answer: given } }, { token });

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

  it('is judged in the version that is to be shown', async () => {
    const { admin, journey } = await active();
    const params = { id: journey.id };
    const flawed = structuredClone(journey_data);
    delete flawed.nodes['number'];
    await call(desk.url, 'PUT /journeys/:id', { params, body: { name: 'Help', journey_data: flawed } }, admin);
    const show = (version?: number) =>
      ask(desk.url, 'POST /journeys/:id/activate', { params, body: version ? { version } : {} }, admin);
    const refused = await show();
    expect(refused.body.code).toBe('journey/flawed');
    expect(JSON.stringify(refused.body.data)).toContain('An edge leads to “number”, which does not exist.');
    expect((await show(1)).body.data).toMatchObject({ active_version: 1, latest_version: 2, version: 2 });
    await call(desk.url, 'PUT /journeys/:id', { params, body: { name: 'Help', journey_data } }, admin);
    expect((await show(2)).body.code).toBe('journey/flawed');
    expect((await show(4)).body.code).toBe('journey/not-found');
    expect((await show()).body.data).toMatchObject({ active_version: 3 });
  });

  it('that is archived is read by admins, and changed by nobody', async () => {
    const { admin, journey } = await active();
    const params = { id: journey.id };
    await call(desk.url, 'DELETE /journeys/:id', { params }, admin);
    const body = { name: 'Help', journey_data };
    for (const answer of [
      await ask(desk.url, 'PUT /journeys/:id', { params, body }, admin),
      await ask(desk.url, 'POST /journeys/:id/activate', { params }, admin),
      await ask(desk.url, 'POST /journeys/:id/deactivate', { params }, admin),
      await ask(desk.url, 'DELETE /journeys/:id', { params }, admin),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'journey/not-found']);
    const kept = await call(desk.url, 'GET /journeys/:id', { params }, admin);
    expect(kept).toMatchObject({ is_archived: true, is_active: false, latest_version: 1, journey_data });
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
