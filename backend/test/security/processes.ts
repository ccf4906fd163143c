// A desk in a process of its own, as `npm start` runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../desk.ts';

export interface DeskProcess {
  url: string;
  child: ChildProcess;
  /** Everything it has said on either stream. */
  said(): string;
  /** @returns its exit code */
  stop(): Promise<number | null>;
}

const root = path.resolve(import.meta.dirname, '../../..');
const patienceMs = 30_000;
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Nothing of the test's own environment but what a program needs to run. */
export function launch(env: NodeJS.ProcessEnv) {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'backend/src/main.ts'], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, SystemRoot, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => void (said += text));
  return { child, said: () => said };
}

/** Until it says that it is ready. */
export async function startProcess(env: NodeJS.ProcessEnv): Promise<DeskProcess> {
  const port = await freePort();
  const { child, said } = launch({ HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', ...env });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    return child.exitCode;
  };
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`The desk did not get ready:\n${said()}`));
    const timer = setTimeout(() => void stop().then(fail), patienceMs);
    child.once('exit', fail);
    child.stdout!.on('data', () => {
      if (!said().includes('Switchboard is ready')) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve();
    });
  });
  return { url: `http://127.0.0.1:${port}`, child, said, stop };
}
