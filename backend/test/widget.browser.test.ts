// The chat on somebody else's page: a visitor in Chromium, an agent at a socket.
import { expect, it } from 'vitest';
import { acceptChat, say } from './chats.ts';
import { call, command, heard } from './client.ts';
import { useDesk } from './desk.ts';
import { hostileTexts } from './hostile-texts.ts';
import { makeAgent } from './people.ts';
import { admit, bodies, launcher, openPanel, panel, soon, startChat, theChat, useShop, write } from './shop.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk();
const shop = useShop(desk);
const { visit, complaints } = useBrowser(desk);

it('a visitor of another site and an agent talk, see how far their words have come, and find all of it after a reload', async () => {
  const agent = await makeAgent({ name: 'Ann Agent' });
  const page = await visit(shop.page('data-greeting="Welcome to the shop."'));
  await launcher(page).waitFor();
  expect(page.frames(), 'nothing is fetched before it is wanted').toHaveLength(1);
  const chat = await openPanel(page);
  await chat.getByText('Welcome to the shop.').waitFor();
  await chat.getByText('Somebody is here for you now.').waitFor();
  await launcher(page).click();
  await startChat(page, 'Where is my parcel?', 'Vera Visitor');
  await chat.getByText('You are next in line.').waitFor();

  const session = await theChat(desk, agent);
  expect(session).toMatchObject({ requester: { name: 'Vera Visitor' }, page: `${shop.origin}/`, language: 'en' });
  const socket = await acceptChat(desk.url, agent, session.id);
  await chat.getByRole('heading', { name: 'Ann Agent' }).waitFor();
  await chat.getByText('Ann Agent joined the chat.').waitFor();
  const { seq } = await say(socket, session.id, 'It is on its way.');
  await bodies(chat).getByText('It is on its way.').waitFor();
  await heard(socket, 'chat:read', ({ side, read_seq }) => side === 'requester' && read_seq >= seq);

  await command(socket, 'chat:read', { session_id: session.id, seq });
  await chat.getByText('Read', { exact: true }).waitFor();
  await chat.getByLabel('Write a message …').pressSequentially('Thanks');
  await heard(socket, 'chat:typing', ({ side, typing }) => side === 'requester' && typing);
  await command(socket, 'chat:typing', { session_id: session.id, typing: true });
  await chat.getByText('Ann Agent is typing …').waitFor();
  await write(chat, 'Thank you.');
  await heard(socket, 'chat:message', ({ body }) => body === 'Thank you.');

  await launcher(page).click();
  await say(socket, session.id, 'One more thing.');
  await say(socket, session.id, 'And another.');
  await page.getByRole('button', { name: 'Open the chat, 2 new messages' }).waitFor();
  expect(await page.title()).toBe('(2) Shop');
  await page.reload();
  await page.getByRole('button', { name: 'Open the chat, 2 new messages' }).click();
  const all = ['Where is my parcel?', 'It is on its way.', 'Thank you.', 'One more thing.', 'And another.'];
  await expect.poll(async () => (await bodies(chat).allTextContents()).slice(1), soon).toEqual(all);
  expect(await page.title()).toBe('Shop');
  // An open panel stays open from page to page.
  await page.reload();
  await bodies(chat).getByText('And another.').waitFor();
});

it('only the origins that are configured may frame the chat, and nobody anything else', async () => {
  const headers = async (path: string) => (await fetch(desk.url + path)).headers;
  const frame = await headers('/widget');
  expect(frame.get('content-security-policy')).toContain(`frame-ancestors 'self' ${shop.origin}`);
  expect(frame.get('x-frame-options')).toBeNull();
  expect(frame.get('x-content-type-options')).toBe('nosniff');
  for (const path of ['/', '/tickets', '/widget.js', '/widget/', '/favicon.svg'])
    expect((await headers(path)).get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  for (const path of ['/widget.html', '/widget%2Ehtml', '/./widget.html', '//widget.html', '/Widget.html']) {
    const answer = await fetch(desk.url + path);
    expect(await answer.text(), path).not.toContain('/assets/widget/');
  }
  const script = await headers('/widget.js');
  expect(script.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(script.get('cache-control')).toBe('public, max-age=300');

  await admit(desk, ['https://another.test']);
  const page = await visit(shop.page());
  await launcher(page).click();
  await page.getByText('The chat could not be loaded.').waitFor();
  expect(await panel(page).getByRole('heading').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Go to the support desk' }).getAttribute('href')).toBe(`${desk.url}/`);
  expect(complaints.splice(0).join()).toContain('frame-ancestors');
  await admit(desk, [shop.origin]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await panel(page).getByLabel('Your message').waitFor();
});

it('P40 ten scripts as name and message, both ways, run nothing and are shown as they were typed', async () => {
  const agent = await makeAgent({ name: 'Ann <img src=x onerror="window.__x=1">' });
  const page = await visit(shop.page());
  const chat = await startChat(page, hostileTexts[0]!, hostileTexts[1]);
  const session = await theChat(desk, agent);
  expect(session.requester.name).toBe(hostileTexts[1]);
  const socket = await acceptChat(desk.url, agent, session.id);
  await chat.getByRole('heading', { name: agent.name }).waitFor();
  for (const text of hostileTexts) {
    await write(chat, text);
    await say(socket, session.id, text);
  }
  await command(socket, 'chat:typing', { session_id: session.id, typing: true });
  const both = hostileTexts.flatMap((text) => [text, text]).toSorted();
  await expect
    .poll(async () => (await bodies(chat).allTextContents()).slice(2).toSorted(), { timeout: 10_000 })
    .toEqual(both);
  await command(socket, 'chat:end', { session_id: session.id });
  await chat.getByRole('button', { name: 'Show transcript' }).click();
  await chat.getByText(hostileTexts[9]!).waitFor();
  for (const frame of page.frames()) expect(await frame.evaluate('window.__x')).toBeUndefined();
  expect(
    await chat.locator('form[action], iframe, style, img[src=x], a[href^=javascript], a[href^=data]').count(),
  ).toBe(0);
});

it('a tag that is loaded twice makes one chat, and the page may open and close it', async () => {
  const look = 'data-position="left" data-color="#ffd500"';
  const again = `${look}></script><script src="${desk.url}/widget.js" async ${look}`;
  const page = await visit(shop.page(again));
  await launcher(page).waitFor();
  await page.waitForLoadState('load');
  expect(await page.locator('script').count()).toBe(2);
  expect(await page.locator('switchboard-chat').count()).toBe(1);
  await page.evaluate('switchboardChat.open()');
  await panel(page).getByLabel('Your message').waitFor();
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('true');
  await page.evaluate('switchboardChat.toggle()');
  expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
  const box = await launcher(page).boundingBox();
  expect(box!.x).toBeLessThan(100);
});

it('a chat that nobody comes to goes on as a ticket, and so does a message that is left', async () => {
  const agent = await makeAgent();
  const page = await visit(shop.page());
  const chat = await startChat(page, 'Is anybody there?');
  await call(desk.url, 'PATCH /agents/me/status', { body: { status: 'away' } }, agent);
  await chat.getByText('We can answer by e-mail instead.').waitFor({ timeout: 15_000 });
  await chat.getByRole('button', { name: 'Make it a ticket' }).click();
  await chat.getByLabel('E-mail address').fill('vera@people.test');
  await chat.getByRole('button', { name: 'Make it a ticket' }).click();
  await chat.getByText('This goes on as a ticket.').waitFor();
  const { ticket } = await theChat(desk, agent);
  const link = chat.getByRole('link', { name: `Open ticket #${ticket!.number}` });
  const followed = page.context().waitForEvent('page');
  await link.click();
  await (await followed).getByText('Is anybody there?').first().waitFor();

  await chat.getByRole('button', { name: 'Start a new chat' }).click();
  await chat.getByText('Nobody is here at the moment.').waitFor();
  await chat.getByLabel('E-mail address').fill('vera@people.test');
  await chat.getByLabel('Subject').fill('My parcel');
  await chat.getByLabel('Your message').fill('Where is it?');
  await chat.getByRole('button', { name: 'Send message' }).click();
  await chat.getByText('We have your message.').waitFor();
  const [left] = await call(desk.url, 'GET /tickets', { query: { sort: 'newest' } }, agent);
  expect(left).toMatchObject({ subject: 'My parcel', channel: 'chat', contact_email: 'vera@people.test' });
  await chat.getByText(`Ticket #${left!.number}`, { exact: true }).waitFor();
});
