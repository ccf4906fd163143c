// One journey, seen by all three: a customer walks it on a phone, an agent reads the ticket, an admin sees where people leave.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { abandonIdle } from '../src/journeys/journeys.ts';
import { useDesk } from './desk.ts';
import { makeAgent } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';
import { asked, draw, everyKind } from './walks.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn } = useBrowser(desk);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();

it('what a customer answers and shows stands beside the ticket, and the graph tells who left where', async () => {
  const agent = await makeAgent({ name: 'Anna Agent' });
  const { id, admin } = await draw(desk.url, everyKind);

  const page = await visit(`/help/${id}`, phone);
  await page.getByText('Something is broken').tap();
  await press(page, 'Continue');
  await asked(page, 'What has happened?');
  await page.getByRole('textbox').fill('Sparks came out of it.');
  await press(page, 'Continue');
  await asked(page, 'What have you tried?');
  await press(page, 'Back');
  await asked(page, 'What has happened?');
  await press(page, 'Continue');
  await asked(page, 'What have you tried?');
  await press(page, 'Skip');
  await asked(page, 'Can you show us?');
  const files = await Promise.all(
    ['one.png', 'two.png'].map(async (name) => ({ name, mimeType: 'image/png', buffer: await picture() })),
  );
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByRole('button', { name: 'Remove two.png' }).waitFor();
  await expect.poll(() => page.getByRole('progressbar').count()).toBe(1);
  await press(page, 'Continue');
  await asked(page, 'Since when?');
  await page.getByText('Since today').tap();
  await press(page, 'Continue');
  await asked(page, 'Is everything right?');
  await page.getByLabel('E-mail address').fill('vera@visitors.test');
  await press(page, 'Send');
  await page.waitForURL(/\/tickets\/\d+$/);
  const number = page.url().split('/').at(-1)!;

  // Another one gives up at the second question.
  const other = await visit(`/help/${id}`, phone);
  await other.getByText('Another matter').tap();
  await press(other, 'Continue');
  await asked(other, 'What has happened?');
  await abandonIdle(new Date(Date.now() + 2 * 3_600_000).toISOString());

  const atDesk = await signIn(agent, `/agent/${number}`);
  const answers = atDesk.getByRole('region', { name: 'Answers from “A thing of mine”' });
  await answers.getByText('Sparks came out of it.').waitFor();
  expect(await answers.getByRole('definition').allTextContents()).toEqual([
    'Something is broken',
    'Sparks came out of it.',
    '2 images',
    'Since today',
  ]);
  const shown = atDesk.getByRole('img', { name: /\.png$/ });
  await expect
    .poll(() =>
      shown.evaluateAll((images) => images.filter((each) => 'naturalWidth' in each && each.naturalWidth).length),
    )
    .toBe(2);

  const drawn = await signIn(admin, `/admin/journeys/${id}`);
  await drawn.getByRole('button', { name: 'Figures' }).click();
  const graph = drawn.getByLabel('Version 1: where customers leave');
  const card = (id: string) => graph.locator(`.react-flow__node[data-id="${id}"]`);
  await card('about').getByText('2 came, 2 answered').waitFor();
  await card('what').getByText('1 left (50%)').waitFor();
  await card('end-broken').getByText('1 came, 1 sent').waitFor();
});
