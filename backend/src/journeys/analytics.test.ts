// The figures of a journey, of runs whose every moment is known.
import { expect, it } from 'vitest';
import { call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { showJourney, threeQuestions } from '../../test/journey-runs.ts';
import { shortest } from '../../test/journeys.ts';
import { make } from '../../test/people.ts';
import * as journeys from './journeys.ts';

const desk = useDesk();
const begin = Date.now() - 3_600_000;
const at = (seconds: number) => new Date(begin + seconds * 1000).toISOString();

/** Sets out at once and answers at the moments given; sent when a moment says so. */
async function walk(
  id: string,
  steps: [seconds: number, node_id: string, answer: string | null, onward?: boolean][],
  sent?: number,
) {
  const customer = await make('customer');
  const run = await journeys.setOut(id, customer, {}, at(0));
  for (const [seconds, node_id, answer, onward = false] of steps)
    await journeys.answer(run.id, customer, { node_id, answer, onward }, at(seconds));
  if (sent !== undefined) await journeys.submit(run.id, customer, {}, at(sent));
}

const figure = (node_id: string, entered: number, answered: number, left: number, median_seconds: number | null) => ({
  node_id,
  entered,
  answered,
  left,
  median_seconds,
});

it('count who reached, answered and left each node, and take the time to the first answer', async () => {
  const admin = await make('admin');
  const { id } = await showJourney(desk.url, admin, threeQuestions);
  const figures = (version?: number) =>
    call(desk.url, 'GET /journeys/:id/analytics', { params: { id }, query: version ? { version } : {} }, admin);
  expect(await figures()).toMatchObject({ version: 1, versions: [], runs: 0, median_seconds: null, nodes: [] });

  await walk(
    id,
    [
      [10, 'which', 'a'],
      [20, 'images', null],
      [50, 'words', 'x'],
    ],
    60,
  );
  // Back, and another way: what was reached and answered first counts.
  await walk(id, [
    [30, 'which', 'c'],
    [40, 'which', 'a'],
    [50, 'images', null],
  ]);
  await walk(id, []);
  await walk(
    id,
    [
      [5, 'which', 'c'],
      [10, 'words', 'x'],
      [20, 'which', 'a', true],
      [30, 'images', null, true],
    ],
    100,
  );
  const nodes = [
    figure('which', 4, 3, 0, 10),
    figure('images', 3, 3, 0, 10),
    figure('words', 3, 2, 0, (30 + 5) / 2),
    figure('end', 2, 2, 0, (10 + 90) / 2),
  ];
  const all = {
    version: 1,
    versions: [{ version: 1, runs: 4, submitted: 2 }],
    runs: 4,
    submitted: 2,
    median_seconds: 80,
  };
  expect(await figures()).toMatchObject({ ...all, abandoned: 0, nodes });

  // Only who has not moved for an hour has left.
  await journeys.abandonIdle(at(3601));
  expect((await figures()).abandoned).toBe(1);
  await journeys.abandonIdle(at(3600 + 51));
  nodes[0]!.left = 1;
  nodes[2]!.left = 1;
  expect(await figures()).toMatchObject({ ...all, abandoned: 2, nodes });

  const saved = { name: 'Help', journey_data: shortest };
  await call(desk.url, 'PUT /journeys/:id', { params: { id }, body: saved }, admin);
  expect(await figures()).toMatchObject(all);
  await call(desk.url, 'POST /journeys/:id/activate', { params: { id } }, admin);
  await walk(id, [[7, 'what', 'x']], 8);
  const versions = [{ version: 2, runs: 1, submitted: 1 }, ...all.versions];
  expect(await figures()).toMatchObject({
    version: 2,
    versions,
    runs: 1,
    nodes: [{ node_id: 'end' }, { node_id: 'what' }],
  });
  expect(await figures(1)).toMatchObject({ ...all, versions, abandoned: 2, nodes });
  const listed = await call(desk.url, 'GET /journeys/:id/versions', { params: { id } }, admin);
  expect(listed.map(({ version, runs, created_by }) => [version, runs, created_by?.name])).toEqual([
    [2, 1, admin.name],
    [1, 4, admin.name],
  ]);
});
