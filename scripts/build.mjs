/** Builds the browser's part, when what it is made of has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fail, ROOT } from './install.mjs';

const FRONTEND = path.join(ROOT, 'frontend');
const OUTPUT = path.join(FRONTEND, 'dist');
const STAMP = '.source-hash';
const NOT_SOURCES = new Set(['dist', 'node_modules', '.cache']);

export async function ensureBuilt() {
  if (!existsSync(path.join(FRONTEND, 'index.html'))) fail('The frontend has no index.html and cannot be built.');
  const hash = hashSources();
  if (readIfThere(path.join(OUTPUT, STAMP)) === hash) return;
  console.log('Building the frontend …');
  // Built aside and swapped in, so that a server that runs meanwhile never serves half of it.
  const fresh = path.join(FRONTEND, '.cache', `build-${process.pid}`);
  const isBuilt = build(fresh);
  if (isBuilt) {
    writeFileSync(path.join(fresh, STAMP), hash);
    rmSync(OUTPUT, { recursive: true, force: true });
    renameSync(fresh, OUTPUT);
  }
  rmSync(fresh, { recursive: true, force: true });
  if (!isBuilt) fail('The frontend could not be built; the reason stands above.');
}

/** The app, and apart from it the widget's two halves, so that they carry nothing of it. */
function build(output) {
  mkdirSync(output, { recursive: true });
  const widget = ['--config', path.join(FRONTEND, 'vite.widget.config.ts'), '--mode'];
  const isBuilt =
    bundle(output, ['--emptyOutDir']) && bundle(output, [...widget, 'frame']) && bundle(output, [...widget, 'loader']);
  if (!isBuilt || !checkWidgetSizes(output)) return false;
  compress(output);
  return true;
}

/** In a process of its own: the memory of the bundler is not kept for as long as the desk runs. */
function bundle(output, flags) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', FRONTEND, '--outDir', output, '--logLevel', 'warn', ...flags],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  return status === 0;
}

/** What the widget may weigh, compressed: it stands on other people's pages. */
const WIDGET_LIMITS = [
  { what: "The widget's script (widget.js)", places: ['widget.js'], limit: 10_000 },
  { what: "The widget's frame", places: ['widget.html', 'scheme.js', path.join('assets', 'widget')], limit: 60_000 },
];

function checkWidgetSizes(output) {
  const tooLarge = WIDGET_LIMITS.filter(({ what, places, limit }) => {
    const size = places
      .flatMap((place) => filesAt(path.join(output, place)))
      .reduce((sum, file) => sum + zipped(file), 0);
    const isTooLarge = size > limit;
    if (isTooLarge) console.error(`${what} has ${size} bytes gzipped, and may have ${limit} at most.`);
    return isTooLarge;
  });
  return tooLarge.length === 0;
}

/** Beside each text its compressed forms, so that the server squeezes nothing while somebody waits. */
function compress(output) {
  for (const file of listFiles(output).filter((each) => /\.(js|css|html|svg)$/.test(each))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

const filesAt = (place) => (statSync(place).isDirectory() ? listFiles(place) : [place]);
const zipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

function hashSources() {
  const files = ['package-lock.json', 'tsconfig.base.json', path.join('scripts', 'build.mjs')].map((file) =>
    path.join(ROOT, file),
  );
  files.push(...listFiles(FRONTEND), ...listFiles(path.join(ROOT, 'contract', 'src')));
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${path.relative(ROOT, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.has(name) && !/\.test\.tsx?$/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
