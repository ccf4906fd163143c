// How a screen is looked at: wide and light, narrow and dark; by axe, and by its width.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serious } from './axe.ts';

export const looks: Record<string, BrowserContextOptions> = {
  'wide and light': { colorScheme: 'light' },
  'narrow and dark': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

export async function check(page: Page, sign: string | RegExp): Promise<void> {
  await page.getByRole('main').getByText(sign).first().waitFor();
  // What slips in is not yet what it will be.
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))');
  expect(await serious(page), page.url()).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    `${page.url()} is wider than the window`,
  ).toBeLessThanOrEqual(0);
}

/** Looks at the dialog that is open, and closes it. */
export async function checkDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))');
  expect(await serious(page), `a dialog of ${page.url()}`).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
