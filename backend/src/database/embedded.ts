/**
 * The bundled PostgreSQL: a real server in a directory of ours, for whoever starts the desk without DATABASE_URL.
 *
 * `directory` holds:
 *   data/         the cluster, made at the first start and kept
 *   password      of the one role, readable by its owner only
 *   owner.pid     the process that uses it now
 *   moved-to.txt  only where root had to keep all that somewhere else (see embedded-place.ts)
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries, type Binaries } from './embedded-binaries.ts';
import { claim, reclaim, release } from './embedded-owner.ts';
import { choosePlace, type Account } from './embedded-place.ts';
import { launch, SERVER_ENVIRONMENT, type Server } from './embedded-process.ts';

type Options = {
  directory: string;
  /** Chosen anew at every start when left out. */
  port?: number;
  /** For tests: nothing is written durably, a power cut may lose everything. */
  fast?: boolean;
  /** Receives what the server says. Silent when left out; the end of it is part of every error anyway. */
  log?: (text: string) => void;
};
export type Embedded = { url: string; stop(): Promise<void> };
type Cluster = { data: string; passwordFile: string; account: Account; binaries: Binaries };

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // A socket file would be bound to a path of 107 characters, and is no faster than the loopback.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  logging_collector: 'off',
  // Compiling a plan costs more than the short queries of a desk take.
  jit: 'off',
};
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
const PATIENCE_MS = 15_000;

export async function startEmbedded({ directory, port, fast = false, log = () => {} }: Options): Promise<Embedded> {
  const { state, account } = choosePlace(directory);
  const binaries = findBinaries(account);
  const cluster = { data: path.join(state, 'data'), passwordFile: path.join(state, 'password'), account, binaries };
  claim(state);
  try {
    await reclaim(cluster.data);
    if (!existsSync(cluster.data)) createCluster(cluster, fast);
    const password = readPassword(cluster);
    checkMajor(cluster);
    const { server, port: boundPort } = await startServer(cluster, { port, fast, log });
    let stopped: Promise<void> | undefined;
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${boundPort}/postgres`,
      stop: () => (stopped ??= server.stop().then(() => release(state))),
    };
  } catch (error) {
    release(state);
    throw error;
  }
}

/** initdb beside the final place and then one rename: an interrupted first start leaves nothing that looks complete. */
function createCluster({ data, passwordFile, account, binaries }: Cluster, fast: boolean) {
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  for (const file of [unfinished, passwordFile]) {
    if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
  }
  chmodSync(unfinished, 0o700);
  // Without a locale of its own initdb takes the machine's, which on a bare one means SQL_ASCII. The built-in provider
  // needs no locale of the system and sorts the same everywhere.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const speed = fast ? ['--no-sync'] : [];
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    ['-D', unfinished, '--no-instructions', ...access, ...locale, ...speed],
    { ...account, env: SERVER_ENVIRONMENT, cwd: unfinished, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The database could not be created in ${data}: ${stderr?.trim() || error}`);
  renameSync(unfinished, data);
}

function readPassword({ data, passwordFile }: Cluster): string {
  if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  throw new Error(`The database in ${data} cannot be opened because its password file ${passwordFile} is missing.`);
}

/** The bundle brings no pg_dump and no pg_upgrade, so the data of another major version cannot be carried over here. */
function checkMajor({ data, binaries }: Cluster) {
  const major = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new Error(
    `The database in ${data} was made by PostgreSQL ${major}, but the bundled one is PostgreSQL ${binaries.major}: ` +
      `move the directory away to begin anew, or serve it with PostgreSQL ${major} and set DATABASE_URL.`,
  );
}

/** Tries again while the cause passes by itself. */
async function startServer(
  { data, account, binaries }: Cluster,
  { port, fast, log }: { port?: number; fast: boolean; log: (text: string) => void },
): Promise<{ server: Server; port: number }> {
  const settings = Object.entries(fast ? { ...SETTINGS, ...FAST_SETTINGS } : SETTINGS);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const chosen = port ?? (await findFreePort());
    const args = ['-D', data, '-p', String(chosen), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    try {
      return { server: await launch({ program: binaries.postgres, args, data, account, log }), port: chosen };
    } catch (error) {
      const said = String(error);
      // The children of a postmaster that was killed take a moment to notice that it is gone.
      const isPassing = said.includes('pre-existing shared memory block') && said.includes('still in use');
      const lostPort = port === undefined && said.includes('could not bind');
      if (!(isPassing || lostPort) || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
