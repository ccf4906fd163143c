/**
 * Who uses a database directory, and what to do about those who no longer do.
 *
 * PostgreSQL trusts the number in its postmaster.pid, and numbers come back: a container counts from 1 again, and where
 * process 1 does not reap, the dead postmaster itself still answers to its number. So processes are told apart by more.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SHUTDOWN_MS = 30_000;

/** Takes the directory for this process, or says who has it. */
export function claim(state: string) {
  const file = path.join(state, 'owner.pid');
  for (;;) {
    try {
      // Fails when the file exists: of two that start at once, one wins.
      writeFileSync(file, `${process.pid} ${startTime(process.pid)}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    refuseIfOwned(state);
    rmSync(file, { force: true });
  }
}

export function release(state: string) {
  rmSync(path.join(state, 'owner.pid'), { force: true });
}

export function refuseIfOwned(state: string) {
  const file = path.join(state, 'owner.pid');
  if (!existsSync(file)) return;
  const [, pid = '', started] = /^(\d+) (.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  if (startTime(Number(pid)) !== started || started === undefined) return;
  throw new Error(`The database in ${state} is in use by process ${pid}: stop that one first.`);
}

/** Clears the way for a new postmaster: stops one that lost its owner, removes the trace of one that is gone. */
export async function reclaim(data: string) {
  await stopPostmaster(data, 'SIGINT', SHUTDOWN_MS);
  await stopPostmaster(data, 'SIGQUIT', 5_000);
  const pid = findPostmaster(data);
  if (pid !== undefined) throw new Error(`PostgreSQL (process ${pid}) still runs in ${data} and does not stop.`);
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** SIGINT is the orderly way; SIGQUIT leaves the recovery to the next start. */
export async function stopPostmaster(data: string, signal: 'SIGINT' | 'SIGQUIT', patienceMs: number) {
  const pid = findPostmaster(data);
  if (pid === undefined) return;
  process.kill(pid, signal);
  const deadline = Date.now() + patienceMs;
  while (isPostmaster(pid, data) && Date.now() < deadline) await sleep(20);
}

/** The server that really runs in `data`, whatever its postmaster.pid says. */
export function findPostmaster(data: string): number | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return isPostmaster(pid, data) ? pid : undefined;
}

/** Is `pid` a living PostgreSQL that works in exactly this directory, and not, say, in that of another installation? */
function isPostmaster(pid: number, data: string): boolean {
  if (startTime(pid) === undefined) return false;
  if (process.platform === 'win32') return false;
  if (process.platform !== 'linux') return ps(pid, 'command').includes(data);
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0', 1)[0] ?? '';
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return path.basename(program).startsWith('postgres') && there.dev === here.dev && there.ino === here.ino;
  } catch {
    return false; // gone meanwhile, or of a user whose processes are none of our business
  }
}

/** Tells a process from a later one with the same number; undefined when it is gone or only waits to be reaped. */
export function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') return startTimeFromProc(pid);
  if (process.platform !== 'win32') return ps(pid, 'stat').startsWith('Z') ? undefined : ps(pid, 'lstart') || undefined;
  try {
    process.kill(pid, 0);
    return 'unknown';
  } catch {
    return undefined;
  }
}

/** Slim images have no `ps`, Linux always has /proc. Fields are counted after the name, which may hold anything. */
function startTimeFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
