// Browsers for a test file: one launched, a context of its own for each visitor.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import type { TestDesk } from './desk.ts';
import { password, type Someone } from './people.ts';

export function useBrowser(desk: TestDesk) {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  /** A browser of its own; what its console complains of fails the test. */
  async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const viewport = { width: 1280, height: 800 };
    const context = await browser.newContext({
      baseURL: desk.url,
      locale: 'en-GB',
      viewport,
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(path);
    return page;
  }

  async function signIn(person: Someone, path: string, options?: BrowserContextOptions): Promise<Page> {
    const page = await visit(`/login?next=${encodeURIComponent(path)}`, options);
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === path);
    return page;
  }
  return { visit, signIn, complaints };
}
