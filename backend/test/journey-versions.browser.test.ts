// A journey looked back on, measured and tried out, in a real browser.
import type { EndNode, JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { abandonIdle } from '../src/journeys/journeys.ts';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { shortest } from './journeys.ts';
import { draw, parcels, question, read, save, walk } from './parcels.ts';
import { make } from './people.ts';
import { picture } from './pictures.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk();
const { signIn } = useBrowser(desk);

const confirm = (page: Page, verb: string) => page.getByRole('dialog').getByRole('button', { name: verb }).click();
const news = (page: Page, text: string) => page.getByRole('log').getByText(text).waitFor();

/** A node on a canvas. */
const cardIn = (picture: Locator, name: string): Locator =>
  picture.locator('.react-flow__node').filter({ has: picture.page().locator('.card-title').filter({ hasText: name }) });

const marked = (page: Page, name: string, mark: string) =>
  cardIn(page.getByRole('main'), name).getByText(mark, { exact: true }).waitFor();

describe('the versions of a journey', () => {
  /** The order’s number went, the app has a third way, and its ticket is more urgent. */
  const later = structuredClone(parcels);
  const what = question(later, 'what');
  what.question = 'What can we do for you?';
  what.options = [...what.options!, { label: 'A bill', value: 'bill' }];
  what.nextNodeMap = { order: 'order-end', app: 'words', bill: 'bill' };
  delete later.nodes['number'];
  later.nodes['bill'] = {
    id: 'bill',
    type: 'question',
    questionType: 'text',
    question: 'Which bill?',
    nextNode: 'app-end',
  };
  const found = later.nodes['order-end'] as EndNode;
  Object.assign(found, { message: 'We look for it.', ticket: { ...found.ticket, subject: 'An order' } });
  const end = later.nodes['app-end'] as EndNode;
  end.ticket = { ...end.ticket, priority: 'high', description: 'It says: {{words}}' };

  it('shows what changed from one to the next, in a picture and in words', async () => {
    const admin = await make('admin', 'Ada Admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    await walk(desk.url, id, ['app']);
    await save(desk.url, admin, id, later);
    const page = await signIn(admin, `/admin/journeys/${id}`);
    await page.goto(`/admin/journeys/${id}?view=versions`);
    const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    await versions.first().getByText('Version 2').waitFor();
    expect(await versions.allInnerTexts()).toEqual([
      expect.stringMatching(/Version 2[^]*by Ada Admin · no runs/),
      expect.stringMatching(/Version 1[^]*Shown[^]*by Ada Admin · 1 run/),
    ]);
    const differences = page.getByRole('list', { name: 'Differences' });
    const told = await differences
      .getByRole('listitem')
      .filter({ has: page.getByRole('list') })
      .allInnerTexts();
    expect(told.map((text) => text.split('\n').filter((line) => line.trim() !== ''))).toEqual([
      [
        'Changed',
        'Single choice',
        'What can we do for you?',
        'Question: “What is it about?” is now “What can we do for you?”',
        'Option added: “A bill”',
        '“An order” leads to “An order” instead of “Which number does the order have?”',
        '“A bill” leads to “Which bill?”',
      ],
      [
        'Changed',
        'End',
        'An order',
        'Message: “We look for {{number}}.” is now “We look for it.”',
        'Subject: “Order {{number}}” is now “An order”',
      ],
      [
        'Changed',
        'End',
        'The app',
        'Description: “{{words}}” is now “It says: {{words}}”',
        'Priority: none is now High',
      ],
    ]);
    await differences.getByText('Which number does the order have?', { exact: true }).waitFor();
    const picture = page.getByLabel('What changed from Version 1 to Version 2, drawn');
    for (const [name, tone] of [
      ['What can we do for you?', 'Changed'],
      ['Which bill?', 'Added'],
      ['Which number does the order have?', 'Removed'],
    ] as const)
      expect(await cardIn(picture, name).innerText()).toContain(tone);
    expect(await cardIn(picture, 'What happens?').innerText()).not.toMatch(/Changed|Added|Removed/);
    // What is gone is still seen where it was reached from.
    await cardIn(picture, 'What can we do for you?').getByText('before: An order').waitFor();
  });

  it('puts an earlier one back into the editor, unsaved, and shows one to customers at once', async () => {
    const admin = await make('admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    await save(desk.url, admin, id, later);
    const page = await signIn(admin, `/admin/journeys/${id}`);
    await page.goto(`/admin/journeys/${id}?view=versions`);
    await page.getByRole('button', { name: 'Show: Version 2' }).click();
    await page.getByText('It takes the place of version 1.').waitFor();
    await confirm(page, 'Show');
    await news(page, 'Customers now see version 2 of “Parcels”.');
    await page.getByRole('button', { name: 'Show: Version 1' }).waitFor();
    expect((await read(desk.url, admin, id)).active_version).toBe(2);

    await page.getByRole('button', { name: 'Restore: Version 1' }).click();
    await confirm(page, 'Restore');
    await news(page, 'Version 1 is in the editor. Save to keep it.');
    await page.getByText('Which number does the order have?').first().waitFor();
    expect(await read(desk.url, admin, id)).toMatchObject({ version: 2 });
    // What is drawn and not saved is compared as well.
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByLabel('To', { exact: true }).getByText('As drawn now (not saved)').waitFor();
    await page.getByRole('list', { name: 'Differences' }).getByText('Option removed: “A bill”').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await read(desk.url, admin, id)).latest_version).toBe(3);
    expect((await read(desk.url, admin, id)).journey_data.nodes['number']).toMatchObject({
      question: 'Which number does the order have?',
    });
    await page.getByRole('list', { name: 'Versions' }).getByText('Version 3').waitFor();
  });

  it('does not show a version that is flawed, and says why', async () => {
    const admin = await make('admin');
    const flawed = structuredClone(parcels);
    delete flawed.nodes['words'];
    const { id } = await draw(desk.url, admin, 'Parcels', flawed, false);
    await save(desk.url, admin, id, later);
    const page = await signIn(admin, `/admin/journeys/${id}`);
    await page.goto(`/admin/journeys/${id}?view=versions`);
    await page.getByRole('button', { name: 'Show: Version 1' }).click();
    await confirm(page, 'Show');
    const dialog = page.getByRole('dialog', { name: '“Parcels” cannot be shown yet' });
    await dialog.getByText('A way leads to “words”, which does not exist.').waitFor();
    await dialog.getByRole('button', { name: 'Restore and mend it' }).click();
    await confirm(page, 'Restore');
    await news(page, 'Version 1 is in the editor.');
  });
});

describe('the figures of a journey', () => {
  it('tell on the graph and in a table where customers leave, version by version', async () => {
    const admin = await make('admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    await walk(desk.url, id, ['order', 'LK-12345'], true);
    await walk(desk.url, id, ['order', 'LK-12345'], true);
    for (let left = 0; left < 3; left += 1) await walk(desk.url, id, ['order']);
    await walk(desk.url, id, ['app']);
    await abandonIdle(new Date(Date.now() + 2 * 3_600_000).toISOString());
    await walk(desk.url, id, []);
    await save(desk.url, admin, id, shortest);
    const page = await signIn(admin, `/admin/journeys/${id}`);
    await page.goto(`/admin/journeys/${id}?view=figures`);
    await page.getByText('abandoned after an hour without an answer').waitFor();
    const total = (label: string) => page.getByRole('main').getByText(label, { exact: true }).locator('xpath=..');
    await expect.poll(() => total('Submitted').innerText()).toBe('Submitted\n2\n29% of the runs');
    expect(await total('Runs').innerText()).toBe('Runs\n7\n1 still under way');
    expect(await total('Abandoned').innerText()).toBe('Abandoned\n4\n57% of the runs');

    const rows = page.getByRole('table', { name: 'Where customers leave, step by step' }).locator('tbody tr');
    const cells = async () => (await rows.allInnerTexts()).map((row) => row.split(/[\t\n]+/).slice(0, 6));
    expect(await cells()).toEqual([
      ['Which number does the order have?', 'Text', '5', '2', '3', '60%'],
      ['What happens?', 'Text', '1', '0', '1', '100%'],
      ['What is it about?', 'Single choice', '7', '6', '0', '0%'],
      ['Order {{number}}', 'End', '2', '2', '0', '0%'],
      ['The app', 'End', '0', '0', '0', '–'],
    ]);
    const picture = page.getByLabel('Version 1: where customers leave');
    await cardIn(picture, 'Which number does the order have?').getByText('5 came, 2 answered').waitFor();
    await cardIn(picture, 'Which number does the order have?').getByText('3 left (60%)').waitFor();
    await cardIn(picture, 'Order {{number}}').getByText('2 came, 2 sent').waitFor();
    await cardIn(picture, 'The app').getByText('nobody came here').waitFor();
    // Of an edge, how many took it.
    await picture.locator('.way-label', { hasText: /^5$/ }).waitFor();

    await rows.getByRole('button', { name: /What happens/ }).click();
    await picture.locator('.react-flow__node.selected', { hasText: 'What happens?' }).waitFor();

    await page.getByLabel('Version', { exact: true }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Version 2 (no runs)', 'Version 1 (7 runs)']);
    await page.getByRole('option', { name: 'Version 2' }).click();
    await page.getByText('Nobody has walked this version yet').waitFor();
  });
});

describe('trying a drawing out', () => {
  it('walks it as it stands, goes on with it when it changes, and tells the ticket; nothing of it is kept', async () => {
    const admin = await make('admin');
    const { id } = await draw(desk.url, admin, 'Parcels');
    const page = await signIn(admin, `/admin/journeys/${id}`);
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    const trial = page.getByRole('complementary', { name: 'Steps and forms' });
    await trial.getByRole('radio', { name: 'An order' }).check();
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByRole('heading', { name: 'Which number does the order have?' }).waitFor();
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe('Which number does the order have?');
    await marked(page, 'What is it about?', 'Passed');
    await marked(page, 'Which number does the order have?', 'Here');
    await trial.getByRole('textbox').fill('five');
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByText('This does not look as expected.').waitFor();
    await trial.getByRole('textbox').fill('LK-12345');
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByText('We look for LK-12345.').waitFor();
    await trial.getByText('Order LK-12345').waitFor();
    await trial.getByText('About An order').waitFor();
    await trial.getByText('Billing').waitFor();
    await trial.getByText('parcel', { exact: true }).waitFor();

    // Back, and another way; what was answered is still there.
    await trial.getByRole('button', { name: 'Back' }).click();
    expect(await trial.getByRole('textbox').inputValue()).toBe('LK-12345');
    await trial.getByRole('button', { name: 'Back' }).click();
    expect(await trial.getByRole('radio', { name: 'An order' }).isChecked()).toBe(true);
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByText('We look for LK-12345.').waitFor();

    // The step before the end is taken out of the drawing: the trial stands where its answers lead now.
    await cardIn(page.getByRole('main'), 'Which number does the order have?').click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Try', exact: true }).last().click();
    await trial.getByText('Here the journey breaks off').waitFor();
    await trial.getByText('After “What is it about?” no way leads on with this answer.').waitFor();
    await page.keyboard.press('Control+z');
    await trial.getByText('We look for LK-12345.').waitFor();
    await trial.getByRole('button', { name: 'Begin again' }).click();
    expect(await trial.getByRole('radio', { name: 'An order' }).isChecked()).toBe(false);

    const figures = await call(desk.url, 'GET /journeys/:id/analytics', { params: { id } }, admin);
    expect(figures.runs).toBe(0);
    expect(await call(desk.url, 'GET /tickets', {}, admin)).toEqual([]);
  });

  it('only pretends to send images', async () => {
    const admin = await make('admin');
    const data: JourneyData = structuredClone(shortest);
    data.nodes['what'] = {
      id: 'what',
      type: 'question',
      questionType: 'image_upload',
      question: 'Show us',
      nextNode: 'end',
    };
    const { id } = await draw(desk.url, admin, 'Pictures', data);
    const page = await signIn(admin, `/admin/journeys/${id}`);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    const trial = page.getByRole('complementary', { name: 'Steps and forms' });
    await trial.getByText('images stay on this device').waitFor();
    const chooser = page.waitForEvent('filechooser');
    await trial.getByRole('button', { name: 'Choose images' }).click();
    await (await chooser).setFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: await picture() });
    await trial
      .getByRole('img', { name: /lamp\.png/ })
      .first()
      .waitFor();
    await trial.getByRole('button', { name: 'Continue' }).click();
    await trial.getByText('Thank you.').waitFor();
    expect(sent.filter((path) => path.startsWith('/api'))).toEqual([]);
  });
});
