/** `npm run setup`: all that `npm start` needs, without starting. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
await ensureBuilt();
console.log('Ready: `npm start` opens the desk.');
