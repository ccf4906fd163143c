// Every screen, as axe sees it: wide and light, narrow and dark. Nothing serious may be wrong, and nothing may be cut off.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, makeGuest, openTicket } from './people.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk();
const { visit, signIn } = useBrowser(desk);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks: Record<string, BrowserContextOptions> = {
  'wide and light': { colorScheme: 'light' },
  'narrow and dark': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  )) as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
    );
}

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
