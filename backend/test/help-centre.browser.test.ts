// What readers see of the knowledge base: finding, reading and judging an article, and what is suggested while a ticket is written.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { writeDown } from '../src/knowledge/knowledge.ts';
import { call, upload } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn } = useBrowser(desk);

// What the test before has searched for may still be held in memory.
beforeEach(async () => {
  await writeDown();
  await rows(sql`delete from article_searches`);
});

async function publish(admin: { token: string }, given: object) {
  const body = { title: 'Change your password', body: '<p>Open the settings.</p>', ...given } as never;
  const { id } = await call(desk.url, 'POST /kb', { body }, admin);
  return call(desk.url, 'POST /kb/:id/publish', { params: { id } }, admin);
}

/** The ids under which the page has searched, in order. */
function searchIds(page: Page): string[] {
  const ids: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    const id = searchParams.get('search_id');
    if (pathname === '/api/kb/search' && id) ids.push(id);
  });
  return ids;
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search for an answer' });
const results = (page: Page) => page.getByRole('region', { name: 'Search results' });
const focused = (page: Page) => page.evaluate('document.activeElement.textContent');

it('a misspelt word finds an article by keyboard alone, and Back returns to what was found', async () => {
  const admin = await make('admin');
  await publish(admin, { category: 'account' });
  await publish(admin, { title: 'Sign in safely', body: '<p>A password is not enough.</p>' });
  const page = await visit('/');
  const ids = searchIds(page);
  await box(page).focus();
  await page.keyboard.type('pasw', { delay: 20 });
  await page.waitForURL('/?q=pasw');
  await page.keyboard.type('ord', { delay: 20 });
  await page.waitForURL('/?q=pasword');
  await results(page).getByRole('status').getByText('2 answers found').waitFor();
  expect(await box(page).inputValue()).toBe('pasword');
  expect(await results(page).locator('mark').first().textContent()).toBe('password');

  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^Change your password/);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^Sign in safely/);
  await page.keyboard.press('ArrowUp');
  const opened = page.waitForRequest(/\/api\/kb\/change-your-password/);
  await page.keyboard.press('Enter');
  expect(new URL((await opened).url()).searchParams.get('search_id')).toBe(ids.at(-1));
  await page.getByRole('heading', { name: 'Change your password', level: 1 }).waitFor();
  expect(page.url()).toBe(`${desk.url}/kb/change-your-password`);
  expect(await page.title()).toBe('Change your password · Switchboard');

  await page.goBack();
  await results(page).getByRole('link').first().waitFor();
  expect(page.url()).toBe(`${desk.url}/?q=pasword`);
  expect(await box(page).inputValue()).toBe('pasword');
  await expect.poll(() => focused(page)).toMatch(/^Change your password/);
  await page.keyboard.press('Escape');
  await page.waitForURL('/');
  await results(page).waitFor({ state: 'detached' });
  expect(await page.evaluate('[document.activeElement.type, document.activeElement.value]')).toEqual(['search', '']);
  expect(new Set(ids).size).toBe(1);
  await page.keyboard.type('safely');
  await results(page).getByRole('status').getByText('1 answer found').waitFor();
  expect(new Set(ids).size).toBe(2);
});

it('a search that fails can be tried again, and one that finds nothing shows ways on', async () => {
  await publish(await make('admin'), { category: 'account' });
  const page = await visit('/');
  const refusal = { success: false, error: 'Not now.', code: 'auth/forbidden' };
  await page.route('**/api/kb/search*', (route) => route.fulfill({ status: 403, json: refusal }));
  await box(page).fill('password');
  await page.getByRole('alert').getByText('Not now.').waitFor();
  await page.unroute('**/api/kb/search*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await results(page)
    .getByRole('link', { name: /Change your password/ })
    .waitFor();
  await box(page).fill('zzzzzz');
  await results(page).getByText('Nothing found').waitFor();
  expect(await box(page).inputValue()).toBe('zzzzzz');
  await results(page).getByRole('link', { name: 'Open a ticket' }).waitFor();
  await results(page)
    .getByRole('link', { name: /Account.*1 article/ })
    .click();
  await page.waitForURL('/kb/category/account');
  await page.getByRole('list', { name: 'Articles' }).getByRole('link', { name: 'Change your password' }).waitFor();
});

it('a reader says whether it helped, thinks again, and is remembered', async () => {
  const admin = await make('admin');
  const { id } = await publish(admin, {});
  const said = () => call(desk.url, 'GET /kb/:id/feedback', { params: { id } }, admin);
  const page = await visit('/kb/change-your-password');
  const verdict = page.getByRole('group', { name: 'Was this helpful?' });
  const pressed = () => verdict.getByRole('button', { pressed: true }).allTextContents();
  await verdict.getByRole('button', { name: 'Yes' }).click();
  await page.getByText('Thank you.').waitFor();
  expect(await said()).toMatchObject([{ helpful: true, comment: null }]);
  await verdict.getByRole('button', { name: 'No' }).click();
  await page.getByLabel('What was missing or wrong?').fill('Which settings?');
  await expect.poll(said).toMatchObject([{ helpful: false, comment: null }]);
  await page.reload();
  await expect.poll(pressed).toEqual(['No']);
  await verdict.getByRole('button', { name: 'No' }).click();
  expect(await page.getByLabel('What was missing or wrong?').inputValue()).toBe('Which settings?');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await page.getByLabel('What was missing or wrong?').waitFor({ state: 'detached' });
  expect(await said()).toMatchObject([{ helpful: false, comment: 'Which settings?' }]);
});

const long = `<h2>First</h2><p>See <a href="https://example.com/">elsewhere</a>.</p>
  <h2>Second</h2><p>${'Many words. '.repeat(300)}</p><h2>Third</h2><table><tr><td>${'wide'.repeat(60)}</td></tr></table>`;
const hostile = `<script>globalThis.was_run = 1</script><img src="x" onerror="globalThis.was_run = 1">
  <p onclick="globalThis.was_run = 1"><a href="javascript:globalThis.was_run=1">Press here</a></p>`;

it('an article has its parts, runs nothing, leads on without a reload, and is found under a former address', async () => {
  const admin = await make('admin');
  const { id } = await publish(admin, { title: 'Router', body: long + hostile });
  await publish(admin, { title: 'Other', body: '<p>Here is <a href="/kb/router">the router</a>.</p>' });
  await call(desk.url, 'PATCH /kb/:id', { params: { id }, body: { slug: 'routers' } }, admin);
  const body = { question: 'How long does it take?', answer: 'A day.\nAbroad two.' };
  await call(desk.url, 'POST /faqs', { body }, admin);

  const page = await visit('/kb/other', { viewport: { width: 360, height: 740 } });
  await page.evaluate('globalThis.is_same_page = true');
  await page.getByRole('link', { name: 'the router' }).click();
  await page.getByRole('heading', { name: 'Router', level: 1 }).waitFor();
  expect(page.url()).toBe(`${desk.url}/kb/routers`);
  await page.locator('summary', { hasText: 'On this page' }).click();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Third' }).click();
  await page.waitForURL('/kb/routers#s-third');
  await expect.poll(() => page.getByRole('heading', { name: 'Third' }).isVisible()).toBe(true);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(1000);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  await page.getByRole('region', { name: 'Scrolls sideways' }).waitFor();
  expect(await page.getByRole('link', { name: 'elsewhere' }).getAttribute('rel')).toContain('noopener');
  await page.getByText('Press here').click();
  expect(await page.evaluate('globalThis.was_run')).toBeUndefined();

  await page.goBack();
  await page.goBack();
  await page.getByText('Here is').waitFor();
  expect(page.url()).toBe(`${desk.url}/kb/other`);
  expect(await page.evaluate('globalThis.is_same_page')).toBe(true);
  await page.goto('/kb/how-long-does-it-take');
  await page.getByRole('heading', { name: body.question, level: 1 }).waitFor();
  await page.getByText('Abroad two.').waitFor();
  await page.goto('/kb/no-such-thing');
  await page.getByText('There is no article here').first().waitFor();
  await box(page).fill('router');
  await results(page)
    .getByRole('link', { name: /^Router/ })
    .click();
  await page.waitForURL('/kb/routers');
});

it('a draft and its images are seen by staff, who are told so and may edit it', async () => {
  const agent = await makeAgent();
  const files = [{ name: 'a.png', bytes: Buffer.from(await picture()) }];
  const [image] = (await upload(desk.url, files, agent)).body.data;
  const body = { title: 'A plan', body: `<p><img src="/api/upload/${image!.id}" alt="The plan" /></p>` };
  const { id } = await call(desk.url, 'POST /kb', { body }, agent);
  const page = await signIn(agent, '/kb/a-plan');
  await page.getByText('This is a draft: only staff see it.').waitFor();
  expect(await page.getByRole('link', { name: 'Edit' }).getAttribute('href')).toBe(`/agent/knowledge/${id}`);
  await expect.poll(() => page.evaluate(`document.querySelector('img[alt="The plan"]').naturalWidth`)).toBe(60);
});

it('what is suggested opens over a ticket being written, and what did not help goes along with it', async () => {
  const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
  const { id, slug, title } = await publish(admin, {});
  const second = await publish(admin, { title: 'Sign in safely', body: '<p>A password is not enough.</p>' });
  const page = await signIn(customer, '/tickets/new');
  const subject = page.getByLabel('Subject');
  await subject.fill('I forgot my pasword');
  await page.getByRole('button', { name: '2 answers that may help at once' }).waitFor();
  expect(await page.evaluate('document.activeElement.name')).toBe('subject');
  await page.getByRole('button', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText('Open the settings.').waitFor();
  await dialog.getByRole('button', { name: 'It did not help' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: title }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Sign in safely' }).waitFor();
  expect(await subject.inputValue()).toBe('I forgot my pasword');
  await page.getByLabel('What has happened?').fill('Since this morning.');
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  await writeDown();
  await expect
    .poll(() => call(desk.url, 'GET /kb/deflection', {}, agent))
    .toEqual({
      searches: 1,
      opened: 1,
      ticketed: 1,
      deflected: 0,
      articles: expect.arrayContaining([
        { id, slug, title, shown: 1, opened: 1, deflected: 0 },
        expect.objectContaining({ id: second.id, shown: 1, opened: 0 }),
      ]),
    });
  expect(await call(desk.url, 'GET /kb/:id/feedback', { params: { id } }, agent)).toMatchObject([{ helpful: false }]);
});

it('whom a suggestion helps needs no ticket, and leaves an empty form', async () => {
  const { title } = await publish(await make('admin'), {});
  const agent = await makeAgent();
  const page = await visit('/');
  await box(page).fill('password');
  await results(page).getByRole('link', { name: 'Open a ticket' }).click();
  await page.getByLabel('Subject').fill('My password is gone');
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: 'This solved it' }).click();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  expect(await page.getByLabel('Subject').inputValue()).toBe('My password is gone');
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: 'This solved it' }).click();
  await page.getByRole('button', { name: 'I am done' }).click();
  await page.waitForURL('/');
  await page.goto('/tickets/new');
  expect(await page.getByLabel('Subject').inputValue()).toBe('');
  await writeDown();
  // The search at the start and the form it led to are one.
  await expect
    .poll(() => call(desk.url, 'GET /kb/deflection', {}, agent))
    .toMatchObject({ searches: 1, opened: 1, ticketed: 0, deflected: 1 });
});

it('suggestions that do not come disturb nobody', async () => {
  const customer = await make('customer');
  const page = await signIn(customer, '/tickets/new');
  await page.route('**/api/kb/suggest*', (route) => route.fulfill({ status: 403, json: { success: false } }));
  const asked = page.waitForResponse('**/api/kb/suggest*');
  await page.getByLabel('Subject').fill('I forgot my password');
  await asked;
  await page.getByLabel('What has happened?').fill('Since this morning.');
  await page.getByRole('button', { name: 'Open ticket' }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
});

it('a German reader is shown German articles first, and questions in German', async () => {
  const admin = await make('admin');
  await publish(admin, { title: 'Cancel the contract', body: '<p>Vertrag means contract.</p>' });
  await publish(admin, { title: 'Vertrag kündigen', body: '<p>Verträge enden zum Monatsende.</p>', language: 'de' });
  for (const [question, language] of [
    ['Wie lange dauert es?', 'de'],
    ['How long does it take?', 'en'],
  ] as const)
    await call(desk.url, 'POST /faqs', { body: { question, answer: 'Drei. Three.', language } }, admin);
  const page = await visit('/', { locale: 'de-DE' });
  await page.getByRole('heading', { name: 'Häufige Fragen' }).scrollIntoViewIfNeeded();
  await page.getByText('Wie lange dauert es?').click();
  await page.getByText('Drei. Three.').waitFor();
  expect(await page.getByText('How long does it take?').count()).toBe(0);
  await page.getByRole('searchbox', { name: 'Nach einer Antwort suchen' }).fill('vertrag');
  const found = page.getByRole('region', { name: 'Suchergebnisse' }).getByRole('listitem');
  await found.nth(1).waitFor();
  expect(await found.allTextContents()).toEqual([
    expect.stringMatching(/^Vertrag kündigen/),
    expect.stringMatching(/^Cancel the contract.*English/),
  ]);
  await found.first().click();
  await page.getByRole('button', { name: 'Ja', exact: true }).click();
  await page.getByText('Vielen Dank.').waitFor();
});
