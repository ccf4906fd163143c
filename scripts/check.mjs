/** `npm run check [-- --fix]`: types, lint and format, without running anything of the desk. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

ensureInstalled();
const fix = process.argv.includes('--fix');
const lint = step('lint', 'oxlint/bin/oxlint', '--type-aware', ...(fix ? ['--fix'] : []));
const format = step('format', 'oxfmt/bin/oxfmt', ...(fix ? [] : ['--check']));
// The longest first.
const types = ['frontend', 'backend', 'contract', 'seed', '.'].map(checkTypes);
// What rewrites files has them to itself, and the rest judges the result.
const hasPassed = fix ? await runSteps([lint, format, ...types], 1) : await runSteps([...types, lint, format], 2);
process.exitCode = hasPassed ? 0 : 1;

function checkTypes(project) {
  const name = project === '.' ? 'scripts' : project;
  // What a run has learned makes the next one quicker.
  const memory = path.join('node_modules', '.cache', 'types', `${name}.tsbuildinfo`);
  const flags = ['--noEmit', '--incremental', '--tsBuildInfoFile', memory];
  return step(`types: ${name}`, 'typescript/bin/tsc', '-p', project, ...flags);
}

function step(name, tool, ...args) {
  return { name, args: [path.join('node_modules', tool), ...args] };
}

/** `atOnce` at a time; each is reported whole when it ends. */
async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  let hasPassed = true;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await runStep(next);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${next.name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      hasPassed &&= code === 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return hasPassed;
}

function runStep({ args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
