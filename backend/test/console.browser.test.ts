// The chat console in real browsers, and customers over real sockets: accepted, talked in both ways, handed over, made a ticket.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rows, sql } from '../src/database/sql.ts';
import { acceptChat, beginVisit, chatLog, done, say } from './chats.ts';
import { call, command, connect, heard, type Client } from './client.ts';
import { freePort, useDesk } from './desk.ts';
import { make, makeAgent, openTicket, type Someone } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { openProxy } from './proxy.ts';
import { useBrowser } from './visits.ts';

const port = await freePort();
const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory(), ALLOWED_ORIGINS: `http://127.0.0.1:${port}` } });
const { signIn, complaints } = useBrowser(desk);

const vera = { name: 'Vera Visitor', email: 'vera@visitors.test', page: 'https://shop.test/lamps' };

const columnOf = (page: Page, name: string): Locator => page.getByRole('region', { name: `Chat with ${name}` });
const said = (column: Locator, text: string): Locator => column.getByText(text, { exact: true });
const focused = (page: Page) => page.evaluate('document.activeElement?.getAttribute("aria-label")');
const texts = (messages: Message[]) => messages.filter(({ kind }) => kind === 'text').map(({ body }) => body);
const hears = (socket: Client, text: string) => heard(socket, 'chat:message', ({ message }) => message === text);

/** A visitor's chat, which an agent has accepted in their browser. */
async function talking(agent: Someone, given: object = vera) {
  const { socket, session, token } = await beginVisit(desk.url, given);
  const page = await signIn(agent, '/agent/chats');
  await page.getByRole('button', { name: `Accept ${session.requester.name}` }).click();
  await heard(socket, 'chat:agent_joined');
  return { socket, session, token, page, column: columnOf(page, session.requester.name) };
}

async function write(page: Page, column: Locator, text: string): Promise<void> {
  await column.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

/** As from a screenshot, where the cursor is. */
const paste = (page: Page, name: string, bytes: Buffer) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    const bytes = new Uint8Array(${JSON.stringify([...bytes])});
    clipboardData.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  })()`);

describe('in the chat console', () => {
  it('a waiting chat is accepted, both sides talk and see it, and a note stays inside', async () => {
    const page = await signIn(await makeAgent({ name: 'Anna Agent' }), '/agent/chats');
    await page.getByText('Nobody waits.').waitFor();
    const { socket, session, token } = await beginVisit(desk.url, vera);
    await say(socket, session.id, 'My lamp is broken.');
    await page.getByRole('navigation').getByText('1 waiting').waitFor();
    await page.getByRole('list', { name: 'Waiting' }).getByText('/lamps').waitFor();
    await page.keyboard.press('a');
    expect((await heard(socket, 'chat:agent_joined')).agent.name).toBe('Anna Agent');
    const column = columnOf(page, 'Vera Visitor');
    await said(column, 'My lamp is broken.').waitFor();
    await said(column, 'unproved').waitFor();
    await heard(socket, 'chat:read', ({ side, read_seq }) => side === 'staff' && read_seq >= 3);
    await page.getByText('Nobody waits.').waitFor();

    // Who accepts can write at once.
    await expect.poll(() => focused(page)).toBe('Reply to Vera Visitor …');
    await page.keyboard.type('What is wrong with it?');
    await heard(socket, 'chat:typing', ({ side, typing }) => side === 'staff' && typing);
    await page.keyboard.press('Enter');
    const { seq } = await hears(socket, 'What is wrong with it?');
    await said(column, 'Sent').waitFor();
    await command(socket, 'chat:delivered', { session_id: session.id, seq });
    await said(column, 'Delivered').waitFor();
    await command(socket, 'chat:read', { session_id: session.id, seq });
    await said(column, 'Read').waitFor();

    await command(socket, 'chat:typing', { session_id: session.id });
    await column.getByText('Vera Visitor is writing …').waitFor();
    const answer = await say(socket, session.id, 'The switch.');
    await said(column, 'The switch.').waitFor();
    await column.getByText('Vera Visitor is writing …').waitFor({ state: 'detached' });
    await heard(socket, 'chat:read', ({ side, read_seq }) => side === 'staff' && read_seq === answer.seq);

    const typing = () => socket.told.filter(({ event }) => event === 'chat:typing').length;
    const typed = typing();
    await column.getByRole('button', { name: 'Internal note' }).click();
    await page.keyboard.type('Known fault of the seventh batch');
    await page.keyboard.press('Enter');
    await said(column, 'Known fault of the seventh batch').waitFor();
    await column.getByRole('button', { name: 'Reply', exact: true }).click();
    await write(page, column, 'A new one is on its way.');
    await hears(socket, 'A new one is on its way.');
    expect(typing() - typed).toBeLessThanOrEqual(2);
    expect(texts(await chatLog(desk.url, session.id, { token }))).toEqual([
      'My lamp is broken.',
      'What is wrong with it?',
      'The switch.',
      'A new one is on its way.',
    ]);
    expect(JSON.stringify(socket.told)).not.toContain('seventh batch');
  });

  it('a slash finds a canned reply, and an image goes with the next message', async () => {
    const agent = await makeAgent({ name: 'Anna Agent' });
    const reply = { shortcut: 'hello', body: 'Hello {{name}}, I am {{agent}}.' };
    await call(desk.url, 'POST /canned-replies', { body: reply }, agent);
    await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'bye', body: 'Good bye!' } }, agent);
    const { socket, page, column } = await talking(agent);
    const field = column.getByRole('textbox');
    await field.pressSequentially('/h');
    await column.getByRole('option', { name: /hello/ }).waitFor();
    expect(await column.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Hello Vera Visitor, I am Anna Agent.');
    await page.keyboard.press('Enter');
    await hears(socket, 'Hello Vera Visitor, I am Anna Agent.');

    const files = [{ name: 'lamp.png', mimeType: 'image/png', buffer: await picture() }];
    await column.locator('input[type=file]').setInputFiles(files);
    await column.getByRole('button', { name: 'Remove lamp.png' }).waitFor();
    await column.getByRole('button', { name: 'Send' }).click();
    const { attachments } = await heard(socket, 'chat:message', (told) => told.attachments.length > 0);
    expect(attachments).toMatchObject([{ name: 'lamp.png', width: 60 }]);
    await column.getByRole('log').getByRole('img', { name: 'lamp.png' }).waitFor();
    await column.getByRole('button', { name: 'Remove lamp.png' }).waitFor({ state: 'detached' });

    await field.fill('What a');
    await column
      .locator('input[type=file]')
      .setInputFiles([{ ...files[0]!, name: 'lamp.pdf', mimeType: 'application/pdf' }]);
    await column.getByText('lamp.pdf: Only PNG, JPEG, GIF and WebP images can be sent.').waitFor();
    expect(await field.inputValue()).toBe('What a');
  });

  it('a chat is handed to a colleague, who makes it a ticket', async () => {
    const [anna, bella] = [await makeAgent({ name: 'Anna Agent' }), await makeAgent({ name: 'Bella Agent' })];
    const colleague = await signIn(bella, '/agent');
    const { socket, session, page, column } = await talking(anna, { name: 'Vera Visitor' });
    await say(socket, session.id, 'It is about my invoice of March.');
    await said(column, 'It is about my invoice of March.').waitFor();
    await column.getByRole('button', { name: 'Hand over' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Bella Agent/ }).check();
    await dialog.getByLabel('What they should know').fill('She knows invoices.');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('You are in no chat.').waitFor();
    await column.waitFor({ state: 'detached' });

    const toast = colleague.getByRole('log').filter({ hasText: 'The chat with Vera Visitor is yours now.' });
    await toast.getByRole('link', { name: 'Open' }).click();
    const theirs = columnOf(colleague, 'Vera Visitor');
    await said(theirs, 'She knows invoices.').waitFor();
    await write(colleague, theirs, 'I will look into it.');
    await hears(socket, 'I will look into it.');

    await theirs.getByRole('button', { name: 'Ticket' }).click();
    const form = colleague.getByRole('dialog');
    expect(await form.getByLabel('Subject').inputValue()).toBe('It is about my invoice of March.');
    await form.getByRole('button', { name: 'Make a ticket' }).click();
    await form.getByText('Please fill this in.').waitFor();
    await form.getByLabel('E-mail address for the answer').fill('vera@visitors.test');
    await form.getByRole('button', { name: 'Make a ticket' }).click();
    const { ticket } = await heard(socket, 'chat:ended');
    await theirs.getByRole('link', { name: `Ticket #${ticket!.number}` }).click();
    await colleague.getByRole('heading', { name: /It is about my invoice of March/ }).waitFor();
    await colleague.getByRole('main').getByText('She knows invoices.', { exact: true }).waitFor();
    expect(JSON.stringify(socket.told)).not.toContain('She knows invoices.');
  });

  it('a chat is ended after asking, and what was rated is shown', async () => {
    const { socket, session, token, page, column } = await talking(await makeAgent());
    await write(page, column, 'Good bye!');
    await hears(socket, 'Good bye!');
    await column.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End chat' }).click();
    expect((await heard(socket, 'chat:ended')).reason).toBe('staff');
    await column.getByText('This chat was ended by the desk.').waitFor();
    expect(await column.getByRole('textbox').count()).toBe(0);
    const body = { score: 4, feedback: 'Quick!' };
    await call(desk.url, 'POST /chat/sessions/:id/rating', { params: { id: session.id }, body }, { token });
    await column.getByText('Quick!').waitFor();
    await column.getByText('Rated 4 of 5').waitFor({ state: 'attached' });
  });

  it('several stand side by side, also after a reload, with what was being written', async () => {
    const agent = await makeAgent();
    const { page, column } = await talking(agent);
    const hans = await beginVisit(desk.url, { name: 'Hans', language: 'de' });
    await page.getByRole('button', { name: 'Accept Hans' }).click();
    const second = columnOf(page, 'Hans');
    await second.getByRole('textbox').fill('Guten Tag');
    await column.getByRole('textbox').fill('One moment');
    await page.reload();
    await expect.poll(() => column.getByRole('textbox').inputValue()).toBe('One moment');
    await expect.poll(() => second.getByRole('textbox').inputValue()).toBe('Guten Tag');
    await second.getByRole('button', { name: 'Close column' }).click();
    await second.waitFor({ state: 'detached' });
    await say(hans.socket, hans.session.id, 'Hallo?');
    const item = page.getByRole('list', { name: 'My chats' }).getByRole('button', { name: /Hans/ });
    await item.getByText('Unread').waitFor({ state: 'attached' });
    await item.click();
    await said(second, 'Hallo?').waitFor();
    await item.getByText('Unread').waitFor({ state: 'detached' });
  });

  it('whoever is quicker has it, and the other sees it go', async () => {
    const [anna, bella] = [await makeAgent({ name: 'Anna Agent' }), await makeAgent({ name: 'Bella Agent' })];
    const page = await signIn(anna, '/agent/chats');
    const { session } = await beginVisit(desk.url, vera);
    const accept = page.getByRole('list', { name: 'Waiting' }).getByRole('button', { name: 'Accept Vera Visitor' });
    await accept.waitFor();
    const line = await connect(desk.url, bella.token);
    // What she asks for is held back until he has it.
    await page.evaluate(() => {
      const send = WebSocket.prototype.send;
      const waiting: (() => void)[] = [];
      WebSocket.prototype.send = function (...given: Parameters<typeof send>) {
        const is_wish = typeof given[0] === 'string' && given[0].includes('chat:accept');
        if (is_wish) waiting.push(() => send.apply(this, given));
        else send.apply(this, given);
      };
      Object.assign(globalThis, { letGo: () => waiting.forEach((go) => go()) });
    });
    await accept.click();
    done(await command(line, 'chat:accept', { session_id: session.id }));
    await page.evaluate('letGo()');
    await page.getByText('Bella Agent was quicker and has this chat already.').waitFor();
    await accept.waitFor({ state: 'detached' });
  });

  it('a chat that is offered can be let pass here, or accepted from anywhere', async () => {
    const [agent, admin] = [await makeAgent({ name: 'Anna Agent' }), await make('admin')];
    const config = await call(desk.url, 'GET /chat/config', {}, admin);
    await call(desk.url, 'PUT /chat/config', { body: { ...config, offers: true } }, admin);
    const page = await signIn(agent, '/agent/chats');
    const first = await beginVisit(desk.url, { name: 'Wanda' });
    await page.getByText('Offered to you').waitFor();
    await page.getByRole('button', { name: 'Let Wanda pass' }).click();
    await page.getByText('Offered to you').waitFor({ state: 'detached' });
    await command(first.socket, 'chat:end', { session_id: first.session.id });

    await page.goto('/agent');
    const { socket, session } = await beginVisit(desk.url, vera);
    const offer = page.getByRole('log').filter({ hasText: 'A chat for you: Vera Visitor' });
    await offer.getByRole('button', { name: 'Accept' }).click();
    await heard(socket, 'chat:agent_joined');
    await page.waitForURL((url) => url.pathname === `/agent/chats/${session.id}`);
    await columnOf(page, 'Vera Visitor').waitFor();
  });

  it('what is written without a connection is kept over a reload, and sent once', async () => {
    const proxy = await openProxy(desk.url, port);
    const agent = await makeAgent();
    const { socket, session, token } = await beginVisit(desk.url, vera);
    const page = await signIn(agent, '/agent/chats', { baseURL: proxy.url });
    await page.getByRole('button', { name: 'Accept Vera Visitor' }).click();
    const column = columnOf(page, 'Vera Visitor');
    await write(page, column, 'Before the tunnel.');
    await hears(socket, 'Before the tunnel.');
    proxy.cut();
    await page.getByText(/^No connection since/).waitFor({ timeout: 15_000 });
    await write(page, column, 'Written in the tunnel.');
    await column.getByText(/^Not sent yet/).waitFor();
    await say(socket, session.id, 'Said meanwhile.');
    proxy.mend();
    await page.reload();
    await said(column, 'Said meanwhile.').waitFor({ timeout: 15_000 });
    await hears(socket, 'Written in the tunnel.');
    await expect.poll(() => said(column, 'Written in the tunnel.').count()).toBe(1);
    await column.getByText(/^Not sent yet/).waitFor({ state: 'detached' });
    expect((await rows(sql`select 1 from messages where body = 'Written in the tunnel.'`)).length).toBe(1);
    expect(texts(await chatLog(desk.url, session.id, { token })).at(-1)).toBe('Written in the tunnel.');
    complaints.length = 0; // the browser itself complains of what it could not reach
    await proxy.close();
  });

  it('an admin finds every chat, with its notes, its rating and its ticket', async () => {
    const [agent, admin] = [await makeAgent({ name: 'Anna Agent' }), await make('admin')];
    const { socket, session, token } = await beginVisit(desk.url, { ...vera, subject: 'A lamp' });
    const theirs = await acceptChat(desk.url, agent, session.id);
    await say(theirs, session.id, 'Known fault', { internal: true });
    await say(socket, session.id, 'Thank you!');
    await command(socket, 'chat:end', { session_id: session.id });
    const params = { id: session.id };
    await call(
      desk.url,
      'POST /chat/sessions/:id/rating',
      { params, body: { score: 5, feedback: 'Quick!' } },
      { token },
    );
    const { ticket } = await call(desk.url, 'POST /chat/sessions/:id/ticket', { params, body: {} }, agent);
    await beginVisit(desk.url, { name: 'Hans' });

    const page = await signIn(admin, '/admin/chats');
    await page.getByRole('button', { name: /^Hans/ }).waitFor();
    await page.getByLabel('Name, address or subject').fill('lamp');
    await page.getByRole('button', { name: /^Hans/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Vera Visitor/ }).click();
    const panel = page.getByRole('dialog', { name: 'Chat with Vera Visitor' });
    await panel.getByText('Known fault').waitFor();
    await panel.getByText('Internal note').waitFor();
    await panel.getByText('Quick!').waitFor();
    await panel.getByRole('link', { name: `Ticket #${ticket!.number}` }).waitFor();
    await panel.getByRole('button', { name: 'Transcript' }).click();
    const transcript = page.getByRole('dialog', { name: 'Transcript: Vera Visitor' });
    await transcript.getByText('Thank you!').waitFor();
    expect(await transcript.textContent()).not.toContain('Known fault');
    await transcript.getByRole('button', { name: 'Mail it to vera@visitors.test' }).click();
    await expect.poll(() => desk.mails.filter(({ text }) => text.includes('Thank you!')).length).toBe(1);
  });

  it('tickets take images and canned replies too', async () => {
    const [agent, customer] = [await makeAgent({ name: 'Anna Agent' }), await make('customer', 'Carla Customer')];
    await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'hello', body: 'Hello {{name}}!' } }, agent);
    const { number } = await openTicket(desk.url, customer);
    const theirs = await signIn(customer, `/tickets/${number}`);
    await theirs.getByLabel('Write a reply …').click();
    await paste(theirs, 'broken.png', await picture());
    const send = theirs.getByRole('button', { name: 'Send', disabled: false });
    await send.waitFor();
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Remove broken.png' }).waitFor();
    await send.click();
    await theirs.getByRole('log').getByRole('img', { name: 'broken.png' }).waitFor();

    const page = await signIn(agent, `/agent/${number}`);
    await page.getByRole('log').getByRole('img', { name: 'broken.png' }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('/hel');
    await page.getByRole('option', { name: /hello/ }).click();
    await page.keyboard.press('Control+Enter');
    await theirs.getByRole('log').getByText('Hello Carla Customer!').waitFor();
    // What is for staff is not even offered to others.
    await theirs.getByLabel('Write a reply …').fill('/hel');
    expect(await theirs.getByRole('button', { name: 'Canned replies' }).count()).toBe(0);
    expect(await theirs.getByRole('option').count()).toBe(0);
  });

  it('a canned reply is kept, changed in its place, and deleted after asking', async () => {
    const page = await signIn(await makeAgent(), '/agent/replies');
    await page.getByText('No canned replies yet').waitFor();
    await page.getByRole('button', { name: 'Add canned reply' }).click();
    await page.getByLabel('Shortcut').fill('hello world');
    await page.getByLabel('Text').fill('Hello {{name}}!');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A shortcut begins with a letter or digit').waitFor();
    await page.getByLabel('Shortcut').fill('/hello');
    await page.getByRole('button', { name: 'Save' }).click();
    const kept = page.getByRole('list', { name: 'Canned replies' });
    await kept.getByText('Hello {{name}}!').waitFor();
    await kept.getByRole('button', { name: 'Edit /hello' }).click();
    await kept.getByLabel('Text').fill('Good morning, {{name}}!');
    await kept.getByRole('button', { name: 'Save' }).click();
    await kept.getByText('Good morning, {{name}}!').waitFor();
    await kept.getByRole('button', { name: 'Delete /hello' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No canned replies yet').waitFor();
  });
});
