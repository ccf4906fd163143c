// The chat's panel as people meet it: each state before axe, by keyboard alone, in German, on the desk's own pages.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serious } from './axe.ts';
import { acceptChat, say } from './chats.ts';
import { call, command, heard } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, type Someone } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { bodies, launcher, openPanel, panel, soon, startChat, theChat, useShop, write } from './shop.ts';
import { useBrowser } from './visits.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const shop = useShop(desk);
const { visit, signIn } = useBrowser(desk);

const looks: Record<string, BrowserContextOptions> = {
  'wide and light': { colorScheme: 'light' },
  'narrow and dark': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

const setStatus = (agent: Someone, status: 'available' | 'away') =>
  call(desk.url, 'PATCH /agents/me/status', { body: { status } }, agent);

async function check(page: Page, sign: string): Promise<void> {
  await panel(page).getByText(sign).first().waitFor();
  const frame = page.frame({ url: /\/widget$/ })!;
  // What is on its way is not yet what it will be; what turns for ever never is.
  const settle = `Promise.all(document.getAnimations().flatMap((each) =>
    each.effect.getComputedTiming().iterations === Infinity ? [] : each.finished.catch(() => {})))`;
  await Promise.all([page.evaluate(settle), frame.evaluate(settle)]);
  expect(await serious(frame), sign).toEqual([]);
  expect(await frame.evaluate('document.documentElement.scrollWidth - innerWidth'), `${sign}: too wide`).toBe(0);
}

it.each(Object.keys(looks))(
  'axe finds nothing serious in any state of the panel, %s',
  async (look) => {
    const agent = await makeAgent({ name: 'Ann Agent' });
    const page = await visit(shop.page('data-color="#ffd500"'), looks[look]);
    await launcher(page).waitFor();
    expect(await serious(page)).toEqual([]);
    const chat = await openPanel(page);
    await check(page, 'Start chat');
    await setStatus(agent, 'away');
    await page.reload();
    await (look.startsWith('wide') ? panel(page) : openPanel(page));
    await check(page, 'Send message');
    await chat.getByLabel('E-mail address').fill('vera@people.test');
    await chat.getByLabel('Subject').fill('My parcel');
    await chat.getByLabel('Your message').fill('Where is it?');
    await chat.getByRole('button', { name: 'Send message' }).click();
    await check(page, 'We have your message.');

    await setStatus(agent, 'available');
    await chat.getByRole('button', { name: 'Write another message' }).click();
    await page.reload();
    if (!look.startsWith('wide')) await openPanel(page);
    await chat.getByLabel('Your message').fill('Is anybody there?');
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await check(page, 'You are next in line.');
    await setStatus(agent, 'away');
    await chat.getByRole('button', { name: 'Make it a ticket' }).click({ timeout: 15_000 });
    await check(page, 'We can answer by e-mail instead.');

    const session = await theChat(desk, agent);
    const socket = await acceptChat(desk.url, agent, session.id);
    await chat.getByLabel('Write a message …').fill('Here is a picture: https://example.com');
    await chat.locator('input[type=file]').setInputFiles({
      name: 'parcel.png',
      mimeType: 'image/png',
      buffer: await picture(),
    });
    await chat.getByRole('img', { name: 'parcel.png' }).waitFor();
    await check(page, 'Ann Agent joined the chat.');
    await chat.getByRole('button', { name: 'Send' }).click();
    await say(socket, session.id, 'Thank you.');
    await command(socket, 'chat:typing', { session_id: session.id, typing: true });
    await check(page, 'Ann Agent is typing …');
    await chat.getByRole('button', { name: 'End chat' }).click();
    await check(page, 'End this chat?');
    await chat.getByRole('button', { name: 'End it' }).click();
    await check(page, 'This chat is over.');
    await chat.getByText('Good', { exact: true }).check({ force: true });
    await check(page, 'What was good, what was not?');
    await chat.getByRole('button', { name: 'Send rating' }).click();
    await check(page, 'Thank you. Your rating: Good.');
    await chat.getByRole('button', { name: 'Mail transcript' }).click();
    await chat.getByLabel('E-mail address').fill('vera@people.test');
    await chat.getByRole('button', { name: 'Mail it' }).click();
    await check(page, 'The transcript is on its way to vera@people.test.');
    await chat.getByRole('button', { name: 'Show transcript' }).click();
    await check(page, 'Transcript of the chat');
  },
  60_000,
);

it('by keyboard alone one opens the chat, writes, sends, ends, rates and closes it', async () => {
  const agent = await makeAgent();
  const page = await visit(shop.page());
  const focused = () => page.frame({ url: /\/widget$/ })!.evaluate('document.activeElement.getAttribute("aria-label")');
  await launcher(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const chat = panel(page);
  await chat.locator('textarea:focus').waitFor();
  await page.keyboard.type('Hello?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await bodies(chat).getByText('Hello?').waitFor();
  await expect.poll(focused, soon).toBe('Write a message …');
  await page.keyboard.type('Two');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('lines');
  await page.keyboard.press('Enter');
  await bodies(chat).getByText('Two\nlines').waitFor();
  const session = await theChat(desk, agent);
  const socket = await acceptChat(desk.url, agent, session.id);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate('document.activeElement.shadowRoot?.activeElement.ariaLabel'), soon)
    .toBe('Open the chat');
  await page.keyboard.press('Enter');
  await expect.poll(focused, soon).toBe('Write a message …');
  await command(socket, 'chat:end', { session_id: session.id });
  // What one wrote in is gone: the focus goes on at the news that it is over.
  await expect.poll(() => chat.locator('h2:focus').textContent(), soon).toBe('This chat is over.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (const _ of [2, 3, 4]) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Quick.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await chat.getByText('Thank you. Your rating: Good.').waitFor();
  expect(await theChat(desk, agent)).toMatchObject({ rating: 4, feedback: 'Quick.' });
  await page.keyboard.press('Escape');
  await expect.poll(() => launcher(page).getAttribute('aria-expanded'), soon).toBe('false');
});

it('speaks German where the page or the browser does, to the desk as well', async () => {
  const agent = await makeAgent();
  const page = await visit(shop.page(), { locale: 'de-DE' });
  await page.getByRole('button', { name: 'Chat öffnen' }).click();
  const chat = panel(page);
  await chat.getByText('Es ist gerade jemand für Sie da.').waitFor();
  expect(await chat.locator('html').getAttribute('lang')).toBe('de');
  await chat.getByLabel('Ihre Nachricht').fill('Guten Tag!');
  await chat.getByRole('button', { name: 'Chat beginnen' }).click();
  await chat.getByText('Sie sind als Nächstes an der Reihe.').waitFor();
  const session = await theChat(desk, agent);
  expect(session).toMatchObject({ language: 'de', requester: { name: 'Gast' } });
  await acceptChat(desk.url, agent, session.id);
  await chat.getByText(`${agent.name} ist dem Chat beigetreten.`).waitFor();

  const english = await visit(shop.page('data-locale="de"'), { locale: 'en-GB' });
  await english.getByRole('button', { name: 'Chat öffnen' }).waitFor();
});

it("on the desk's own pages a customer chats as themselves, signs out and has left nothing; staff have no bubble", async () => {
  const agent = await makeAgent();
  const customer = await make('customer', 'Clara Customer');
  const page = await signIn(customer, '/');
  await page.getByText('Somebody is here to chat now.').waitFor();
  await page.getByRole('button', { name: 'Chat with us' }).click();
  const chat = panel(page);
  await chat.getByText('You write as Clara Customer.').waitFor();
  expect(await chat.getByLabel('Name').count()).toBe(0);
  await chat.getByLabel('Your message').fill('It is me.');
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await bodies(chat).getByText('It is me.').waitFor();
  expect((await theChat(desk, agent)).customer_id).toBe(customer.id);

  // On another device the bubble knows of it without being opened.
  const elsewhere = await signIn(customer, '/tickets');
  await expect.poll(() => elsewhere.frame({ url: /\/widget$/ }), soon).not.toBeNull();
  await openPanel(elsewhere);
  await bodies(panel(elsewhere)).getByText('It is me.').waitFor();

  await launcher(page).click();
  await page.getByRole('button', { name: /account/i }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/login/);
  await openPanel(page);
  await chat.getByLabel('Name').waitFor();
  expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('eyJ');

  const staff = await signIn(agent, '/agent');
  await staff.getByText('Available').first().waitFor();
  expect(await staff.locator('switchboard-chat').count()).toBe(0);
});

it('images are shown while they are sent, go with the words, and are seen by both', async () => {
  const agent = await makeAgent();
  const page = await visit(shop.page());
  const chat = await startChat(page, 'It is broken.');
  const session = await theChat(desk, agent);
  const socket = await acceptChat(desk.url, agent, session.id);
  await chat.locator('input[type=file]').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: await picture() },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no image') },
    { name: 'false.png', mimeType: 'image/png', buffer: Buffer.from('no image either') },
  ]);
  await chat.getByText('false.png was not uploaded. Only PNG, JPEG, GIF and WebP images can be sent.').waitFor();
  await chat.getByRole('img', { name: 'a.png' }).waitFor();
  for (const [name, event, field, at] of [
    ['pasted.png', 'ClipboardEvent("paste"', 'clipboardData', 'textarea'],
    ['dropped.png', 'DragEvent("drop"', 'dataTransfer', '.talk'],
  ]) {
    await page.frame({ url: /\/widget$/ })!.evaluate(`{
      const data = new DataTransfer();
      const bytes = Uint8Array.from(${JSON.stringify([...(await picture())])});
      data.items.add(new File([bytes], '${name}', { type: 'image/png' }));
      const told = new ${event}, { ${field}: data, bubbles: true, cancelable: true });
      document.querySelector('${at}').dispatchEvent(told);
    }`);
    await chat.getByRole('img', { name, exact: true }).waitFor();
  }
  await write(chat, 'Look:');
  const { attachments } = await heard(socket, 'chat:message', ({ body }) => body === 'Look:');
  expect(attachments.map(({ name }) => name)).toEqual(['a.png', 'pasted.png', 'dropped.png']);
  const shown = chat.getByRole('link', { name: 'Image a.png, opens in a new tab' }).locator('img');
  await expect
    .poll(() => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth), soon)
    .toBe(60);
});
