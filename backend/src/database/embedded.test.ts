import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { findPostmaster, reclaim, startTime } from './embedded-owner.ts';

let directory: string;
let running: Embedded | undefined;
let children: ChildProcess[];

beforeEach(() => {
  directory = path.join(inject('scratch'), randomUUID());
  children = [];
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const child of children) child.kill('SIGKILL');
  await reclaim(path.join(directory, 'data'));
  rmSync(directory, { recursive: true, force: true });
});

test('it starts in an empty directory, asks for a password and answers', async () => {
  running = await startEmbedded({ directory, fast: true });
  const [row] = await ask(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('timezone') as timezone,
            current_setting('server_encoding') as encoding, pg_postmaster_start_time() <= now() as is_up`,
  );
  expect(row).toEqual({ major: 18, timezone: 'UTC', encoding: 'UTF8', is_up: true });
  expect(statSync(path.join(directory, 'password')).mode & 0o777).toBe(0o600);

  const guess = new URL(running.url);
  guess.password = 'guess';
  await expect(new Client(guess.href).connect()).rejects.toThrow('password authentication failed');
});

test('it keeps the data from one start to the next, and commits durably unless told to be fast', async () => {
  running = await startEmbedded({ directory });
  expect(await ask('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  expect(await ask('show fsync')).toEqual([{ fsync: 'on' }]);
  await ask('create table kept as select 42 as answer');
  await running.stop();
  running = await startEmbedded({ directory });
  expect(await ask('select answer from kept')).toEqual([{ answer: 42 }]);
});

test('no server outlives the process that started it, even one killed outright', async () => {
  const owner = await startElsewhere();
  const pid = findPostmaster(path.join(directory, 'data')) ?? 0;
  expect(isAlive(pid)).toBe(true);
  owner.kill('SIGKILL');
  await until(() => !isAlive(pid));
  running = await startEmbedded({ directory, fast: true });
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

// Only there does /proc say who belongs to whom.
if (process.platform === 'linux') {
  test('a server that lost both its owner and its watchdog is stopped by the next start', async () => {
    const owner = await startElsewhere();
    const orphan = findPostmaster(path.join(directory, 'data')) ?? 0;
    const watchdog = readFileSync(`/proc/${orphan}/stat`, 'utf8').split(' ')[3];
    const family = readFileSync(`/proc/${watchdog}/task/${watchdog}/children`, 'utf8').trim().split(' ');
    const reader = family.find((pid) => Number(pid) !== orphan);
    for (const pid of [watchdog, reader, owner.pid]) process.kill(Number(pid), 'SIGKILL');
    await once(owner, 'exit');
    running = await startEmbedded({ directory, fast: true });
    expect(isAlive(orphan)).toBe(false);
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });
}

if (process.getuid?.() === 0) {
  test('root keeps it elsewhere when the directory is closed to others; deleting that begins anew', async () => {
    mkdirSync(directory, { mode: 0o700 });
    running = await startEmbedded({ directory, fast: true });
    const elsewhere = readFileSync(path.join(directory, 'moved-to.txt'), 'utf8').trim();
    try {
      await ask('create table kept as select 42 as answer');
      await running.stop();
      running = await startEmbedded({ directory, fast: true });
      expect(await ask('select answer from kept')).toEqual([{ answer: 42 }]);
      await running.stop();
      rmSync(directory, { recursive: true });
      mkdirSync(directory, { mode: 0o700 });
      running = await startEmbedded({ directory, fast: true });
      expect(await ask(`select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
      await running.stop();
    } finally {
      for (const folder of [elsewhere, `${elsewhere}.old`]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

test('a left-over postmaster.pid that names somebody else does not keep it from starting', async () => {
  running = await startEmbedded({ directory, fast: true });
  await running.stop();
  const data = path.join(directory, 'data');
  const { uid, gid } = statSync(data);
  // PostgreSQL itself would take another process of its own user for a server that still runs.
  const stranger = spawn('sleep', ['60'], { uid, gid });
  children.push(stranger);
  writeFileSync(path.join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n`);
  running = await startEmbedded({ directory, fast: true });
  expect(findPostmaster(data)).not.toBe(stranger.pid);
  expect(stranger.exitCode).toBe(null);
});

test('a second start says which process has the database, and a dead process does not count', async () => {
  const owner = await startElsewhere();
  await expect(startEmbedded({ directory, fast: true })).rejects.toThrow(`is in use by process ${owner.pid}`);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  // The number is taken again by somebody who started at another time.
  writeFileSync(path.join(directory, 'owner.pid'), `${process.pid} 1\n`);
  running = await startEmbedded({ directory, fast: true });
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

test('it refuses the data of another major version in one sentence', async () => {
  running = await startEmbedded({ directory, fast: true });
  await running.stop();
  writeFileSync(path.join(directory, 'data', 'PG_VERSION'), '16\n');
  await expect(startEmbedded({ directory, fast: true })).rejects.toThrow(
    /made by PostgreSQL 16, but the bundled one is PostgreSQL 18: [^\n]+DATABASE_URL\.$/,
  );
  expect(existsSync(path.join(directory, 'owner.pid'))).toBe(false);
});

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client(running?.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database of this test in a process of its own. */
async function startElsewhere(): Promise<ChildProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
    await startEmbedded({ directory: ${JSON.stringify(directory)}, fast: true });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

function isAlive(pid: number): boolean {
  return startTime(pid) !== undefined;
}

async function until(isTrue: () => boolean) {
  while (!isTrue()) await sleep(20);
}
