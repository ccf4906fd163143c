/** Programs that the scripts start and wait for. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { ROOT } from './install.mjs';

const PATIENCE_MS = 20_000;

/** Runs a TypeScript file as it is. */
export function runTypeScript(file, args = [], options = {}) {
  return run(['--import', 'tsx', file, ...args], options);
}

/** Runs a program of an installed package by the path of its script, which needs no shell on any system. */
export function runTool(script, args = [], options = {}) {
  return run([path.join('node_modules', script), ...args], options);
}

/** Resolves to the exit code, after passing on every request to stop. */
export async function run(args, options = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', ...options });
  let killer;
  const stop = (signal) => {
    child.kill(signal);
    killer ??= setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the child as well; twice could be taken for impatience.
    const arrivesAnyway = signal === 'SIGINT' && process.stdin.isTTY;
    process.on(signal, () => arrivesAnyway || stop(signal));
  }
  whenOrphaned(() => stop('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** `kill` on npm ends npm and its shell but not us: a new parent is the only sign of it. */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
