/** `npm start`: from a fresh checkout to a running desk. */
import { ensureBuilt } from './build.mjs';
import { runTypeScript } from './child.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
await ensureBuilt();
process.exitCode = await runTypeScript('backend/src/main.ts', process.argv.slice(2));
