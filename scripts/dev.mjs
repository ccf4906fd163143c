/** `npm run dev`: the backend restarts and the browser refreshes as files change. Open http://localhost:5173. */
import path from 'node:path';
import { runTool } from './child.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

ensureInstalled();
const { createServer } = await import('vite');

const port = process.env.PORT ?? '3000';
const target = `http://localhost:${port}`;
const server = await createServer({
  root: path.join(ROOT, 'frontend'),
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': target, '/widget.js': target, '/socket.io': { target, ws: true } },
  },
});
await server.listen();
server.printUrls();
// Ends with the backend, so Ctrl-C stops both.
const code = await runTool('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'backend/src/main.ts'], {
  env: { ...process.env, PORT: port },
});
await server.close();
process.exit(code);
