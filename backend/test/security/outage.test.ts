// P44, the database away: an error message, not an outage. A server of its own is stopped under two processes of a desk.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it, onTestFailed } from 'vitest';
import { startEmbedded, type Embedded } from '../../src/database/embedded.ts';
import { chatLog } from '../chats.ts';
import { ask, call, closeClients, command, connect } from '../client.ts';
import { freePort } from '../desk.ts';
import { password } from '../people.ts';
import { startProcess, type DeskProcess } from '../process.ts';
import { expectNoInternals, probe } from './oracle.ts';

const directory = path.join(inject('scratch'), `outage-${process.pid}`);
const boundMs = 5_000;
let port: number;
let server: Embedded;
let desk: DeskProcess;
let other: DeskProcess;

beforeAll(async () => {
  port = await freePort();
  server = await startEmbedded({ directory, port, fast: true });
  desk = await startProcess({ DATABASE_URL: server.url });
  other = await startProcess({ DATABASE_URL: server.url });
});

/** Told to stop, they still do so in good order. */
afterAll(async () => {
  await closeClients();
  const codes = await Promise.all([desk.stop(), other.stop()]);
  await server.stop();
  expect(codes).toEqual([0, 0]);
});

async function situation() {
  const { token } = await call(desk.url, 'POST /auth/register', {
    body: { name: 'C', email: 'c@people.test', password },
  });
  const ticket = await call(desk.url, 'POST /tickets', { body: { subject: 'S', description: 'D' } }, { token });
  const [socket, elsewhere] = [await connect(desk.url, token), await connect(other.url, token)];
  for (const each of [socket, elsewhere])
    expect((await command(each, 'join-ticket-room', { ticket_id: ticket.id })).ok).toBe(true);
  const started = await command(socket, 'chat:start', {});
  if (!started.ok) throw new Error(started.code);
  return { token, params: { id: ticket.id }, socket, elsewhere, session_id: started.data.id };
}

it('P44 without its database the desk says so in time, lives, and is well again within five seconds', async () => {
  onTestFailed(() => console.error(desk.output(), other.output()));
  const { token, params, socket, elsewhere, session_id } = await situation();
  const word = { session_id, message: 'Into the void.', client_id: randomUUID() };
  const askAll = () =>
    Promise.all([
      probe(desk.url, 'GET /tickets', {}, { token }, boundMs),
      probe(desk.url, 'GET /health', {}, {}, boundMs),
      probe(desk.url, 'GET /tickets/:id', { params }, { token }, boundMs),
      probe(desk.url, 'POST /tickets/:id/messages', { params, body: { body: 'Into the void.' } }, { token }, boundMs),
      probe(
        desk.url,
        'POST /tickets',
        { body: { subject: 'S', description: 'D', contact_email: 'g@people.test' } },
        {},
        boundMs,
      ),
      probe(desk.url, 'POST /auth/login', { body: { email: 'c@people.test', password } }, {}, boundMs),
      probe(desk.url, 'POST /auth/register', { body: { name: 'N', email: 'n@people.test', password } }, {}, boundMs),
      probe(desk.url, 'POST /auth/password/forgot', { body: { email: 'c@people.test' } }, {}, boundMs),
      probe(desk.url, 'POST /auth/logout', {}, { token }, boundMs),
    ]);

  await server.stop();
  // The first round finds the connections broken, the second none to be had; sixty at once are not queued behind each other.
  for (let round = 0; round < 2; round += 1) {
    for (const { status, headers, body } of await askAll()) {
      expect([status, body.code], JSON.stringify(body)).toEqual([503, 'service/unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(body.error).toMatch(/database/);
    }
    const said = await command(socket, 'join-ticket-room', { ticket_id: params.id });
    expect(said).toMatchObject({ ok: false, code: 'service/unavailable', retry: true });
    const spoken = await command(socket, 'chat:message', word);
    expect(spoken).toMatchObject({ ok: false, code: 'service/unavailable', retry: true });
    expectNoInternals(JSON.stringify([said, spoken]));
    expect((await ask(desk.url, 'GET /health/live')).status).toBe(200);
    expect((await ask(desk.url, 'GET /health/ready')).status).toBe(200);
    const crowd = await Promise.all(
      Array.from({ length: 60 }, () => probe(desk.url, 'GET /tickets', {}, { token }, boundMs)),
    );
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([503]));
  }
  expect([socket.connected, elsewhere.connected, desk.child.exitCode, other.child.exitCode]).toEqual([
    true,
    true,
    null,
    null,
  ]);

  server = await startEmbedded({ directory, port, fast: true });
  const well = async () => {
    const answers = [
      ask(desk.url, 'GET /tickets', {}, { token }),
      ask(desk.url, 'GET /health'),
      ask(other.url, 'GET /tickets/:id', { params }, { token }),
    ];
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  await expect.poll(well, { timeout: boundMs, interval: 50 }).toEqual([200, 200, 200]);
  expect(await call(desk.url, 'GET /tickets', {}, { token })).toMatchObject([{ id: params.id }]);
  expect(await call(desk.url, 'GET /tickets/:id/messages', { params }, { token })).toHaveLength(1);
  for (const each of [socket, elsewhere])
    expect((await command(each, 'join-ticket-room', { ticket_id: params.id })).ok).toBe(true);
  // What a chat could not take is taken when it is sent again, once.
  for (let n = 0; n < 2; n += 1)
    expect(await command(socket, 'chat:message', word)).toMatchObject({ ok: true, data: { seq: 2 } });
  expect(await chatLog(desk.url, session_id, { token })).toHaveLength(2);
  expect(desk.output() + other.output()).not.toMatch(/unhandled|uncaught|MaxListenersExceeded/i);
}, 60_000);

it('P44 after another outage each process hears again what the other says, and goes on hearing it', async () => {
  onTestFailed(() => console.error(desk.output(), other.output()));
  const account = { name: 'D', email: 'd@people.test', password };
  const { token } = await call(desk.url, 'POST /auth/register', { body: account });
  const { id } = await call(desk.url, 'POST /tickets', { body: { subject: 'S', description: 'D' } }, { token });
  await server.stop();
  server = await startEmbedded({ directory, port, fast: true });
  const health = async () =>
    (await Promise.all([desk, other].map(({ url }) => ask(url, 'GET /health')))).map(({ status }) => status);
  await expect.poll(health, { timeout: boundMs, interval: 50 }).toEqual([200, 200]);
  const ways = [
    { said: desk.url, ear: await connect(other.url, token) },
    { said: other.url, ear: await connect(desk.url, token) },
  ];
  const say = (body: string) =>
    Promise.all(
      ways.map(({ said }, way) =>
        call(said, 'POST /tickets/:id/messages', { params: { id }, body: { body: `${body} ${way}` } }, { token }),
      ),
    );
  const isHeard = (body: string) =>
    ways.map(({ ear }, way) => JSON.stringify(ear.told).includes(`"body":"${body} ${way}"`));
  // First until both listen again: what was said before that is for the replay to bring.
  await expect
    .poll(() => say('Are you there?').then(() => isHeard('Are you there?')), { timeout: 2 * boundMs, interval: 200 })
    .toEqual([true, true]);
  for (const word of ['One.', 'Two.', 'Three.']) {
    await say(word);
    await expect.poll(() => isHeard(word), { timeout: 2_000, interval: 20 }).toEqual([true, true]);
  }
}, 60_000);
