// The main job in three real browsers: a customer's ticket reaches the right agent live, both talk, a breach reaches the admin.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpToken } from '../src/auth/auth.ts';
import { rows, sql } from '../src/database/sql.ts';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, makeGuest, openTicket, password } from './people.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ jobs: true, env: { SLA_SWEEP_SECONDS: '1' } });

const { visit, signIn, complaints } = useBrowser(desk);

const write = async (page: Page, text: string) => {
  await page.getByLabel('Write a reply …').fill(text);
  await page.keyboard.press('Control+Enter');
};
const message = (page: Page, text: string) => page.getByRole('main').getByText(text, { exact: true });

describe('in three browsers', () => {
  it('a ticket goes from the customer to the right agent within a second, both talk, and a breach reaches the admin', async () => {
    const specialist = await makeAgent({ name: 'Bella Billing', categories: ['billing'] });
    await makeAgent({ name: 'Theo Technical', categories: ['technical'] });
    const [customer, admin] = [await make('customer', 'Clara Customer'), await make('admin')];
    const [agentPage, customerPage, adminPage] = [
      await signIn(specialist, '/agent'),
      await signIn(customer, '/tickets/new'),
      await signIn(admin, '/admin'),
    ];

    await customerPage.getByLabel('Subject').fill('The invoice of March is missing');
    await customerPage.getByLabel('What has happened?').fill('I have received February and April, but not March.');
    await customerPage.getByRole('radio', { name: /Billing/ }).check();
    const opened = customerPage.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/api/tickets'),
    );
    await customerPage.getByRole('button', { name: 'Open ticket' }).click();
    await opened;
    const began = Date.now();
    const toast = agentPage.getByRole('log').getByText(/The invoice of March is missing/);
    const row = agentPage.getByRole('list', { name: 'Tickets' }).getByText('The invoice of March is missing');
    await Promise.all([toast.first().waitFor(), row.first().waitFor()]);
    expect(Date.now() - began).toBeLessThan(1_000);

    await row.first().click();
    await write(agentPage, 'Here it comes.');
    await message(customerPage, 'Here it comes.').waitFor();
    await write(customerPage, 'Thank you, it has arrived.');
    await message(agentPage, 'Thank you, it has arrived.').waitFor();
    await agentPage.getByRole('button', { name: 'Internal note' }).click();
    await agentPage.getByLabel('A note for colleagues; the customer never sees it …').fill('Was stuck in the outbox.');
    await agentPage.keyboard.press('Control+Enter');
    await message(agentPage, 'Was stuck in the outbox.').waitFor();

    // Status and history, without a reload.
    await customerPage.getByText('In progress').first().waitFor();
    await customerPage.getByText('Bella Billing is looking after it').first().waitFor();
    expect(await customerPage.getByText('Was stuck in the outbox.').count()).toBe(0);

    await adminPage.getByText('No breaches').waitFor();
    await rows(
      sql`update sla_targets set due_at = clock_timestamp() - interval '1 minute' where target = 'resolution'`,
    );
    await adminPage
      .getByRole('list', { name: 'Breaches' })
      .getByText(/The invoice of March is missing/)
      .waitFor({ timeout: 10_000 });
  });

  it('a guest opens a ticket, follows it after a reload, and hears the answer', async () => {
    const agent = await makeAgent();
    const page = await visit('/tickets/new');
    await page.getByLabel('Name').fill('Gus Guest');
    await page.getByLabel('E-mail address').fill('gus@people.test');
    await page.getByLabel('Subject').fill('Where is my parcel?');
    await page.getByLabel('What has happened?').fill('It should have come on Monday.');
    await page.getByRole('button', { name: 'Open ticket' }).click();
    await page.waitForURL(/\/tickets\/\d+/);
    await page.reload();
    await message(page, 'It should have come on Monday.').waitFor();
    const [ticket] = await rows<{ id: string }>(sql`select id from tickets`);
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket!.id }, body: { body: 'It is on its way.' } },
      agent,
    );
    await message(page, 'It is on its way.').waitFor();
  });

  it('signing out leaves no token and no data behind, and never leads to another site', async () => {
    const customer = await make('customer');
    await openTicket(desk.url, customer);
    const page = await signIn(customer, '/tickets');
    await page.getByRole('link', { name: /It does not work/ }).click();
    await message(page, 'Nothing happens when I press the button.').waitFor();
    await page.getByRole('button', { name: /account/i }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/login/);
    await page.goBack();
    await page
      .getByRole('button', { name: 'Sign in', exact: true })
      .or(page.getByRole('link', { name: 'Sign in' }))
      .first()
      .waitFor();
    expect(await page.getByText('Nothing happens when I press the button.').count()).toBe(0);
    // Tokens begin so, whatever they are called.
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('eyJ');

    for (const next of ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)']) {
      const back = await visit(`/login?next=${encodeURIComponent(next)}`);
      await back.getByLabel('E-mail address').fill(customer.email);
      await back.getByLabel(/^Password/).fill(password);
      await back.getByRole('button', { name: 'Sign in', exact: true }).click();
      await back.waitForURL((url) => url.pathname !== '/login');
      expect(new URL(back.url()).origin).toBe(desk.url);
    }
  });

  it('a lost connection shows, what is written meanwhile waits, and arrives once', async () => {
    const { ticket, token } = await makeGuest(desk.url);
    const agent = await makeAgent();
    const page = await visit(`/tickets/${ticket.number}?access_token=${token}`);
    await message(page, 'Where is my parcel?').waitFor();
    expect(page.url()).not.toContain('access_token');
    await page.context().setOffline(true);
    await write(page, 'Written in the tunnel.');
    await page.getByText('Not sent yet').first().waitFor();
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket.id }, body: { body: 'Said meanwhile.' } },
      agent,
    );
    await page.context().setOffline(false);
    await message(page, 'Said meanwhile.').waitFor({ timeout: 15_000 });
    await expect
      .poll(async () => (await rows(sql`select 1 from messages where body = 'Written in the tunnel.'`)).length, {
        timeout: 15_000,
      })
      .toBe(1);
    await expect.poll(() => message(page, 'Written in the tunnel.').count()).toBe(1);
    complaints.length = 0; // the browser itself complains of being offline
  });

  it('a message whose push is lost appears by the beacon within ten seconds', async () => {
    const customer = await make('customer');
    const ticket = await openTicket(desk.url, customer);
    const page = await signIn(customer, `/tickets/${ticket.number}`);
    await message(page, 'Nothing happens when I press the button.').waitFor();
    // Written past the desk: the row is there, and no push says so.
    await rows(sql`
      with c as (
        update conversations set last_seq = 2, last_public_seq = 2
        where id = (select conversation_id from tickets where id = ${ticket.id}) returning id)
      insert into messages (conversation_id, seq, public_seq, by_staff, body) select id, 2, 2, true, 'Nobody pushed me.' from c`);
    await message(page, 'Nobody pushed me.').waitFor({ timeout: 10_000 });
  });

  it('the links that are mailed and printed lead where they should', async () => {
    const setup = await visit(`/setup?token=${await setUpToken()}`);
    await setup.getByLabel('Name').fill('Ada Admin');
    await setup.getByLabel('E-mail address').fill('ada@people.test');
    await setup
      .getByLabel(/password/i)
      .first()
      .fill(password);
    await setup.getByRole('button', { name: 'Make administrator' }).click();
    await setup.waitForURL(/\/admin$/);

    await call(desk.url, 'POST /auth/register', { body: { name: 'Ann', email: 'ann@people.test', password } });
    const verify = await visit(await linkTo('ann@people.test', /Confirm/));
    await verify.getByText('Thank you. ann@people.test is confirmed.').waitFor();
    expect(verify.url()).not.toContain('token');

    await call(desk.url, 'POST /auth/password/forgot', { body: { email: 'ann@people.test' } });
    const reset = await visit(await linkTo('ann@people.test', /new password/));
    await reset
      .getByLabel(/password/i)
      .first()
      .fill('another-fine-password');
    await reset.getByRole('button', { name: 'Set password' }).click();
    await reset.getByText('Your new password is set. Sign in with it.').waitFor();
    await reset.getByLabel('E-mail address').fill('ann@people.test');
    await reset.getByLabel(/^Password/).fill('another-fine-password');
    await reset.getByRole('button', { name: 'Sign in', exact: true }).click();
    await reset.getByText('Hello Ann, how can we help?').or(reset.getByText('My tickets')).first().waitFor();
  });
});

/** The path of the link in a mail. */
async function linkTo(address: string, subject: RegExp): Promise<string> {
  const find = () => desk.mails.find((mail) => mail.to.address === address && subject.test(mail.subject));
  await expect.poll(find).toBeDefined();
  const { pathname, search } = new URL(/https?:\S+/.exec(find()!.text)![0]);
  return pathname + search;
}
