// P44, the database away: an error message, not an outage. A server of its own is stopped under a desk of its own.
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it, onTestFailed } from 'vitest';
import { startEmbedded, type Embedded } from '../../src/database/embedded.ts';
import { ask, call, closeClients, command, connect } from '../client.ts';
import { freePort } from '../desk.ts';
import { openTicket, password, type Someone } from '../people.ts';
import { expectNoInternals, probe } from './oracle.ts';
import { startProcess, type DeskProcess } from '../process.ts';

const directory = path.join(inject('scratch'), `outage-${process.pid}`);
let port: number;
let server: Embedded;
let desk: DeskProcess;

beforeAll(async () => {
  port = await freePort();
  server = await startEmbedded({ directory, port, fast: true });
  desk = await startProcess({ DATABASE_URL: server.url, JWT_SECRET: 'k'.repeat(40), RATE_LIMITS: 'off', BCRYPT_COST: '4' });
});
afterAll(async () => {
  await closeClients();
  const code = await desk.stop();
  await server.stop();
  expect(code).toBe(0);
});

const boundMs = 5_000;

it('P44 without its database the desk says so in time, lives, and is well again within five seconds', async () => {
  onTestFailed(() => console.error(desk.said()));
  const { token } = await call(desk.url, 'POST /auth/register', { body: { name: 'C', email: 'c@people.test', password } });
  const ticket = await openTicket(desk.url, { token } as Someone);
  const socket = await connect(desk.url, token);
  expect((await command(socket, 'join-ticket-room', { ticket_id: ticket.id })).ok).toBe(true);
  const params = { id: ticket.id };
  const askAll = () =>
    Promise.all([
      probe(desk.url, 'GET /tickets', {}, { token }, boundMs),
      probe(desk.url, 'GET /health', {}, {}, boundMs),
      probe(desk.url, 'GET /tickets/:id', { params }, { token }, boundMs),
      probe(desk.url, 'POST /tickets/:id/messages', { params, body: { body: 'Into the void.' } }, { token }, boundMs),
      probe(desk.url, 'POST /tickets', { body: { subject: 'S', description: 'D', contact_email: 'g@people.test' } }, {}, boundMs),
      probe(desk.url, 'POST /auth/login', { body: { email: 'c@people.test', password } }, {}, boundMs),
      probe(desk.url, 'POST /auth/register', { body: { name: 'N', email: 'n@people.test', password } }, {}, boundMs),
      probe(desk.url, 'POST /auth/password/forgot', { body: { email: 'c@people.test' } }, {}, boundMs),
      probe(desk.url, 'POST /auth/logout', {}, { token }, boundMs),
    ]);

  await server.stop();
  // The first round finds the connections broken, the second none to be had, and the last the session long unknown.
  for (let round = 0; round < 3; round += 1) {
    for (const { status, headers, body } of await askAll()) {
      expect([status, body.code], JSON.stringify(body)).toEqual([503, 'service/unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(body.error).toMatch(/database/);
    }
    const said = await command(socket, 'join-ticket-room', { ticket_id: ticket.id });
    expect(said).toMatchObject({ ok: false, code: 'service/unavailable', retry: true });
    expectNoInternals(JSON.stringify(said));
    expect((await ask(desk.url, 'GET /health/live')).status).toBe(200);
    expect((await ask(desk.url, 'GET /health/ready')).status).toBe(200);
    // Sixty at once are not queued behind one another either.
    const crowd = await Promise.all(Array.from({ length: 60 }, () => probe(desk.url, 'GET /tickets', {}, { token }, boundMs)));
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([503]));
  }
  expect(socket.connected).toBe(true);
  expect(desk.child.exitCode).toBe(null);

  server = await startEmbedded({ directory, port, fast: true });
  const back = performance.now();
  const all = async () => {
    const answers = await Promise.all([ask(desk.url, 'GET /tickets', {}, { token }), ask(desk.url, 'GET /health'), ask(desk.url, 'GET /tickets/:id/messages', { params }, { token })]);
    return answers.map(({ status }) => status);
  };
  await expect.poll(all, { timeout: boundMs, interval: 50 }).toEqual([200, 200, 200]);
  expect(performance.now() - back).toBeLessThan(boundMs);
  expect(await command(socket, 'join-ticket-room', { ticket_id: ticket.id })).toMatchObject({ ok: true, data: { last_seq: 1 } });
  await call(desk.url, 'POST /tickets/:id/messages', { params, body: { body: 'Back again.' } }, { token });
  expect(await call(desk.url, 'GET /tickets', {}, { token })).toMatchObject([{ id: ticket.id }]);
  expect(desk.said()).not.toMatch(/unhandled|uncaught|MaxListenersExceeded/i);
  expect(desk.child.exitCode).toBe(null);
}, 60_000);
