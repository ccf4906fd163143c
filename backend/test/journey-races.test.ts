// Several things done to one run, or to one journey, at once.
import { findings } from '@switchboard/contract/journey-check.ts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { row, rows, sql } from '../src/database/sql.ts';
import { abandonIdle } from '../src/journeys/journeys.ts';
import { ask, call } from './client.ts';
import { useDesk } from './desk.ts';
import { give, runOf, setOut, showJourney, submit, threeQuestions, toTheEnd } from './journey-runs.ts';
import { shortest } from './journeys.ts';
import { make, makeAgent } from './people.ts';
import { useDataDirectory } from './pictures.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const ticketsOf = async (run_id: string) =>
  (
    await rows<{ id: string }>(
      sql`select t.id from tickets t join journey_runs r on r.ticket_id = t.id where r.id = ${run_id}`,
    )
  ).length;
const allTickets = async () => (await row<{ count: number }>(sql`select count(*)::int as count from tickets`)).count;

describe('at once', () => {
  it('answers to one run are taken one after the other; what is left is what one of the orders leaves', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    for (let round = 0; round < 6; round += 1) {
      const run = await setOut(desk.url, id, customer);
      const given = ['a', 'b', 'c', 'a', 'b', 'c'].map((answer) => ({ node_id: 'which', answer }));
      const answers = await Promise.all(given.map((body) => give(desk.url, run.id, body, customer)));
      for (const { body } of answers) {
        const { answers: held, node } = body.data;
        expect(node.id).toBe(held['which'] === 'c' ? 'words' : 'images');
      }
      const { answers: held, node, path } = await runOf(desk.url, run.id, customer);
      expect(node.id).toBe(held['which'] === 'c' ? 'words' : 'images');
      expect(path.map((question) => question.id)).toEqual(['which']);
    }
  });

  it('an answer and the sending: the ticket says what was answered by then, and nothing is answered after it', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const [customer, agent] = [await make('customer'), await makeAgent()];
    for (let round = 0; round < 8; round += 1) {
      const { run_id } = await toTheEnd(desk.url, customer, id);
      const change = () => give(desk.url, run_id, { node_id: 'words', answer: 'It howls.' }, customer);
      const send = () => submit(desk.url, run_id, customer);
      const sending = round % 2 ? undefined : send();
      const [changed, sent] = await Promise.all([change(), sending ?? send()]);
      expect(sent.status).toBe(201);
      expect([200, 409]).toContain(changed.status);
      if (changed.status === 409) expect(changed.body.code).toBe('journey/submitted');
      const seen = await call(desk.url, 'GET /tickets/:id', { params: { id: sent.body.data.id } }, agent);
      expect(seen.description).toBe(changed.status === 200 ? 'a It howls.' : 'a It hums.');
      expect(seen.journey!.answers.at(-1)).toMatchObject({ answer: seen.description.slice(2) });
      expect((await runOf(desk.url, run_id, customer)).state).toBe('submitted');
    }
    expect(await allTickets()).toBe(8);
  });

  it.each(['customer', 'visitor'])('six sendings by a %s are one ticket, which all are told of', async (who) => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = who === 'customer' ? await make('customer') : undefined;
    const run = await setOut(desk.url, id, customer);
    const by = customer ?? { token: run.access_token };
    for (const [node_id, answer] of Object.entries({ which: 'c', words: 'It hums.' }))
      await give(desk.url, run.id, { node_id, answer }, by);
    const body = { contact_email: 'vera@visitors.test', name: 'Vera' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(desk.url, run.id, by, body)));
    expect(new Set(answers.map(({ status, body: { data } }) => `${status} ${data.id}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await allTickets()).toBe(1);
    const [{ sent } = { sent: 0 }] = await rows<{ sent: number }>(
      sql`select count(*)::int as sent from events where type = 'journey.submitted'`,
    );
    expect(sent).toBe(1);
  });

  it('an image of a run is taken away, or goes with another ticket: the run is sent all the same, with one ticket', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    for (let round = 0; round < 12; round += 1) {
      const { run_id, image } = await toTheEnd(desk.url, customer, id);
      const before = await allTickets();
      const elsewhere = () =>
        round % 2
          ? ask(desk.url, 'DELETE /upload/:id', { params: { id: image } }, customer)
          : ask(
              desk.url,
              'POST /tickets',
              { body: { subject: 'S', description: 'D', attachment_ids: [image] } },
              customer,
            );
      const [sent, other] = await Promise.all([submit(desk.url, run_id, customer), elsewhere()]);
      for (const { status } of [sent, other]) expect(status).toBeLessThan(500);
      // Whoever came too late asks again.
      const again = sent.status === 201 ? sent : await submit(desk.url, run_id, customer);
      expect(again.status).toBe(201);
      expect(await ticketsOf(run_id)).toBe(1);
      expect(await allTickets()).toBe(before + (round % 2 === 0 && other.status === 201 ? 2 : 1));
      const hung = await rows(sql`select 1 from uploads where id = ${image} and conversation_id is not null`);
      expect(hung.length).toBe(round % 2 && other.status === 204 ? 0 : 1);
    }
  });

  it('an image that goes between the look and the hanging fails nothing for good', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    const { run_id, image } = await toTheEnd(desk.url, customer, id);
    const holder = new pg.Client(desk.database.url);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('delete from uploads where id = $1', [image]);
      const sending = submit(desk.url, run_id, customer);
      const waiting = async () =>
        (
          await holder.query(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rowCount;
      await expect.poll(waiting, { interval: 2, timeout: 3_000 }).toBe(1);
      await holder.query('commit');
      expect((await sending).status).toBeLessThan(500);
    } finally {
      await holder.end();
    }
    expect((await submit(desk.url, run_id, customer)).status).toBe(201);
    expect(await allTickets()).toBe(1);
  });

  it('two admins save, show, hide and archive: every version is kept, and what is shown is sound', async () => {
    const admins = [await make('admin'), await make('admin')];
    const flawed = structuredClone(shortest);
    delete flawed.nodes['end'];
    for (let round = 0; round < 5; round += 1) {
      const { id } = await showJourney(desk.url, admins[0]!);
      const params = { id };
      const works = admins.flatMap((admin, index) => [
        () =>
          ask(desk.url, 'PUT /journeys/:id', { params, body: { name: `By ${index}`, journey_data: shortest } }, admin),
        () => ask(desk.url, 'PUT /journeys/:id', { params, body: { name: 'Flawed', journey_data: flawed } }, admin),
        () => ask(desk.url, 'POST /journeys/:id/activate', { params }, admin),
        () => ask(desk.url, 'POST /journeys/:id/deactivate', { params }, admin),
        () => ask(desk.url, 'POST /journeys/:id/runs', { params }),
        () =>
          round < 3
            ? ask(desk.url, 'GET /journeys/:id', { params }, admin)
            : ask(desk.url, 'DELETE /journeys/:id', { params }, admin),
      ]);
      const answers = await Promise.all(works.map((work) => work()));
      for (const { status } of answers) expect([200, 201, 204, 404, 409]).toContain(status);
      const after = await call(desk.url, 'GET /journeys/:id', { params }, admins[0]);
      const versions = await call(desk.url, 'GET /journeys/:id/versions', { params }, admins[0]);
      const saved = [0, 1, 6, 7].filter((at) => answers[at]!.status === 200).length;
      expect(versions.map(({ version }) => version)).toEqual(
        Array.from({ length: saved + 1 }, (_, at) => saved + 1 - at),
      );
      expect(after.latest_version).toBe(saved + 1);
      if (after.is_archived) expect(after.is_active).toBe(false);
      expect(after.is_archived).toBe(round >= 3);
      if (!after.is_active) continue;
      const shown = await call(desk.url, 'GET /journeys/:id', { params });
      expect(shown.version).toBe(after.active_version);
      expect(findings(shown.journey_data)).toEqual([]);
    }
  });

  it('of two saves over one version the second is told so, with what the first has saved', async () => {
    const admins = [await make('admin'), await make('admin')];
    const { id } = await showJourney(desk.url, admins[0]!);
    for (let version = 1; version < 6; version += 1) {
      const answers = await Promise.all(
        admins.map((admin, index) =>
          ask(
            desk.url,
            'PUT /journeys/:id',
            { params: { id }, body: { name: `By ${index}`, journey_data: shortest, version } },
            admin,
          ),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
      const [saved, refused] = answers.toSorted((one, other) => one.status - other.status);
      const { journey } = refused!.body.data as unknown as { journey: { name: string; version: number } };
      expect(refused!.body.code).toBe('journey/changed');
      expect(journey).toMatchObject({ name: saved!.body.data.name, version: version + 1 });
    }
  });

  it('a run that is taken up while idle ones are given up goes on', async () => {
    const { id } = await showJourney(desk.url, await make('admin'), threeQuestions);
    const customer = await make('customer');
    for (let round = 0; round < 8; round += 1) {
      const run = await setOut(desk.url, id, customer);
      await rows(sql`update journey_runs set updated_at = updated_at - interval '2 hours' where id = ${run.id}`);
      await Promise.all([abandonIdle(), give(desk.url, run.id, { node_id: 'which', answer: 'a' }, customer)]);
      expect(await runOf(desk.url, run.id, customer)).toMatchObject({ state: 'running', node: { id: 'images' } });
    }
  });
});
