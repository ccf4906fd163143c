// Every screen, as axe sees it: nothing serious may be wrong, and nothing may be cut off.
import { it } from 'vitest';
import { call } from './client.ts';
import { useDesk } from './desk.ts';
import { check, looks } from './looks.ts';
import { make, makeAgent, makeGuest, openTicket } from './people.ts';
import { useDataDirectory } from './pictures.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const { visit, signIn } = useBrowser(desk);

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
