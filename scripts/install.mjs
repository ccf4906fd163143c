/**
 * Packages first: everything else here may run in a checkout where nothing is installed yet, so until this is done only
 * Node's own modules can be imported. It is called by the scripts themselves because npm skips `prestart` and the like
 * where install scripts are switched off.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: an old Node, which lacks that, must get as far as the check.
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const MODULES = path.join(ROOT, 'node_modules');
// Some packages hold programs for one system and one generation of Node only.
const PLATFORM = `${process.platform} ${process.arch} ${process.versions.modules}`;
const PLATFORM_FILE = path.join(MODULES, '.switchboard-platform');

/** For what a sentence explains and a stack trace would only hide. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing packages (about a minute the first time) …');
  // NODE_ENV=production would leave out what the build needs.
  const { status, error } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) fail(`The packages could not be installed: ${error?.message ?? 'npm says why above'}.`);
  writeFileSync(PLATFORM_FILE, PLATFORM);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Some 22.x are older than 20.19, and 21.x never got what the build needs.
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) fail(`Switchboard needs Node.js 20.19 or newer (of the 22 line 22.12), and this is ${process.version}.`);
}

/** npm notes what it has put into node_modules; so whoever ran `npm ci` by hand does not wait for a second one. */
function isInstalled() {
  const installed = readPackages(path.join(MODULES, '.package-lock.json'));
  const wanted = readPackages(path.join(ROOT, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const isComplete = Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      !place.startsWith('node_modules/') || link || optional || installed[place]?.version === version,
  );
  if (!isComplete) return false;
  if (existsSync(PLATFORM_FILE)) return readFileSync(PLATFORM_FILE, 'utf8') === PLATFORM;
  writeFileSync(PLATFORM_FILE, PLATFORM);
  return true;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function runNpm(args) {
  const options = { cwd: ROOT, stdio: 'inherit' };
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
