// The chat's line: cut and mended, without WebSocket, and with a token that holds no more.
import { createServer, request } from 'node:http';
import { expect, it } from 'vitest';
import { forgetSessions } from '../src/auth/sessions.ts';
import { rows, sql } from '../src/database/sql.ts';
import { acceptChat, say, upTo } from './chats.ts';
import { heard } from './client.ts';
import { freePort, useDesk } from './desk.ts';
import { makeAgent } from './people.ts';
import { openProxy } from './proxy.ts';
import { bodies, launcher, openPanel, panel, soon, startChat, textsOf, theChat, useShop, write } from './shop.ts';
import { useBrowser } from './visits.ts';

const gate = await freePort();
const atGate = `http://127.0.0.1:${gate}`;
const desk = useDesk({ env: { ALLOWED_ORIGINS: atGate } });
const shop = useShop(desk);
const { visit, complaints } = useBrowser(desk);

it('what is written and said while the line is cut arrives once and in order on both sides, in two tabs', async () => {
  const proxy = await openProxy(desk.url, gate);
  const agent = await makeAgent();
  const page = await visit(shop.page('', atGate));
  const chat = await startChat(page, 'before');
  const session = await theChat(desk, agent);
  const socket = await acceptChat(desk.url, agent, session.id);
  const other = await page.context().newPage();
  await other.goto(shop.page('', atGate));
  const second = panel(other);
  await launcher(other).click();
  await bodies(second).getByText('before').waitFor();
  await write(second, 'from the second tab');
  await bodies(chat).getByText('from the second tab').waitFor();

  for (const round of upTo(2)) {
    proxy.cut();
    await chat.getByText('The connection is lost. Trying again …').waitFor();
    for (const part of upTo(3)) await write(chat, `cut ${round}.${part}`);
    await write(second, `second tab ${round}`);
    await chat.getByText('Your 3 messages are sent as soon as it is back.').waitFor();
    await second.getByText('Not sent yet').waitFor();
    await say(socket, session.id, `said meanwhile ${round}`);
    proxy.mend();
    // Written down, and each tab knows it: the next cut begins with nothing under way.
    await expect.poll(() => textsOf(desk, session.id, agent), { timeout: 15_000 }).toHaveLength(2 + 5 * round);
    for (const each of [chat, second])
      for (const word of ['Not sent yet', 'Being sent']) await each.getByText(word).waitFor({ state: 'detached' });
  }
  // What is unsent survives the reload of one tab, and the other one's is left alone.
  proxy.cut();
  await chat.getByText('The connection is lost. Trying again …').waitFor();
  await write(chat, 'before the reload');
  await write(second, 'beside it');
  await second.getByText('Not sent yet').waitFor();
  proxy.mend();
  await page.reload();
  await expect.poll(() => textsOf(desk, session.id, agent), { timeout: 15_000 }).toHaveLength(14);

  const texts = await textsOf(desk, session.id, agent);
  expect(new Set(texts).size).toBe(14);
  const own = texts.filter((text) => text.startsWith('cut'));
  expect(own).toEqual(['cut 1.1', 'cut 1.2', 'cut 1.3', 'cut 2.1', 'cut 2.2', 'cut 2.3']);
  for (const each of [chat, second])
    await expect.poll(async () => (await bodies(each).allTextContents()).slice(1), soon).toEqual(texts);
  complaints.length = 0; // the browser itself complains of what it cannot reach
  await page.context().close();
  await proxy.close();
}, 60_000);

it('long polling carries the chat where WebSocket does not come through', async () => {
  // As many an office has it: requests are passed on, and nothing is upgraded.
  const office = createServer((near, answer) => {
    const { method = 'GET', headers } = near;
    const far = request(desk.url + near.url, { method, headers }, (found) => {
      answer.writeHead(found.statusCode!, found.headers);
      found.pipe(answer);
    });
    near.pipe(far.on('error', () => answer.destroy()));
  });
  office.on('upgrade', (_, line) => line.destroy());
  await new Promise<void>((resolve) => office.listen(gate, '127.0.0.1', resolve));
  const agent = await makeAgent();
  const page = await visit(shop.page('', atGate));
  const chat = await startChat(page, 'From the office.');
  const session = await theChat(desk, agent);
  const socket = await acceptChat(desk.url, agent, session.id);
  await say(socket, session.id, 'I hear you.');
  await bodies(chat).getByText('I hear you.').waitFor();
  await write(chat, 'And I you.');
  await heard(socket, 'chat:message', ({ body }) => body === 'And I you.');
  expect(complaints.splice(0).join()).toContain('WebSocket');
  await page.context().close();
  office.closeAllConnections();
  await new Promise((resolve) => office.close(resolve));
});

it('a token that does not hold any more is dropped, and the visitor may begin anew', async () => {
  const agent = await makeAgent();
  const page = await visit(shop.page());
  const chat = await startChat(page, 'Before the night.');
  await theChat(desk, agent);
  await launcher(page).click();
  await rows(sql`update sessions set expires_at = clock_timestamp() - interval '1 minute' where scope = 'visit'`);
  forgetSessions();
  await page.reload();
  await openPanel(page);
  await chat.getByRole('button', { name: 'Start chat' }).waitFor();
  const frame = page.frame({ url: /\/widget$/ })!;
  expect(await frame.evaluate('JSON.stringify(localStorage)')).not.toContain('eyJ');
  await chat.getByLabel('Your message').fill('The morning after.');
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await bodies(chat).getByText('The morning after.').waitFor();
});
