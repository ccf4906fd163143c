// P44: what is no proper request is refused in the one shape, and tells nothing of the inside.
import { once } from 'node:events';
import { expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make } from '../people.ts';
import { expectFailure, expectNoInternals, send, unchanged } from './oracle.ts';

const desk = useDesk();

it('P44 malformed ones, unknown places and wrong methods are refused in the one shape', async () => {
  const customer = await make('customer');
  const authorization = `Bearer ${customer.token}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const post = (body: string) => ({ method: 'POST', headers, body });
  await unchanged(async () => {
    for (const body of [
      '{"subject":',
      '',
      ' ',
      '{]',
      "{'a':1}",
      'null',
      '[]',
      '1',
      '"x"',
      '{"a":1}{"b":2}',
      '\ufeff{',
      '{"subject":"a\\u0000b","description":"x"}',
      '{"__proto__":{"x":1}}',
      '{"a":NaN}',
    ]) {
      expectFailure(await send(desk.url, '/api/tickets', post(body)), 400);
    }
    for (const path of [
      '/api/nothing',
      '/api',
      '/api/',
      '/api/tickets/1/nothing',
      '/api//tickets',
      '/api/../.env',
      '/.env',
      '/.git/config',
      '/package.json',
      '/backend/src/config.ts',
      '/..%2f..%2fetc%2fpasswd',
      '/nothing.php',
    ]) {
      expectFailure(await send(desk.url, path, { headers: { authorization } }), 404, 'request/not-found');
    }
    for (const [method, path] of [
      ['GET', '/api/auth/login'],
      ['DELETE', '/api/tickets'],
      ['PUT', '/api/auth/me'],
      ['PATCH', '/api/tickets'],
      ['POST', '/api/health'],
      ['OPTIONS', '/api/tickets'],
      ['TRACE', '/api/auth/me'],
      ['PROPFIND', '/api/tickets'],
    ] as const) {
      expectFailure(await send(desk.url, path, { method, headers: { authorization } }), [404, 405]);
    }
  });
});

it('P44 a target that cannot be read is refused in the one shape', async () => {
  for (const path of [
    '/api/tickets/%',
    '/api/tickets/%zz',
    '/api/tickets/%c3%28',
    '/api/tickets/%00',
    `/api/tickets/${'9'.repeat(200)}`,
    '/%',
    '/api/tickets?q=%',
  ]) {
    expectFailure(await send(desk.url, path), [400, 401, 404, 414]);
  }
});

it('P44 neither a broken request line nor a broken socket frame tells of the inside', async () => {
  const answer = await send(desk.url, '/socket.io/?EIO=4&transport=nothing');
  expect(answer.status).toBe(400);
  expectNoInternals(answer.text.replaceAll('"code"', ''));
  const long = await send(desk.url, '/api/health', { headers: { 'x-long': 'x'.repeat(40_000) } });
  expect([400, 431]).toContain(long.status);
  expectNoInternals(long.text);
  const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  socket.send('4{not a packet');
  await closed;
  expect((await ask(desk.url, 'GET /health')).status).toBe(200);
});
