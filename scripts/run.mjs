/** `node scripts/run.mjs <file.ts> [arguments]`: runs one TypeScript program of this repository. */
import { runTypeScript } from './child.mjs';
import { ensureInstalled } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
ensureInstalled();
process.exitCode = await runTypeScript(file, args);
