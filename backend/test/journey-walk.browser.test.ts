// A customer's way through a journey in a real browser: on a phone with a bad line, by keyboard alone, with hostile texts.
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { hostileTexts } from './hostile-texts.ts';
import { make, makeAgent } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';
import { asked, draw, end, everyKind, option } from './walks.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn, complaints } = useBrowser(desk);

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The question is there, and its heading has the focus, so that it is read out. */
async function asksAloud(page: Page, name: string): Promise<void> {
  await asked(page, name);
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(name);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();
const continueTo = async (page: Page, name: string) => {
  await press(page, 'Continue');
  await asksAloud(page, name);
};
const answersOf = async () =>
  (await rows<{ answers: Record<string, unknown> }>(sql`select answers from journey_runs`))[0]!.answers;

it('a visitor on a phone goes back, changes an answer, reloads, loses the line, sends images, and has a ticket', async () => {
  const agent = await makeAgent({ name: 'Anna Agent' });
  await draw(desk.url, everyKind);
  const page = await visit('/', phone);
  await page.getByRole('link', { name: /A thing of mine/ }).tap();
  await asksAloud(page, 'What is it about?');
  await press(page, 'Continue');
  await page.getByRole('alert').getByText('Please choose one.').waitFor();
  await page.getByText('Another matter').tap();
  await continueTo(page, 'What has happened?');
  expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Question 2 of about 4');

  await page.getByRole('textbox').fill('Sparks');
  await press(page, 'Continue');
  await page.getByText('A little more, please: at least 10 characters.').waitFor();
  await page.getByRole('textbox').fill('Sparks came out of it.');
  await page.reload();
  await asksAloud(page, 'What has happened?');
  expect(await page.getByRole('textbox').inputValue()).toBe('Sparks came out of it.');
  await continueTo(page, 'What have you tried?');

  // Back by the browser, and by the page; the answers stand where they were given.
  await page.goBack();
  await asksAloud(page, 'What has happened?');
  expect(await page.getByRole('textbox').inputValue()).toBe('Sparks came out of it.');
  await press(page, 'Back');
  await asksAloud(page, 'What is it about?');
  expect(await page.getByRole('radio', { name: 'Another matter' }).isChecked()).toBe(true);
  await page.getByText('Something is broken').tap();
  await continueTo(page, 'What has happened?');
  await continueTo(page, 'What have you tried?');

  for (const name of ['Kicked it', 'Waited', 'Pulled the plug']) await page.getByText(name).tap();
  await page.getByRole('alert').getByText('At most 2, please').waitFor();
  await page.getByText('Kicked it').tap();
  await page.context().setOffline(true);
  await press(page, 'Continue');
  await page.getByText('The desk cannot be reached.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Waited' }).isChecked()).toBe(true);
  await page.context().setOffline(false);
  await press(page, 'Try again');
  await asksAloud(page, 'Can you show us?');

  const files = await Promise.all(
    ['one.png', 'two.png', 'three.png'].map(async (name) => ({ name, mimeType: 'image/png', buffer: await picture() })),
  );
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.getByText('There was no room for one image.').waitFor();
  await page.getByRole('button', { name: 'Remove two.png' }).waitFor();
  await expect.poll(() => page.getByRole('progressbar').count()).toBe(1);
  await continueTo(page, 'Since when?');
  await page.goBack();
  await asksAloud(page, 'Can you show us?');
  await expect.poll(() => page.getByRole('img', { name: /\.png$/ }).count()).toBe(2);
  await page.goForward();
  await asksAloud(page, 'Since when?');
  await page.getByText('Since today').tap();
  await continueTo(page, 'Is everything right?');

  await page.getByText('Thank you. We look into it Since today.').waitFor();
  await expect.poll(() => page.getByRole('img', { name: /\.png$/ }).count()).toBe(2);
  await press(page, 'Change: What have you tried?');
  await asksAloud(page, 'What have you tried?');
  await page.getByText('Waited').tap();
  await continueTo(page, 'Is everything right?');
  await press(page, 'Send');
  await page.getByText('Please fill this in.').waitFor();
  await page.getByLabel('E-mail address').fill('vera@visitors.test');
  await page.getByLabel('Name').fill('Vera Visitor');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await press(page, 'Send');
  await page.waitForURL(/\/tickets\/\d+$/);
  const number = page.url().split('/').at(-1)!;
  await page.getByText(`We have it: your ticket is number ${number}`).waitFor();

  const ticket = await call(desk.url, 'GET /tickets/:id', { params: { id: number } }, agent);
  expect(ticket).toMatchObject({ subject: 'Broken: Sparks came out of it.', channel: 'journey' });
  expect(ticket.journey?.answers.map(({ question, answer }) => [question, answer])).toEqual([
    ['What is it about?', 'Something is broken'],
    ['What has happened?', 'Sparks came out of it.'],
    ['What have you tried?', 'Pulled the plug'],
    ['Can you show us?', '2'],
    ['Since when?', 'Since today'],
  ]);
  const log = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: number } }, agent);
  // They were sent side by side; the one that arrived first stands first.
  const sent = log.flatMap(({ attachments }) => attachments.map(({ name }) => name));
  expect(sent.toSorted()).toEqual(['one.png', 'two.png']);
  // What was typed on the way is not left lying about.
  expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("draft"))')).toEqual([]);
  complaints.length = 0; // the browser itself complains of being offline
});

it('a customer walks it in German by keyboard alone, and skips what need not be answered', async () => {
  const customer = await make('customer', 'Karla Kundin');
  const { id } = await draw(desk.url, everyKind);
  await call(desk.url, 'PATCH /auth/me', { body: { language: 'de' } }, customer);
  const page = await signIn(customer, `/help/${id}`);
  await asksAloud(page, 'What is it about?');
  const { keyboard } = page;
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'PATCH' && sent.push(request.postData() ?? ''));
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await expect.poll(() => page.getByRole('radio', { name: 'Another matter' }).isChecked()).toBe(true);
  await keyboard.press('Enter');
  await asksAloud(page, 'What has happened?');
  // The arrows choose; only Enter goes on.
  expect(sent.map((body) => (JSON.parse(body) as { answer: string }).answer)).toEqual(['other']);
  await page.getByText('Frage 2 von etwa 4').waitFor();
  await keyboard.press('Tab');
  await keyboard.type('Zwei Zeilen');
  await keyboard.press('Enter');
  await keyboard.type('und mehr');
  await keyboard.press('Control+Enter');
  await asksAloud(page, 'What have you tried?');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await asksAloud(page, 'Can you show us?');
  await page.getByRole('button', { name: 'Überspringen' }).focus();
  await keyboard.press('Enter');
  await asksAloud(page, 'Ist alles richtig?');
  await page.getByText('Übersprungen').waitFor();
  await page.getByText(`Wir antworten an ${customer.email}.`).waitFor();
  await page.getByRole('button', { name: 'Senden', exact: true }).focus();
  await keyboard.press('Enter');
  await page.waitForURL(/\/tickets\/\d+$/);
  await page.getByText(/Wir haben es: Ihr Ticket hat die Nummer/).waitFor();
  expect(await answersOf()).toEqual({ about: 'other', what: 'Zwei Zeilen\nund mehr', tried: ['plug'], photos: null });
  const mine = await call(desk.url, 'GET /tickets/my-tickets', {}, customer);
  expect(mine.map(({ subject }) => subject)).toEqual(['A matter']);
});

it('hostile texts in questions and answers are shown as texts', async () => {
  const [name, question, help, label, message, text] = hostileTexts as [string, string, string, string, string, string];
  const choice: QuestionNode = {
    id: 'choice',
    type: 'question',
    questionType: 'single_choice',
    question,
    help,
    options: [option('one', label)],
    nextNode: 'text',
  };
  const words: QuestionNode = {
    id: 'text',
    type: 'question',
    questionType: 'text',
    question: hostileTexts[6]!,
    nextNode: 'end',
  };
  const last = {
    ...end('end', `${message} {{text}}`, 'Hostile'),
    ticket: { subject: '{{choice}}', description: '{{text}}' },
  };
  const { id } = await draw(desk.url, { startNode: 'choice', nodes: { choice, text: words, end: last } }, name);
  const page = await visit('/');
  await page.getByRole('link', { name }).click();
  await page.waitForURL(new RegExp(id));
  await asksAloud(page, question);
  for (const shown of [name, help, label]) await page.getByText(shown, { exact: true }).first().waitFor();
  await page.getByRole('radio').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await asksAloud(page, hostileTexts[6]!);
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await asksAloud(page, 'Is everything right?');
  for (const shown of [question, label, text, `${message} ${text}`])
    await page.getByText(shown, { exact: true }).first().waitFor();
  expect(await page.evaluate('window.__x')).toBeUndefined();
});
