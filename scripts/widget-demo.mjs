/** `npm run widget-demo [-- https://desk.example.com]`: a made-up shop on port 4000 with the desk's chat on its page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fail, ROOT } from './install.mjs';

const address = process.argv[2] ?? 'http://localhost:3000';
if (!URL.canParse(address)) fail(`"${address}" is not an address such as https://desk.example.com.`);
const desk = new URL(address).origin;
const port = Number(process.env.PORT ?? 4000);
const page = readFileSync(path.join(ROOT, 'frontend', 'public', 'widget-demo.html'), 'utf8');
const html = page.replace('src="/widget.js"', `src="${desk}/widget.js"`);

createServer((request, response) => {
  const isPage = new URL(request.url, 'http://shop').pathname === '/';
  response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(isPage ? html : 'There is nothing here.');
})
  .on('error', ({ message }) => fail(`The shop cannot listen on port ${port}: ${message}.`))
  .listen(port, () => {
    const shop = `http://localhost:${port}`;
    console.log(`The shop is open: ${shop}`);
    console.log(
      `It shows the chat of ${desk}, once an administrator has admitted ${shop} to the origins of the widget.`,
    );
  });
