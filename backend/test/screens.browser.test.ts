// Every screen, as axe sees it: wide and light, narrow and dark. Nothing serious may be wrong, and nothing may be cut off.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { serious } from './axe.ts';
import { acceptChat, beginVisit, say } from './chats.ts';
import { call, command } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, makeGuest, openTicket } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';
import { draw, everyKind } from './walks.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn } = useBrowser(desk);

const looks: Record<string, BrowserContextOptions> = {
  'wide and light': { colorScheme: 'light' },
  'narrow and dark': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

async function check(page: Page, sign: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(sign).first().waitFor();
  // What slips in is not yet what it will be.
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))');
  expect(await serious(page), page.url()).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    `${page.url()} is wider than the window`,
  ).toBeLessThanOrEqual(0);
}

/** Looks at the dialog that is open, and closes it. */
async function checkDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))');
  expect(await serious(page), `a dialog of ${page.url()}`).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

it.each(Object.keys(looks))(
  "visitors' and customers' screens, %s",
  async (look) => {
    const options = looks[look]!;
    await makeAgent();
    const customer = await make('customer');
    const ticket = await openTicket(desk.url, customer, {
      subject: 'A rather long subject, as people write them when they are in a hurry',
    });
    const { ticket: theirs, token } = await makeGuest(desk.url);
    await check(await visit('/', options), 'How can we help?');
    for (const [path, sign] of [
      ['/login', 'Sign in'],
      ['/register', 'Create an account'],
      ['/forgot', 'Forgot your password?'],
      ['/reset?token=x', 'Choose a new password'],
      ['/reset', 'This page needs the link from our e-mail'],
      ['/verify?token=x', /^This link has been used/],
      ['/setup?token=x', 'Set up this desk'],
      ['/nowhere', /./],
      ['/tickets/new', 'What is it about?'],
      [`/tickets/${theirs.number}?access_token=${token}`, 'Where is my parcel?'],
    ] as const) {
      await check(await visit(path, options), sign);
    }
    const page = await signIn(customer, '/tickets', options);
    await check(page, /A rather long subject/);
    await page.goto(`/tickets/${ticket.number}`);
    await check(page, 'Nothing happens when I press the button.');
    await page.goto('/');
    await check(page, 'Your latest tickets');
    await page.goto('/account');
    await check(page, 'My account');
  },
  60_000,
);

it.each(Object.keys(looks))(
  "the desk's and the admin's screens, %s",
  async (look) => {
    const options = looks[look]!;
    const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high', tags: ['vip', 'invoice'] });
    await openTicket(desk.url, customer, { priority: 'low', category: 'billing' });
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket.id }, body: { body: 'A word among us', internal: true } },
      agent,
    );
    const desktop = await signIn(agent, '/agent', options);
    await check(desktop, 'It does not work');
    await desktop.goto(`/agent/${ticket.number}`);
    await check(desktop, 'A word among us');
    const page = await signIn(admin, '/admin', options);
    await check(page, 'Live board');
    for (const [path, sign] of [
      ['/admin/team', agent.name],
      ['/admin/sla', 'Business hours'],
      ['/admin/queue', 'Last decisions'],
    ] as const) {
      await page.goto(path);
      await check(page, sign);
    }
  },
  60_000,
);

it.each(Object.keys(looks))(
  "the chats' screens, %s",
  async (look) => {
    const options = looks[look]!;
    const [admin, agent, colleague] = [
      await make('admin'),
      await makeAgent(),
      await makeAgent({ name: 'Bella Agent' }),
    ];
    await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'hello', body: 'Hello {{name}}!' } }, agent);
    const given = {
      email: 'vera@visitors.test',
      page: 'https://shop.test/lamps/a-lamp-with-a-long-name',
      subject: 'A lamp',
    };
    const vera = await beginVisit(desk.url, { name: 'Vera Visitor', ...given });
    await say(vera.socket, vera.session.id, 'My lamp is broken, and it is for a birthday on Friday.');
    const talk = await acceptChat(desk.url, agent, vera.session.id);
    const { seq } = await say(talk, vera.session.id, 'What is wrong with it?');
    await say(talk, vera.session.id, 'Known fault', { internal: true });
    await command(vera.socket, 'chat:read', { session_id: vera.session.id, seq });
    const over = await beginVisit(desk.url, { name: 'Olaf', ...given });
    await acceptChat(desk.url, colleague, over.session.id);
    await command(over.socket, 'chat:end', { session_id: over.session.id });
    const rated = { params: { id: over.session.id }, body: { score: 4, feedback: 'Quick!' } };
    await call(desk.url, 'POST /chat/sessions/:id/rating', rated, { token: over.token });
    const hans = await beginVisit(desk.url, { name: 'Hans with a rather long name', language: 'de' });
    await say(hans.socket, hans.session.id, 'Wo ist mein Paket?');

    const page = await signIn(agent, '/agent/replies', options);
    await check(page, 'Hello {{name}}!');
    await page.getByRole('button', { name: 'Add canned reply' }).click();
    await check(page, 'becomes the customer’s name');
    await page.goto('/agent/chats');
    await check(page, 'Wo ist mein Paket?');
    await page.goto(`/agent/chats/${vera.session.id}`);
    await check(page, 'Known fault');
    await page.getByRole('textbox').fill('/');
    await check(page, 'Enter inserts');
    await page.keyboard.press('Escape');
    for (const name of ['Hand over', 'Ticket', 'Transcript', 'End']) {
      await page.getByRole('button', { name, exact: true }).click();
      await checkDialog(page);
    }
    await page.goto(`/agent/chats/${hans.session.id}`);
    await check(page, 'Accept the chat to reply.');
    await page.goto(`/agent/chats/${over.session.id}`);
    await check(page, 'The customer has ended this chat.');

    const theirs = await signIn(admin, '/admin/chats', options);
    await check(theirs, 'Ended');
    await theirs.getByRole('button', { name: /^Olaf/ }).click();
    await theirs.getByText('Quick!').waitFor();
    await checkDialog(theirs);
    await theirs.goto('/admin/chat');
    await check(theirs, 'Put it on your site');
    await theirs.getByLabel('Colour').first().fill('#ffe14d');
    await check(theirs, 'On a white page this colour is hard to make out');
  },
  60_000,
);

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
