/** The running server, which must outlive neither the process that started it nor its Ctrl-C. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { stopPostmaster } from './embedded-owner.ts';
import type { Account } from './embedded-place.ts';

type Launch = { program: string; args: string[]; data: string; account: Account; log: (text: string) => void };
export type Server = { stop(): Promise<void> };

/** Nothing of the surroundings gets in, least of all PGDATA and the like. Messages are read here, hence in English. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
  LC_ALL: 'C',
  LC_MESSAGES: 'C',
  TZ: 'UTC',
};

/**
 * Stands between us and the server in a session of its own, so that Ctrl-C in the terminal does not reach the server
 * before we have finished with it. Descriptor 3 is a pipe from us: it ends when we close it or die in any way, SIGKILL
 * included. The signal is repeated because a server still starting up may miss the first.
 */
const WATCHDOG = `
  trap '' INT TERM HUP
  "$@" 3<&- &
  server=$!
  ( read _ <&3; while kill -INT $server 2>/dev/null; do sleep 1; done ) &
  reader=$!
  wait $server
  code=$?
  kill -KILL $reader 2>/dev/null
  exit $code`;

const TAIL_LENGTH = 4_000;
const SHUTDOWN_MS = 30_000;

/** Resolves once the server takes connections, however long recovery takes. One that exits is quoted in the error. */
export function launch({ program, args, data, account, log }: Launch): Promise<Server> {
  const child = spawnGuarded({ program, args, data, account });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let tail = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-TAIL_LENGTH);
      log(text);
      if (tail.includes('ready to accept connections')) resolve({ stop: () => stop(child, exited, data) });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`PostgreSQL exited with code ${code}:\n${tail}`)));
  });
}

function spawnGuarded({ program, args, data, account }: Omit<Launch, 'log'>): ChildProcess {
  const options = { ...account, env: SERVER_ENVIRONMENT, cwd: data };
  if (process.platform === 'win32') return spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'watchdog', program, ...args], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdio[3]?.on('error', () => {}); // closed at the other end: the exit says more
  return child;
}

/** A fast shutdown: sessions are cut off, what was committed is kept. */
async function stop(child: ChildProcess, exited: Promise<void>, data: string) {
  const lifeline = child.stdio[3] as Writable | undefined;
  if (lifeline) lifeline.end();
  else child.kill();
  // Rather a recovery at the next start than never an end to this one.
  const insist = setTimeout(() => void stopPostmaster(data, 'SIGQUIT', 0), SHUTDOWN_MS);
  await exited;
  clearTimeout(insist);
}
