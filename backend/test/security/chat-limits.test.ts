// P28, P30, P45 for chats, with the limits on: who floods waits, loses nothing that was acknowledged, and nobody else notices.
import { once } from 'node:events';
import { Agent } from 'node:http';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Ack } from '@switchboard/contract/live.ts';
import { expect, it } from 'vitest';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { acceptChat, beginChat, beginVisit, chatLog, done, say } from '../chats.ts';
import { command, connect, heard, type Client } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent } from '../people.ts';
import { expectFailure, median, send, statusesOf } from './oracle.ts';

const proxy = '127.0.0.9';
const desk = useDesk({ env: { RATE_LIMITS: 'on', TRUST_PROXY: proxy } });
const most = 20;

const times = <T>(count: number, work: (index: number) => T) => Array.from({ length: count }, (_, n) => work(n));
const codes = (answers: Ack<unknown>[]) => answers.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted();
const twentyOfForty = [...times(most, () => 'ok'), ...times(most, () => 'request/too-many')];
/** A socket that comes from there; all of 127.0.0.0/8 is this machine. */
const connectFrom = (localAddress: string, headers: Record<string, string> = {}, token?: string) =>
  connect(desk.url, token, { agent: new Agent({ localAddress }), extraHeaders: headers });
const start = (socket: Client) => command(socket, 'chat:start', {});

const isForHaste = (answer: Ack<unknown>) => !answer.ok && (answer.retry_after_ms ?? Infinity) < 1_000;

/** Again until the burst of one socket has been made up for; any other refusal stands. */
async function unhurried<T>(act: () => Promise<Ack<T>>): Promise<Ack<T>> {
  let answer!: Ack<T>;
  const isTooFast = async () => isForHaste((answer = await act()));
  await expect.poll(isTooFast, { interval: 40, timeout: 5_000 }).toBe(false);
  return answer;
}

it('P28 a message of more than 64 KiB closes that socket, and the chat goes on', async () => {
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const { socket, session } = await beginChat(desk.url, customer);
  const theirs = await acceptChat(desk.url, agent, session.id);
  const closed = once(socket as never, 'disconnect');
  socket.emit('chat:message', { session_id: session.id, message: 'x'.repeat(65 * 1024 + 1) });
  await closed;
  await say(theirs, session.id, 'Are you there?');
  const back = await connect(desk.url, customer.token);
  const { messages } = done(await command(back, 'chat:join', { session_id: session.id, after_seq: 0 }));
  expect(messages.map(({ kind, body }) => (kind === 'text' ? body : kind))).toEqual([
    'greeting',
    'joined',
    'Are you there?',
  ]);
  const long = await command(back, 'chat:message', { session_id: session.id, message: 'x'.repeat(5001) });
  expect(long).toMatchObject({ ok: false, code: 'request/invalid' });
  expect((await say(back, session.id, '😀'.repeat(5000))).body).toBe('😀'.repeat(5000));
});

it('P28 two hundred messages at once are limited, all answered, and exactly the acknowledged ones are stored', async () => {
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const { socket, session } = await beginChat(desk.url, customer);
  const theirs = await acceptChat(desk.url, agent, session.id);
  const other = await beginChat(desk.url, await make('customer'));
  const flooded = performance.now();
  const flood = Promise.all(
    times(200, (n) => command(socket, 'chat:message', { session_id: session.id, message: `Word ${n}` })),
  );
  const waits: number[] = [];
  for (let n = 0; n < 20; n++) {
    const began = performance.now();
    await say(other.socket, other.session.id, `Calm ${n}`);
    waits.push(performance.now() - began);
  }
  expect(median(waits)).toBeLessThan(250);
  const answers = await flood;
  const seconds = (performance.now() - flooded) / 1000;
  const refused = answers.filter((answer) => !answer.ok);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(30);
  expect(answers.length - refused.length).toBeLessThanOrEqual(41 + 20 * seconds);
  for (const answer of refused) {
    expect(answer).toMatchObject({ code: 'request/too-many', retry_after_ms: expect.any(Number) });
    expect((answer as { retry_after_ms: number }).retry_after_ms).toBeGreaterThan(0);
  }
  const log = await chatLog(desk.url, session.id, agent);
  expect(log.flatMap(({ kind, body }) => (kind === 'text' ? body : [])).toSorted()).toEqual(
    times(200, (n) => `Word ${n}`)
      .filter((_, n) => answers[n]!.ok)
      .toSorted(),
  );
  // Who asks for no answer is told by an event.
  for (const _ of times(50, () => 0)) socket.emit('chat:message', { session_id: session.id, message: 'y' });
  expect(await heard(socket, 'chat:error')).toMatchObject({ command: 'chat:message', code: 'request/too-many' });
  expect([socket.connected, theirs.connected]).toEqual([true, true]);
  done(await unhurried(() => command(socket, 'chat:message', { session_id: session.id, message: 'Sorry' })));
});

it('P30 forty visitors of one address get twenty tokens a minute, and another address gets its own', async () => {
  const visit = (from: string, headers: Record<string, string> = {}) =>
    send(desk.url, '/api/chat/guest', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
      from,
    });
  const answers = await Promise.all(times(40, (n) => visit('127.0.0.21', { 'x-forwarded-for': `203.0.113.${n}` })));
  expect(statusesOf(answers)).toEqual([...times(most, () => 201), ...times(most, () => 429)]);
  const refusal = answers.find(({ status }) => status === 429)!;
  expectFailure(refusal, 429, 'request/too-many');
  expect(Number(refusal.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  expect((await visit('127.0.0.22')).status).toBe(201);
});

it('P30 P45 forty strangers of one address begin twenty chats a minute, whatever address their headers name', async () => {
  const sockets = await Promise.all(
    times(40, (n) =>
      connectFrom('127.0.0.23', { 'x-forwarded-for': `203.0.113.${n}`, forwarded: `for=203.0.113.${n}` }),
    ),
  );
  expect(codes(await Promise.all(sockets.map(start)))).toEqual(twentyOfForty);
  done(await start(await connectFrom('127.0.0.24')));
});

it('P45 behind the trusted proxy it is the stranger who waits, not the proxy', async () => {
  const from = (address: string) => connectFrom(proxy, { 'x-forwarded-for': `198.51.100.1, ${address}` });
  const sockets = await Promise.all(times(40, () => from('203.0.113.5')));
  expect(codes(await Promise.all(sockets.map(start)))).toEqual(twentyOfForty);
  done(await start(await from('203.0.113.6')));
});

it('P30 one socket that begins and ends chats in turn begins no more than twenty a minute', async () => {
  const socket = await connectFrom('127.0.0.25');
  const begun: ChatSession[] = [];
  for (let n = 0; n < 30; n++) {
    const answer = await unhurried(() => start(socket));
    if (!answer.ok) break;
    begun.push(answer.data);
    done(await unhurried(() => command(socket, 'chat:end', { session_id: answer.data.id })));
  }
  expect(begun.length).toBe(most);
});

it('P30 a customer begins twenty chats a minute, from however many sockets', async () => {
  const customer = await make('customer');
  const sockets = await Promise.all(times(5, (n) => connectFrom(`127.0.0.${31 + n}`, {}, customer.token)));
  const answers = await Promise.all(times(40, (n) => start(sockets[n % 5]!)));
  expect(codes(answers)).toEqual(twentyOfForty);
  // As any other refusal for speed, it says how long to wait.
  for (const answer of answers) if (!answer.ok) expect(answer.retry_after_ms).toBeGreaterThan(0);
});

it('P30 a transcript is mailed five times, and not again by a new visit with the same address', async () => {
  const params = { email: 'victim@people.test', name: 'Buy now at evil.test' };
  let mailed = 0;
  for (let n = 0; n < 8; n++) {
    const { session, token } = await beginVisit(desk.url, params);
    const answer = await send(desk.url, `/api/chat/sessions/${session.id}/transcript`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.status === 202) mailed += 1;
    else expectFailure(answer, 429, 'request/too-many');
  }
  expect(mailed).toBeLessThanOrEqual(5);
});

it('P28 who leaves while their chat is begun gives back one place, not two', async () => {
  const from = '127.0.0.41';
  const stay = await Promise.all(times(195, () => connectFrom(from)));
  const leaving = await Promise.all(times(5, () => connectFrom(from)));
  for (const socket of leaving) {
    socket.emit('chat:start', {});
    socket.io.engine.close();
  }
  const begun = async () => (await rows(sql`select 1 from chat_sessions`)).length;
  await expect.poll(begun).toBe(leaving.length);
  await settled();
  const more = await Promise.allSettled(times(10, () => connectFrom(from)));
  expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(stay.every(({ connected }) => connected)).toBe(true);
});
