// The journeys of a desk as admins look after them, in a real browser: the list, showing and hiding, copies and files.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { shortest } from './journeys.ts';
import { draw, parcels, read, save, walk } from './parcels.ts';
import { make } from './people.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk();
const { signIn } = useBrowser(desk);

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Journeys' }).getByRole('listitem').filter({ hasText: name });

async function choose(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

const confirm = (page: Page, verb: string) => page.getByRole('dialog').getByRole('button', { name: verb }).click();
const news = (page: Page, text: string) => page.getByRole('log').getByText(text).waitFor();

describe('the list of journeys', () => {
  it('says what a journey is, begins one, shows it to customers and hides it again', async () => {
    const admin = await make('admin');
    const page = await signIn(admin, '/admin/journeys');
    await page.getByText('No journeys yet').waitFor();
    await page.getByText('each answer decides what comes next').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'New journey' }).click();
    await page.waitForURL(/\/admin\/journeys\/[\w-]{36}$/);
    const id = page.url().split('/').at(-1)!;
    expect((await read(desk.url, admin, id)).journey_data.startNode).not.toBe('');

    await page.goto('/admin/journeys');
    const card = cardOf(page, 'New journey');
    await card.getByText('Draft').waitFor();
    await card.getByRole('button', { name: 'Show to customers' }).click();
    await news(page, 'Customers now see version 1 of “New journey”.');
    await card.getByText('Shown: version 1').waitFor();
    expect(await call(desk.url, 'GET /journeys')).toMatchObject([{ id, version: 1 }]);

    // A newer version waits until it is shown as well.
    await save(desk.url, admin, id, parcels);
    await page.reload();
    const renamed = cardOf(page, 'Parcels');
    await renamed.getByText('Version 2 is not shown yet').waitFor();
    await renamed.getByRole('button', { name: 'Show version 2' }).click();
    await renamed.getByText('Shown: version 2').waitFor();
    expect(await renamed.getByRole('button', { name: /^Show/ }).count()).toBe(0);

    await choose(page, 'Parcels', 'Show no longer');
    await page.getByText('Whoever is on their way can finish').waitFor();
    await confirm(page, 'Show no longer');
    await renamed.getByText('Draft').waitFor();
    expect(await call(desk.url, 'GET /journeys')).toEqual([]);

    await choose(page, 'Parcels', 'Archive');
    await confirm(page, 'Archive');
    await page.getByText('No journeys yet').waitFor();
    expect((await read(desk.url, admin, id)).is_archived).toBe(true);
  });

  it('tells how often each was begun and sent, and leads to it as a customer sees it', async () => {
    const admin = await make('admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    await walk(desk.url, id, ['order', 'LK-12345'], true);
    await walk(desk.url, id, ['order']);
    await walk(desk.url, id, []);
    const page = await signIn(admin, '/admin/journeys');
    const card = cardOf(page, 'Parcels');
    for (const [label, value] of [
      ['Questions', '3'],
      ['Runs', '3'],
      ['Submitted', '1 (33%)'],
    ])
      expect(await card.locator(`dt:text-is("${label}") + dd`).textContent()).toBe(value);
    await page.getByRole('button', { name: 'More about Parcels' }).click();
    await page.getByRole('menuitem', { name: 'See it as a customer' }).click();
    await page.waitForURL(`**/help/${id}`);
  });

  it('says why a journey cannot be shown, and leads to where it is mended', async () => {
    const admin = await make('admin');
    const broken = structuredClone(parcels);
    delete broken.nodes['number'];
    const { id } = await draw(desk.url, admin, 'Parcels', broken, false);
    const page = await signIn(admin, '/admin/journeys');
    await cardOf(page, 'Parcels').getByRole('button', { name: 'Show to customers' }).click();
    const dialog = page.getByRole('dialog', { name: '“Parcels” cannot be shown yet' });
    await dialog.getByText('What is it about?').waitFor();
    await dialog
      .getByText(/number/)
      .first()
      .waitFor();
    expect((await read(desk.url, admin, id)).is_active).toBe(false);
    await dialog.getByRole('button', { name: 'Open the editor' }).click();
    await page.waitForURL(`**/admin/journeys/${id}`);
  });

  it('copies a journey, and takes one from desk to desk as a file, the same to the last node', async () => {
    const admin = await make('admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    const page = await signIn(admin, '/admin/journeys');
    await choose(page, 'Parcels', 'Duplicate');
    await cardOf(page, 'Parcels (copy)').getByText('Draft').waitFor();

    const saved = page.waitForEvent('download');
    await choose(page, 'Parcels', 'Export as a file');
    const download = await saved;
    expect(download.suggestedFilename()).toBe('Parcels.journey.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('\n  "journey_data": {\n');

    await call(desk.url, 'DELETE /journeys/:id', { params: { id } }, admin);
    await page.reload();
    await pick(page, 'Parcels.journey.json', text);
    await news(page, '“Parcels” is here as a draft.');
    await page.getByRole('log').getByRole('link', { name: 'Open' }).last().click();
    await page.waitForURL(/\/admin\/journeys\/[\w-]{36}$/);
    const imported = await read(desk.url, admin, page.url().split('/').at(-1)!);
    expect(imported.id).not.toBe(id);
    expect(imported).toMatchObject({ name: 'Parcels', description: 'Where they are', is_active: false });
    expect(imported.journey_data).toEqual(parcels);
  });

  it('refuses what is no journey, and passes on what the desk says of one', async () => {
    const admin = await make('admin');
    const page = await signIn(admin, '/admin/journeys');
    await pick(page, 'list.csv', 'name,description');
    await page.getByRole('alert').getByText('“list.csv” was not imported.').waitFor();
    await page.getByText('This is not a JSON file.').waitFor();
    const odd = { name: 'Odd', journey_data: { ...shortest, startNode: 'no id' } };
    await pick(page, 'odd.json', JSON.stringify(odd));
    await page.getByRole('alert').getByText('“odd.json” was not imported.').waitFor();
    await page
      .getByRole('alert')
      .getByText(/startNode/)
      .waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await call(desk.url, 'GET /journeys', {}, admin)).toEqual([]);
  });
});

async function pick(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}
