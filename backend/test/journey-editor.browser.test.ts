// Journeys drawn in a real browser: by mouse, by keyboard alone, interrupted, and by two people at once.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { edgesOf } from '@switchboard/contract/journey-walk.ts';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { shortest } from './journeys.ts';
import { make, type Someone } from './people.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk();
const { signIn } = useBrowser(desk);

/** Nothing glides while something is taken hold of. */
const large = { viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' } as const;

const nothing: JourneyData = { startNode: 'start', nodes: {} };

async function begin(admin: Someone, journey_data: JourneyData): Promise<string> {
  const { id } = await call(desk.url, 'POST /journeys', { body: { name: 'A lamp', journey_data } }, admin);
  return id;
}
const read = (id: string, admin: Someone) => call(desk.url, 'GET /journeys/:id', { params: { id } }, admin);

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const handle = (page: Page, id: string, name: string) => card(page, id).locator(`[data-handleid="${name}"]`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, from: Locator, to: { x: number; y: number }): Promise<void> {
  // A card that has just come is hidden until it is measured.
  await from.hover();
  const start = await middleOf(from);
  await page.mouse.down();
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const zoomOf = (page: Page): Promise<number> =>
  page
    .locator('.react-flow__viewport')
    .evaluate(
      (viewport) =>
        viewport.getBoundingClientRect().width / (viewport as unknown as { offsetWidth: number }).offsetWidth,
    );

async function zoomOut(page: Page): Promise<void> {
  const before = await zoomOf(page);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => zoomOf(page)).toBeLessThan(before);
}

/** Lets an edge go over the empty canvas, and chooses what shall stand there. */
async function drawTo(page: Page, from: Locator, at: { x: number; y: number }, kind: string): Promise<void> {
  await drag(page, from, at);
  await choose(page, kind);
}

/** From the menu that is open; keys and pointer are its own until it is gone, which it is not at once. */
async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('menuitem', { name: kind }).click();
  await page.locator('[role=menu]').waitFor({ state: 'detached' });
}

async function addByButton(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await choose(page, kind);
}

const hasFocus = async (page: Page, element: Locator) => (await element.and(page.locator(':focus')).count()) > 0;

/** By the tab key, as who has no mouse must. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(page, goal)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not lead to ${String(goal)}.`);
}

/** Opens the select that has the focus next, and types the beginning of what is wanted. */
async function pick(page: Page, select: Locator, word: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  const option = page.getByRole('option', { name: word }).last();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await hasFocus(page, option)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('[role=listbox]').waitFor({ state: 'detached' });
}

it('an admin draws a journey by mouse, mends it, tidies it up, saves it and shows it to customers', async () => {
  const admin = await make('admin');
  const id = await begin(admin, nothing);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);

  await addByButton(page, 'Text');
  await page.keyboard.type('What is it?');
  await card(page, 'what-is-it').waitFor();
  await addByButton(page, 'Single choice');
  await page.keyboard.type('Which light?');
  await field(page, 'Label').first().fill('Red');
  await field(page, 'Label').last().fill('Green');
  await handle(page, 'which-light', 'right option red').waitFor();
  for (let times = 0; times < 3; times += 1) await zoomOut(page);
  // From an option to the right, from the foot below: what is chosen there is connected at once.
  // The view may have moved to what was drawn last.
  const at = async (x: number, y: number) => {
    const light = await middleOf(card(page, 'which-light'));
    return { x: light.x + x, y: light.y + y };
  };
  await drawTo(page, handle(page, 'which-light', 'right option red'), await at(230, 60), 'Images');
  await page.keyboard.type('A picture, please');
  await drawTo(page, handle(page, 'which-light', 'next'), await at(-60, 90), 'Condition');
  await drawTo(page, handle(page, 'condition', 'right rule 0'), await at(180, 210), 'End');
  await field(page, 'Subject').fill('Urgent: {{which-light}}');
  await page.getByLabel('Priority').click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await drawTo(page, handle(page, 'condition', 'next'), await at(-160, 210), 'End');

  // The rule is about the choice, and the picture leads nowhere yet.
  await card(page, 'condition').click({ position: { x: 40, y: 12 } });
  await page.getByLabel('If the answer to').filter({ hasText: 'Which light?' }).waitFor();
  await page.getByLabel('Value').filter({ hasText: 'Red' }).click();
  await page.getByRole('option', { name: 'Green' }).click();
  await page.getByRole('button', { name: '2 problems' }).click();
  await page.getByRole('button', { name: 'A picture, please It is open where it goes on from here.' }).click();
  await drag(page, handle(page, 'a-picture-please', 'next'), await middleOf(card(page, 'end-2')));
  await page.getByRole('button', { name: 'No problems' }).waitFor();

  // Back and forth: the mend is undone and done again.
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '2 problems' }).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'No problems' }).waitFor();
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('Saved as version 2.').waitFor();
  await page.getByRole('button', { name: 'Show to customers' }).click();
  await page.getByText('Shown: version 2').waitFor();

  const { active_version, journey_data } = await read(id, admin);
  expect(active_version).toBe(2);
  expect(journey_data.startNode).toBe('what-is-it');
  const edges = Object.values(journey_data.nodes).map((node) => [node.id, edgesOf(node)]);
  expect(Object.fromEntries(edges)).toEqual({
    'what-is-it': ['which-light'],
    'which-light': ['a-picture-please', 'condition'],
    'a-picture-please': ['end-2'],
    condition: ['end', 'end-2'],
    end: [],
    'end-2': [],
  });
  expect(journey_data.nodes['condition']).toMatchObject({
    rules: [{ node: 'which-light', operator: 'equals', value: 'green', next: 'end' }],
  });
  expect(journey_data.nodes['end']).toMatchObject({ ticket: { priority: 'urgent' } });
  expect(Object.values(journey_data.nodes).every(({ position }) => position)).toBe(true);
  const check = await call(desk.url, 'POST /journeys/validate', { body: { journey_data } }, admin);
  expect(check.findings).toEqual([]);
}, 60_000);

it('the same is drawn by keyboard alone', async () => {
  const admin = await make('admin');
  const id = await begin(admin, nothing);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  const select = (name: string) => page.getByRole('combobox', { name });
  const type = (text: string) => page.keyboard.type(text);

  await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Single choice' }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  await type('What is it?');
  await pick(page, select('Then'), 'Single choice');
  await type('Which light?');
  await tabTo(page, field(page, 'Label').first());
  await type('Red');
  await tabTo(page, field(page, 'Label').last());
  await type('Green');
  await pick(page, select('Leads to').last(), 'Images');
  await type('A picture, please');
  await pick(page, select('Then'), 'End');
  await type('We will look at it.');

  // Back in the list, where one came from is at hand.
  await tabTo(page, page.getByRole('button', { name: 'All steps' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Single choice Which light?' }));
  await page.keyboard.press('Enter');
  await pick(page, select('All others lead to'), 'Condition');
  await pick(page, select('If no rule holds'), '{{what-is-it}}');
  await tabTo(page, page.getByRole('button', { name: 'Add rule' }));
  await page.keyboard.press('Enter');
  await pick(page, select('Leads to'), 'End');
  await type('This goes to the front of the line.');
  await pick(page, select('Priority'), 'Urgent');

  // On the canvas: a card is selected and moved, and its form is opened.
  const first = card(page, 'what-is-it');
  await tabTo(page, first);
  await page.keyboard.press('Space');
  const before = await middleOf(first);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await middleOf(first)).x).toBeGreaterThan(before.x);
  await page.keyboard.press('Enter');
  await field(page, 'Question').and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'No problems' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('Saved as version 2.').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Show to customers' }));
  await page.keyboard.press('Enter');
  await page.getByText('Shown: version 2').waitFor();

  const { active_version, journey_data } = await read(id, admin);
  expect(active_version).toBe(2);
  expect(Object.fromEntries(Object.values(journey_data.nodes).map((node) => [node.id, edgesOf(node)]))).toEqual({
    'what-is-it': ['which-light'],
    'which-light': ['a-picture-please', 'condition'],
    'a-picture-please': ['end'],
    condition: ['end-2', 'end'],
    end: [],
    'end-2': [],
  });
  const check = await call(desk.url, 'POST /journeys/validate', { body: { journey_data } }, admin);
  expect(check.findings).toEqual([]);
}, 60_000);

it('what is typed in one field is one step, and a new name is put in wherever the old one stood', async () => {
  const admin = await make('admin');
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  await card(page, 'what').dblclick({ position: { x: 40, y: 12 } });
  await field(page, 'Question').fill('');
  await page.keyboard.type('What is broken?');
  await field(page, 'Name').fill('broken thing');
  await page.getByText('Letters without accents').waitFor();
  await field(page, 'Name').fill('broken');
  await page.keyboard.press('Enter');
  await card(page, 'broken').getByText('What is broken?').waitFor();
  await card(page, 'end').click({ position: { x: 40, y: 12 } });
  expect(await field(page, 'Subject').inputValue()).toBe('{{broken}}');
  // Other answers are put in where the cursor stands.
  await field(page, 'Subject').fill('Broken: ');
  await page.getByRole('button', { name: 'Insert an answer: Subject' }).click();
  await page.getByRole('menuitem', { name: 'What is broken?' }).click();
  await page.getByText('Broken: An example').waitFor();

  await page.keyboard.press('Control+z');
  expect(await field(page, 'Subject').inputValue()).toBe('Broken: ');
  await page.keyboard.press('Control+z');
  expect(await field(page, 'Subject').inputValue()).toBe('{{broken}}');
  await page.keyboard.press('Control+z');
  await card(page, 'what').getByText('What is broken?').waitFor();
  await page.keyboard.press('Control+z');
  await card(page, 'what').getByText('What is it?').waitFor();
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':disabled')).waitFor();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+y');
  await card(page, 'broken').getByText('What is broken?').waitFor();
  await card(page, 'end').getByText('Broken: {{broken}}').waitFor();
});

it('a step that is removed takes the ways to it along, and comes back with them', async () => {
  const admin = await make('admin');
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  await card(page, 'end').click({ position: { x: 40, y: 12 } });
  await page.keyboard.press('Control+d');
  await card(page, 'end-2').waitFor();
  await card(page, 'end').click({ position: { x: 40, y: 12 } });
  await page.keyboard.press('Delete');
  await card(page, 'end').waitFor({ state: 'detached' });
  await page.getByText('It is open where it goes on from here.').first().waitFor();
  await page.keyboard.press('Control+z');
  await card(page, 'end').waitFor();
  // The way alone can go as well.
  await page.getByRole('group', { name: 'What is it?, Next: leads to {{what}}' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '4 problems' }).waitFor();
});

it('what is not saved is still there after a reload, and can be discarded', async () => {
  const admin = await make('admin');
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  await field(page, 'Name').fill('Another lamp');
  await page.getByText('Unsaved changes').waitFor();
  await page.reload();
  await page.getByText('These changes were left here unsaved.').waitFor();
  await page.getByRole('heading', { name: 'Another lamp' }).waitFor();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('heading', { name: 'A lamp', exact: true }).waitFor();
  await page.getByText('Unsaved changes').waitFor({ state: 'detached' });
  // Not even that is lost.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Another lamp' }).waitFor();
});

it('who saves over a newer version is asked, and sees what it changed', async () => {
  const [admin, colleague] = [await make('admin'), await make('admin')];
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  const saveTheirs = (question: string) => {
    const what = { ...shortest.nodes['what']!, question } as (typeof shortest.nodes)[string];
    const journey_data = { ...shortest, nodes: { ...shortest.nodes, what } };
    return call(desk.url, 'PUT /journeys/:id', { params: { id }, body: { name: 'A lamp', journey_data } }, colleague);
  };
  await field(page, 'Description').fill('Mine');
  await saveTheirs('Theirs?');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Version 2 was saved meanwhile').waitFor();
  await dialog.getByRole('button', { name: 'Look at the differences' }).click();
  await dialog.getByText('Theirs?').first().waitFor();
  await dialog.getByRole('button', { name: 'Save mine over it' }).click();
  await page.getByText('Saved as version 3.').waitFor();
  expect(await read(id, admin)).toMatchObject({
    description: 'Mine',
    journey_data: { nodes: { what: { question: 'What is it?' } } },
  });

  await field(page, 'Description').fill('Mine again');
  await saveTheirs('Theirs again?');
  await page.keyboard.press('Control+s');
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await card(page, 'what').getByText('Theirs again?').waitFor();
  await page.getByText('Unsaved changes').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await field(page, 'Description').inputValue()).toBe('Mine again');
});

it('what the desk does not take is told where it can be mended, and an import can be taken back', async () => {
  const admin = await make('admin');
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, large);
  const take = async (journey_data: JourneyData) => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import a file' }).click();
    const buffer = Buffer.from(JSON.stringify({ name: 'Imported', description: '', journey_data }));
    await (await asked).setFiles({ name: 'lamp.journey.json', mimeType: 'application/json', buffer });
  };
  const what = { ...shortest.nodes['what']!, question: 'x'.repeat(501) } as (typeof shortest.nodes)[string];
  await take({ ...shortest, nodes: { ...shortest.nodes, what } });
  await page.getByText('The drawing now is what stands in “lamp.journey.json”.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText('The desk does not take “question”').first().waitFor();
  await page.keyboard.press('Control+z');
  await card(page, 'what').getByText('What is it?').waitFor();
  await page.getByRole('button', { name: 'No problems' }).waitFor();

  // What is missing is not even sent.
  await card(page, 'what').dblclick({ position: { x: 40, y: 12 } });
  await field(page, 'Question').fill('');
  await page.keyboard.press('Control+s');
  await page.getByText('Some texts are still missing.').waitFor();
  await page.getByRole('button', { name: '(no text yet) Write the question.' }).click();
  await field(page, 'Question').and(page.locator(':focus')).waitFor();
  expect((await read(id, admin)).latest_version).toBe(1);
});

it('on a phone the steps are a list, and the graph is one tab away', async () => {
  const admin = await make('admin');
  const id = await begin(admin, shortest);
  const page = await signIn(admin, `/admin/journeys/${id}`, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.getByRole('button', { name: 'Text What is it?' }).click();
  await field(page, 'Question').fill('What is broken?');
  await page.getByRole('tab', { name: 'Graph' }).click();
  await card(page, 'what').getByText('What is broken?').waitFor();
  await card(page, 'end').tap();
  await page.getByRole('button', { name: 'Edit' }).click();
  await field(page, 'Last words').fill('Bye');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved as version 2.').waitFor();
  expect((await read(id, admin)).journey_data.nodes).toMatchObject({
    what: { question: 'What is broken?' },
    end: { message: 'Bye' },
  });
});
