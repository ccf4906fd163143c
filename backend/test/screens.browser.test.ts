// Every screen, as axe sees it: wide and light, narrow and dark. Nothing serious may be wrong, and nothing may be cut off.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serious } from './axe.ts';
import { acceptChat, beginVisit, say } from './chats.ts';
import { call, command } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, makeGuest, openTicket } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';

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
  "the help centre's screens, %s",
  async (look) => {
    const options = looks[look]!;
    const [admin, agent] = [await make('admin'), await makeAgent()];
    const body = `<p>See <a href="/kb/other">the other</a>.</p><h2>First</h2><ul><li>One</li></ul><h2>Second</h2><pre><code>${'code '.repeat(40)}</code></pre>
      <h2>Third</h2><blockquote>Said.</blockquote><table><tr><th>${'Wide'.repeat(30)}</th></tr><tr><td>Cell</td></tr></table>`;
    const article = await call(
      desk.url,
      'POST /kb',
      { body: { title: 'Why the lamp flickers, with a rather long title', body, category: 'technical' } },
      admin,
    );
    await call(desk.url, 'POST /kb/:id/publish', { params: { id: article.id } }, admin);
    for (const [category, language] of [
      ['billing', 'en'],
      ['content', 'en'],
      ['account', 'en'],
      ['general', 'de'],
      ['other', 'en'],
    ] as const) {
      const faq = { question: `Is the lamp about ${category}?`, answer: 'Yes.', category, language };
      await call(desk.url, 'POST /faqs', { body: faq }, admin);
    }
    const page = await visit('/', options);
    await page.getByRole('heading', { name: 'By subject' }).waitFor();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.getByText('Is the lamp about billing?').click();
    await check(page, 'Was this helpful?');
    await page.getByRole('searchbox').fill('lamp');
    await check(page, '6 answers found');
    await page.getByRole('searchbox').fill('zzzzzz');
    await check(page, 'Nothing found');
    await page.goto(`/kb/${article.slug}`);
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await check(page, 'Send comment');
    await page.goto('/kb/category/general');
    await check(page, 'Is the lamp about general?');
    await page.goto('/kb/nowhere');
    await check(page, 'There is no article here');
    await page.goto('/tickets/new');
    await page.getByLabel('Subject').fill('My lamp flickers');
    const unfold = page.getByRole('button', { name: /that may help at once/ });
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click();
    await check(page, 'that may help at once');
    await page.getByRole('button', { name: /^Why the lamp/ }).click();
    await page.getByRole('dialog').getByText('Said.').waitFor();
    await checkDialog(page);

    const draft = await call(desk.url, 'POST /kb', { body: { title: 'A draft', body: '<p>Soon.</p>' } }, agent);
    await check(await signIn(agent, `/kb/${draft.slug}`, options), 'This is a draft: only staff see it.');
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
  "staff's screens of the knowledge base, %s",
  async (look) => {
    const options = looks[look]!;
    const [admin, agent] = [await make('admin'), await makeAgent()];
    const body = `<h2>First</h2><p>Hold the <strong>red</strong> button, see <a href="/kb/other">the other</a>.</p><table><tr><th>${'Wide'.repeat(20)}</th></tr><tr><td>Cell</td></tr></table>`;
    const given = { title: 'Why the lamp flickers, with a rather long title', body, tags: ['lamp', 'light'] };
    const article = await call(desk.url, 'POST /kb', { body: given }, agent);
    const params = { id: article.id };
    await call(desk.url, 'POST /kb/:id/publish', { params }, admin);
    await call(desk.url, 'PATCH /kb/:id', { params, body: { body: body.replace('red', 'blue') } }, agent);
    await call(desk.url, 'POST /kb', { body: { ...given, title: 'Another', category: 'billing' } }, admin);
    await call(desk.url, 'POST /kb/:id/feedback', { params, body: { helpful: false, comment: 'Not mine.' } }, agent);
    const question = { question: 'Is the lamp bright?', answer: 'Yes.', category: 'technical' as const };
    await call(desk.url, 'POST /faqs', { body: question }, agent);
    for (const q of ['lamp', 'drones'])
      await call(desk.url, 'GET /kb/search', { query: { q, search_id: crypto.randomUUID() } });
    const { writeDown } = await import('../src/knowledge/knowledge.ts');
    await writeDown();

    const page = await signIn(admin, '/agent/knowledge', options);
    await check(page, 'Changes waiting');
    await page.getByRole('button', { name: /^Actions for “Why/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await checkDialog(page);
    await page.goto(`/agent/knowledge/${article.id}`);
    await check(page, 'Not mine.');
    await page.getByRole('cell', { name: 'Cell' }).click();
    await check(page, 'Not mine.');
    for (const name of ['Link', 'Keys', /^Version 2/, 'Unpublish']) {
      await page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
      await checkDialog(page);
    }
    await page.locator('input[type=file]').setInputFiles({
      name: 'lamp.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await picture()),
    });
    await checkDialog(page);
    await page.getByLabel('Title', { exact: true }).fill('Mine');
    await call(desk.url, 'PATCH /kb/:id', { params, body: { title: 'Theirs' } }, agent);
    await page.getByRole('button', { name: 'See the difference' }).click();
    await checkDialog(page);
    await check(page, 'A colleague has saved a newer version meanwhile.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await check(page, 'Go on writing');
    await page.goto('/agent/knowledge/new');
    await check(page, 'Once saved it is a draft');
    await page.goto('/agent/faqs');
    await check(page, 'Is the lamp bright?');
    await page.getByRole('button', { name: /^Edit/ }).click();
    await page.getByRole('button', { name: 'Add FAQ' }).click();
    await check(page, 'Plain text; line breaks stay.');
    await page.goto('/agent/knowledge/gaps');
    await check(page, 'drones');
  },
  60_000,
);
