// The form of a new ticket, with images; and a journey's answers beside the ticket it made.
import { expect, it } from 'vitest';
import { ask, call } from './client.ts';
import { useDesk } from './desk.ts';
import { shortest } from './journeys.ts';
import { make, makeAgent } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { signIn } = useBrowser(desk);

const png = async (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(await picture()) });

it('a customer sends images with a new ticket; one that was taken back again does not go along', async () => {
  const customer = await make('customer');
  const agent = await makeAgent();
  const page = await signIn(customer, '/tickets/new');
  await page.getByLabel('Subject').fill('The screen flickers');
  await page.getByLabel('What has happened?').fill('Since this morning.');
  await page.locator('input[type=file]').setInputFiles([await png('one.png'), await png('two.png')]);
  await page.getByRole('button', { name: 'Remove two.png' }).click();
  await page.reload();
  await page.getByRole('img', { name: 'one.png' }).waitFor();
  expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(1);
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  await page.getByRole('img', { name: 'one.png' }).waitFor();
  const [ticket] = await call(desk.url, 'GET /tickets', {}, agent);
  const [first] = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket!.id } }, agent);
  expect(first!.attachments.map(({ name }) => name)).toEqual(['one.png']);
  const { origins } = await page.context().storageState();
  const kept = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name));
  expect(kept.filter((name) => name.includes('draft.new_ticket'))).toEqual([]);
});

it('what a journey asked stands beside its ticket, for staff and requester', async () => {
  const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
  const { id } = await call(desk.url, 'POST /journeys', { body: { name: 'Help', journey_data: shortest } }, admin);
  await call(desk.url, 'POST /journeys/:id/activate', { params: { id } }, admin);
  const { id: run_id } = await call(desk.url, 'POST /journeys/:id/runs', { params: { id } }, customer);
  const body = { node_id: 'what', answer: 'It hums.' };
  await call(desk.url, 'PATCH /journeys/runs/:run_id', { params: { run_id }, body }, customer);
  const sent = await ask(desk.url, 'POST /journeys/runs/:run_id/submit', { params: { run_id } }, customer);
  const { number } = sent.body.data;
  for (const [person, path] of [
    [agent, `/agent/${number}`],
    [customer, `/tickets/${number}`],
  ] as const) {
    const page = await signIn(person, path);
    const answers = page.getByRole('region', { name: 'Answers from “Help”' });
    await answers.getByText('It hums.').waitFor();
    expect(await answers.getByRole('term').allTextContents()).toEqual(['What is it?']);
    expect(await answers.getByRole('definition').allTextContents()).toEqual(['It hums.']);
  }
});
