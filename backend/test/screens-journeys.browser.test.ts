// The journeys' screens, as axe sees them.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { serious } from './axe.ts';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { check, checkDialog, looks } from './looks.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';
import { draw, everyKind } from './walks.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn } = useBrowser(desk);

it.each(Object.keys(looks))(
  "a customer's way through a journey, %s",
  async (look) => {
    const { id } = await draw(desk.url, everyKind);
    const page = await visit('/', looks[look]);
    const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
    await check(page, 'We find out what it is.');
    await page.getByRole('link', { name: /A thing of mine/ }).click();
    await check(page, 'What is it about?');
    await press('Continue');
    await check(page, 'Please choose one.');
    await page.getByRole('radio', { name: 'Something is broken' }).check();
    await press('Continue');
    await page.getByRole('textbox').fill('x'.repeat(201));
    await check(page, '1 character too many');
    await page.getByRole('textbox').fill('It makes a noise, and then it stops.');
    await press('Continue');
    await page.getByRole('checkbox', { name: 'Waited' }).check();
    await check(page, 'Choose up to 2.');
    await press('Continue');
    const file = { name: 'a.png', mimeType: 'image/png', buffer: await picture() };
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([file, { ...file, name: 'b.txt', mimeType: 'text/plain' }]);
    await page.getByRole('img', { name: 'a.png' }).waitFor();
    await check(page, /^b\.txt/);
    await page.getByRole('button', { name: 'Remove b.txt' }).click();
    await press('Continue');
    await page.getByRole('radio', { name: 'For longer' }).check();
    await press('Continue');
    await check(page, 'Is everything right?');
    await press('Begin anew');
    await checkDialog(page);
    await page.goto('/');
    await check(page, 'Go on where you left off');
    await page.goto(`/help/${id}`);
    await check(page, 'Welcome back');
    await page.goto('/help/nowhere');
    await check(page, 'This is not offered at the moment');
  },
  60_000,
);

it.each(Object.keys(looks))(
  'how admins look after journeys, %s',
  async (look) => {
    const { id, admin } = await draw(desk.url, everyKind, 'A journey with a rather long name, as admins give them');
    const params = { id };
    const run = await call(desk.url, 'POST /journeys/:id/runs', { params });
    const given = { params: { run_id: run.id }, body: { node_id: 'about', answer: 'broken' } };
    await call(desk.url, 'PATCH /journeys/runs/:run_id', given, { token: run.access_token });
    await rows(sql`update journey_runs set state = 'abandoned'`);
    const { what: _, ...others } = everyKind.nodes;
    const start = { ...others['about'], question: 'And what is it now?', nextNode: 'tried' } as QuestionNode;
    const later = { ...everyKind, nodes: { ...others, about: start } };
    const save = { params, body: { name: 'A journey that cannot be shown', journey_data: later } };
    await call(desk.url, 'PUT /journeys/:id', save, admin);

    const page = await signIn(admin, '/admin/journeys', looks[look]);
    await check(page, 'Version 2 is not shown yet');
    await page.getByRole('button', { name: 'Show version 2' }).click();
    await page.getByText('Open the editor').waitFor();
    await checkDialog(page);
    for (const entry of ['Show no longer', 'Archive']) {
      await page.getByRole('button', { name: /^More about/ }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await checkDialog(page);
    }
    await page.goto(`/admin/journeys/${id}?view=versions`);
    await check(page, /“And what is it now\?”$/);
    await page.getByRole('button', { name: 'Restore: Version 1' }).click();
    await checkDialog(page);
    await page.goto(`/admin/journeys/${id}?view=figures`);
    await check(page, 'Share that left');
    await page.goto(`/admin/journeys/${id}`);
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await check(page, 'Begin again');
    await page.getByRole('radio').first().check();
    for (let step = 0; step < 3; step += 1)
      await page
        .getByRole('button', { name: /^(Skip|Continue)$/ })
        .first()
        .click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await check(page, 'This is the end');
    await call(desk.url, 'DELETE /journeys/:id', { params }, admin);
    await page.goto('/admin/journeys');
    await check(page, 'No journeys yet');
  },
  60_000,
);

it.each(Object.keys(looks))(
  'drawing a journey, %s',
  async (look) => {
    const { id, admin } = await draw(desk.url, everyKind, 'A journey with a rather long name, as admins give them');
    const page = await signIn(admin, `/admin/journeys/${id}`, looks[look]);
    const checkMenu = async (what: string) => {
      await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))');
      expect(await serious(page), what).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('[role=menu], [role=listbox]').waitFor({ state: 'detached' });
    };
    await check(page, 'About this journey');
    for (const [step, sign] of [
      ['Single choice What is it about?', 'Add option'],
      ['Text What has happened?', 'Form (a regular expression)'],
      ['Images Can you show us?', 'Images at most'],
      ['Condition By “What is it about?”', 'If no rule holds'],
      ['End Broken: {{what}}', 'Preview'],
    ] as const) {
      await page.getByRole('button', { name: step }).click();
      await check(page, sign);
      await page.getByRole('button', { name: 'All steps' }).click();
    }
    await page.getByRole('button', { name: 'Text What has happened?' }).click();
    await page.getByLabel('Question').fill('');
    await page.getByLabel('Form (a regular expression)').fill('(a');
    await check(page, 'A group is not closed');
    await page.getByRole('button', { name: '2 problems' }).click();
    await check(page, 'Write the question.');
    if (await page.getByRole('tab', { name: 'Graph' }).isVisible())
      await page.getByRole('tab', { name: 'Graph' }).click();
    await page.locator('[data-id="what"].react-flow__node').click({ position: { x: 40, y: 12 } });
    await check(page, 'What is it about?');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Condition' }).waitFor();
    await checkMenu('what can be added');
    if (await page.getByRole('tab', { name: 'Steps' }).isVisible())
      await page.getByRole('tab', { name: 'Steps' }).click();
    await page.getByRole('combobox', { name: 'Then' }).click();
    await page.getByRole('option', { name: 'Images', exact: true }).waitFor();
    await checkMenu('where it can lead');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await checkDialog(page);
  },
  60_000,
);
