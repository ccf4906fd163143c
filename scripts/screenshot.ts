/** `npm run screenshot`: the picture of the README, taken from a sample desk that is made for it and thrown away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../backend/test/browser.ts';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './install.mjs';

const target = path.join(ROOT, 'docs', 'agent-desk.png');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A desk with the sample accounts; resolves when it says that it is ready. */
async function startDesk(directory: string, port: number) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIRECTORY: directory, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'backend/src/main.ts'], { cwd: ROOT, env, stdio: 'pipe' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('Switchboard is ready') && resolve());
    child.stderr.pipe(process.stderr);
    void ended.then(() => reject(new Error('the desk ended before it was ready')));
  });
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

await ensureBuilt();
const directory = mkdtempSync(path.join(os.tmpdir(), 'switchboard-picture-'));
const port = await freePort();
const stop = await startDesk(directory, port);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  await page.goto('/login?next=/agent');
  await page.getByLabel('E-mail address').fill('agent1@example.test');
  await page.getByLabel(/^Password/).fill('switchboard-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('list', { name: 'Tickets' }).getByRole('link').first().click();
  await page.getByLabel('Write a reply …').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: target });
  console.log(`written: ${path.relative(ROOT, target)}`);
} finally {
  await browser.close();
  await stop();
  rmSync(directory, { recursive: true, force: true });
}
