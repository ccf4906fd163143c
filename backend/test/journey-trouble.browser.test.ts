// What can go wrong on a customer's way through a journey, and how they go on: two windows, a lost answer, a sign-in on the way.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { forgetSessions } from '../src/auth/sessions.ts';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { make, password, type Someone } from './people.ts';
import { useBrowser } from './visits.ts';
import { asked, draw } from './walks.ts';

const desk = useDesk();
const { visit, signIn, complaints } = useBrowser(desk);

/** Two kinds of matters, each with a question of its own. */
const drawing: JourneyData = {
  startNode: 'about',
  nodes: {
    about: {
      id: 'about',
      type: 'question',
      questionType: 'single_choice',
      question: 'What is it about?',
      options: [
        { value: 'lamp', label: 'A lamp' },
        { value: 'chair', label: 'A chair' },
      ],
      nextNodeMap: { chair: 'legs' },
      nextNode: 'bulb',
    },
    bulb: { id: 'bulb', type: 'question', questionType: 'text', question: 'Which bulb?', nextNode: 'end' },
    legs: { id: 'legs', type: 'question', questionType: 'text', question: 'Which leg?', nextNode: 'end' },
    end: { id: 'end', type: 'end', message: 'Thank you.', ticket: { subject: '{{about}}', description: '{{about}}' } },
  },
};

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function choose(page: Page, name: string, next: string): Promise<void> {
  await page.getByRole('radio', { name }).check();
  await press(page, 'Continue');
  await asked(page, next);
}

async function toEnd(page: Page): Promise<void> {
  await choose(page, 'A lamp', 'Which bulb?');
  await press(page, 'Skip');
  await asked(page, 'Is everything right?');
}

async function send(page: Page): Promise<string> {
  await page.getByLabel('E-mail address').fill('vera@visitors.test');
  await press(page, 'Send');
  await page.waitForURL(/\/tickets\/\d+$/);
  return page.url().split('/').at(-1)!;
}

const runs = () =>
  rows<{ state: string; answers: object }>(sql`select state, answers from journey_runs order by started_at`);
const tickets = () => rows<{ number: number }>(sql`select number from tickets`);

it('two windows of one run: the one left behind takes over where the other has gone, and keeps what was typed', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await choose(page, 'A lamp', 'Which bulb?');
  await page.getByRole('textbox').fill('The round one');
  const other = await page.context().newPage();
  await other.goto(`/help/${id}`);
  await other.getByText('Welcome back. Your answers are still here.').waitFor();
  await press(other, 'Back');
  await asked(other, 'What is it about?');
  await choose(other, 'A chair', 'Which leg?');
  await press(page, 'Continue');
  await page.getByText('You have gone on in another window.').waitFor();
  await asked(page, 'Which leg?');
  // Back on the old way, what was typed is there.
  await press(page, 'Back');
  await asked(page, 'What is it about?');
  await choose(page, 'A lamp', 'Which bulb?');
  expect(await page.getByRole('textbox').inputValue()).toBe('The round one');
  expect(await runs()).toHaveLength(1);
});

it('sent in one window, the other says so and leads to the ticket; the Back button does not begin anew', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await toEnd(page);
  const other = await page.context().newPage();
  await other.goto(`/help/${id}`);
  await asked(other, 'Is everything right?');
  const number = await send(page);
  await press(other, 'Change: Which bulb?');
  await asked(other, 'Which bulb?');
  await other.getByRole('textbox').fill('The long one');
  await press(other, 'Continue');
  await other.getByText(`Your answers have become ticket #${number}.`).waitFor();
  await press(other, `See ticket #${number}`);
  await other.waitForURL(`**/tickets/${number}`);
  await page.goBack();
  await page.getByRole('link', { name: `See ticket #${number}` }).waitFor();
  expect(await runs()).toHaveLength(1);
  // Whoever comes again has another matter.
  await page.goto(`/help/${id}`);
  await page.getByText('Your last answers have become a ticket').waitFor();
  await asked(page, 'What is it about?');
  expect((await runs()).map(({ state }) => state)).toEqual(['submitted', 'running']);
});

it('sent, but the answer was lost: it is sent again and is the same ticket', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await toEnd(page);
  await page.route('**/submit', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('E-mail address').fill('vera@visitors.test');
  await press(page, 'Send');
  await page.getByText('The desk cannot be reached.').waitFor();
  await page.unroute('**/submit');
  await page.reload();
  await page.getByText('This has been sent').waitFor();
  const [ticket] = await tickets();
  await press(page, `See ticket #${ticket!.number}`);
  await page.waitForURL(`**/tickets/${ticket!.number}`);
  await page.getByText(`We have it: your ticket is number ${ticket!.number}`).waitFor();
  expect(await tickets()).toHaveLength(1);
  complaints.length = 0; // the browser itself complains of the lost answer
});

it('no longer offered, it can still be finished by who is on the way; others are led to the form', async () => {
  const { id, admin } = await draw(desk.url, drawing, 'Things');
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await toEnd(page);
  await call(desk.url, 'POST /journeys/:id/deactivate', { params: { id } }, admin);
  await page.reload();
  await asked(page, 'Is everything right?');
  await send(page);
  for (const path of [`/help/${id}`, '/help/nonsense']) {
    const late = await visit(path);
    await late.getByText('This is not offered at the moment').waitFor();
    await late.getByRole('link', { name: 'Open a ticket' }).click();
    await late.waitForURL('**/tickets/new');
  }
});

it('a run that is gone begins anew, and says so', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await choose(page, 'A lamp', 'Which bulb?');
  await rows(sql`delete from journey_steps`);
  await rows(sql`delete from journey_runs`);
  await press(page, 'Skip');
  await page.getByText('What you had begun is no longer there').waitFor();
  await asked(page, 'What is it about?');
  await choose(page, 'A chair', 'Which leg?');
  expect(await runs()).toMatchObject([{ answers: { about: 'chair' } }]);
});

it('who signs in on the way is told, finishes as a guest or begins anew; another person finds nothing of it', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const [anna, bert] = [await make('customer', 'Anna Customer'), await make('customer', 'Bert Customer')];
  const page = await visit(`/help/${id}`);
  await asked(page, 'What is it about?');
  await choose(page, 'A lamp', 'Which bulb?');
  const enter = async ({ email }: Someone) => {
    await page.goto(`/login?next=${encodeURIComponent('/')}`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel(/^Password/).fill(password);
    await press(page, 'Sign in');
    await page.getByRole('main').getByText('Get help').waitFor();
  };
  await enter(anna);
  await page.getByRole('link', { name: /Things.*Go on where you left off/ }).click();
  await page.getByText('You began this before you signed in.').waitFor();
  await asked(page, 'Which bulb?');
  await press(page, 'Begin anew');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click();
  await asked(page, 'What is it about?');
  await choose(page, 'A chair', 'Which leg?');
  expect(await page.getByText('You began this before you signed in.').count()).toBe(0);

  // Her session runs out: the way back is to sign in.
  await rows(sql`delete from sessions`);
  forgetSessions();
  await page.reload();
  await page.getByText('Sign in to go on').waitFor();
  await enter(bert);
  await page.getByRole('link', { name: /Things.*Up to 3 questions/ }).click();
  await asked(page, 'What is it about?');
  expect((await runs()).map(({ answers }) => answers)).toEqual([{ about: 'lamp' }, { about: 'chair' }, {}]);
});

it('an agent may walk too, and finds the ticket at the desk', async () => {
  const { id } = await draw(desk.url, drawing, 'Things');
  const page = await signIn(await make('agent'), `/help/${id}`);
  await asked(page, 'What is it about?');
  await toEnd(page);
  await press(page, 'Send');
  await page.waitForURL(/\/agent\/\d+$/);
});
