/** `npm test [-- arguments]`: every test there is, with a real database and a real browser. */
import { ensureBuilt } from './build.mjs';
import { runTool } from './child.mjs';
import { ensureInstalled } from './install.mjs';

// Whoever reads only the closing line learns that nothing was tested.
const sayNothingRan = () => console.log('0 passed, 1 failed');
process.once('exit', sayNothingRan);
ensureInstalled();
await ensureBuilt();
process.removeListener('exit', sayNothingRan);
process.exitCode = await runTool('vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
