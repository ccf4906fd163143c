// Somebody else's site with the chat on it: a page of another origin, as strict as pages get, and what is seen in its panel.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { chatLog } from './chats.ts';
import { call } from './client.ts';
import type { TestDesk } from './desk.ts';
import { make, type Someone } from './people.ts';

/** How long is waited for what takes a moment: less than a test, more than a poll's own second. */
export const soon = { timeout: 8_000 };

export interface Shop {
  /** Of another site than the desk, so that the frame keeps what it keeps apart. */
  origin: string;
  /** A page with the script tag: `attributes` are written into it, `from` is the desk, or what stands before it. */
  page: (attributes?: string, from?: string) => string;
}

export function useShop(desk: TestDesk): Shop {
  const shop = {} as Shop;
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://shop');
      const [attributes, from] = [searchParams.get('attributes')!, searchParams.get('from')!];
      // Nothing inline, nothing from elsewhere, but the script and the frame of the desk.
      const only = `default-src 'none'; script-src ${from}; frame-src ${from}; require-trusted-types-for 'script'`;
      response.setHeader('content-security-policy', only);
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Shop</title><h1>A shop</h1>
        <script src="${from}/widget.js" async ${attributes}></script></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    shop.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    shop.page = (attributes = '', from = desk.url) =>
      `${shop.origin}/?attributes=${encodeURIComponent(attributes)}&from=${encodeURIComponent(from)}`;
  });
  beforeEach(async () => {
    await admit(desk, [shop.origin]);
  });
  afterAll(() => server.close());
  return shop;
}

/** Lets pages of these origins frame the chat, and waits until the desk says so. */
export async function admit(desk: TestDesk, widget_origins: string[]): Promise<void> {
  const admin = await make('admin');
  const config = await call(desk.url, 'GET /chat/config', {}, admin);
  await call(desk.url, 'PUT /chat/config', { body: { ...config, widget_origins } }, admin);
  const wanted = `frame-ancestors ${["'self'", ...widget_origins].join(' ')}`;
  const policy = async () => (await fetch(`${desk.url}/widget`)).headers.get('content-security-policy');
  await expect.poll(policy, { timeout: 6_000 }).toContain(wanted);
}

export const launcher = (page: Page) => page.locator('switchboard-chat').getByRole('button', { name: /the chat/ });
export const panel = (page: Page): FrameLocator => page.frameLocator('switchboard-chat iframe');

export async function openPanel(page: Page): Promise<FrameLocator> {
  await launcher(page).click();
  return panel(page);
}

export async function startChat(page: Page, words: string, name?: string): Promise<FrameLocator> {
  const chat = await openPanel(page);
  if (name) await chat.getByLabel('Name').fill(name);
  await chat.getByLabel('Your message').fill(words);
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await bodies(chat).getByText(words, { exact: true }).waitFor();
  return chat;
}

/** What has been said, as bubbles. */
export const bodies = (chat: FrameLocator) => chat.locator('.bubble .body');

export async function write(chat: FrameLocator, words: string): Promise<void> {
  await chat.getByLabel('Write a message …').fill(words);
  await chat.getByLabel('Write a message …').press('Enter');
}

/** The only chat there is, once it is. */
export async function theChat(desk: TestDesk, agent: Someone) {
  const find = () => call(desk.url, 'GET /chat/sessions', {}, agent);
  await expect.poll(async () => (await find()).length, soon).toBe(1);
  return (await find())[0]!;
}

/** The texts of the log, as the agent finds them. */
export const textsOf = async (desk: TestDesk, id: string, agent: Someone): Promise<string[]> =>
  (await chatLog(desk.url, id, agent)).filter(({ kind }) => kind === 'text').map(({ body }) => body);
