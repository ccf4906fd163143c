// The desk as a process of its own, for what only processes can do: die, race, and revoke for each other.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { freePort } from './desk.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface DeskProcess {
  url: string;
  child: ChildProcess;
  output(): string;
  /** Resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export async function startProcess(env: NodeJS.ProcessEnv = {}): Promise<DeskProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, ['--import', 'tsx', 'backend/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      BCRYPT_COST: '4',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
      JWT_SECRET: 'k'.repeat(40),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => (running.delete(child), resolve(code))),
  );
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes('Switchboard is ready')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void exited.then((code) => reject(new Error(`the desk ended with ${code} before it was ready: ${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    stop: (signal = 'SIGTERM') => (child.kill(signal), exited),
  };
}
