// P16, P28, P45, with the limits on: who tries too often waits, and nobody else does.
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { ask, command, connect, type Client } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, openTicket, password } from '../people.ts';
import { expectFailure, median, send, type Sent, statusesOf, unchanged } from './oracle.ts';

// A proxy that is trusted, so that a peer which is not it differs from one that is.
const proxy = '127.0.0.9';
const desk = useDesk({ env: { RATE_LIMITS: 'on', TRUST_PROXY: proxy } });

const post = (path: string, body: object, from: string, headers: Record<string, string> = {}) =>
  send(desk.url, `/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    from,
  });
const logIn = (email: string, secretWord: string, from = '127.0.0.2', headers: Record<string, string> = {}) =>
  post('/auth/login', { email, password: secretWord }, from, headers);
const statuses = (answers: Sent[]) => answers.map(({ status }) => status);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

function expectTooMany(answer: Sent, code: string): void {
  expectFailure(answer, 429, code);
  const seconds = Number(answer.headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
}

it('P16 ten wrong passwords make that address wait; the owner gets in from another', async () => {
  const [owner, neighbour] = [await make('customer'), await make('customer')];
  await unchanged(async () => {
    for (let attempt = 1; attempt <= 10; attempt += 1)
      expectFailure(await logIn(owner.email, `guess number ${attempt}`), 401, 'auth/wrong-credentials');
    for (const guess of ['guess number 11', password])
      expectTooMany(await logIn(owner.email, guess), 'auth/too-many-attempts');
    expectTooMany(await logIn(owner.email.toUpperCase(), 'guess number 12'), 'auth/too-many-attempts');
  }, ['events']);
  expect((await logIn(owner.email, password, '127.0.0.3')).status).toBe(200);
  // An address that guesses at one account may still serve others.
  expect((await logIn(neighbour.email, password)).status).toBe(200);
});

it('P16 thirty guesses at the same moment count as thirty', async () => {
  const { email } = await make('customer');
  const answers = await Promise.all(times(30, (index) => logIn(email, `guess number ${index}`)));
  expect(statusesOf(answers)).toEqual([...times(10, () => 401), ...times(20, () => 429)]);
});

it('P16 an address that tries many accounts waits too, even if it owns one of them', async () => {
  const { email } = await make('customer');
  // A right one in between is not counted, and takes nothing back but itself: an office may sign in all day.
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(times(10, (index) => logIn(`stranger.${round}.${index}@people.test`, 'password of many')));
    if (round < 9) for (let n = 0; n < 12; n += 1) expect((await logIn(email, password)).status).toBe(200);
  }
  expectTooMany(await logIn('one.more@people.test', 'password of many'), 'auth/too-many-attempts');
});

const forwarded = (index: number) => {
  const address = `203.0.113.${index}`;
  return {
    'x-forwarded-for': address,
    'x-real-ip': address,
    forwarded: `for=${address}`,
    'x-client-ip': address,
    'cf-connecting-ip': address,
    'true-client-ip': address,
  };
};

it('P45 a header that names another address each time does not fool the limiter', async () => {
  const { email } = await make('customer');
  const guesses: Sent[] = [];
  for (let index = 0; index < 50; index += 1)
    guesses.push(await logIn(email, `guess number ${index}`, '127.0.0.4', forwarded(index)));
  expect(statuses(guesses)).toEqual([...times(10, () => 401), ...times(40, () => 429)]);
  // A list whose last entry is the trusted proxy is no better, coming from somebody else.
  expect((await logIn(email, 'x', '127.0.0.4', { 'x-forwarded-for': `203.0.113.77, ${proxy}` })).status).toBe(429);
  const asked: Sent[] = [];
  for (let index = 0; index < 12; index += 1)
    asked.push(
      await post('/auth/password/forgot', { email: `nobody${index}@people.test` }, '127.0.0.5', forwarded(index)),
    );
  expect(statuses(asked)).toEqual([...times(10, () => 202), 429, 429]);
  expectTooMany(asked[11]!, 'request/too-many');
});

it('P45 behind the trusted proxy it is the visitor who waits, not the proxy, and only its own entry counts', async () => {
  const { email } = await make('customer');
  const viaProxy = (chain: string, secretWord: string) => logIn(email, secretWord, proxy, { 'x-forwarded-for': chain });
  for (let index = 0; index < 10; index += 1)
    expect((await viaProxy(`198.51.100.${index}, 203.0.113.5`, `guess ${index}`)).status).toBe(401);
  expect((await viaProxy('198.51.100.99, 203.0.113.5', 'guess 10')).status).toBe(429);
  expect((await viaProxy('203.0.113.6', password)).status).toBe(200);
});

it('P28 a frame of more than 64 KiB closes that socket, and no other', async () => {
  const [customer, other] = [await make('customer'), await make('customer')];
  const ticket = await openTicket(desk.url, other);
  const [mine, theirs] = [await connect(desk.url, customer.token), await connect(desk.url, other.token)];
  const closed = once(mine as never, 'disconnect');
  mine.emit('join-ticket-room', { ticket_id: 'x'.repeat(65 * 1024 + 1) });
  await closed;
  expect(await command(theirs, 'join-ticket-room', { ticket_id: ticket.id })).toMatchObject({ ok: true });
  // Below the limit it is an answer.
  const again = await connect(desk.url, customer.token);
  expect(await command(again, 'join-ticket-room', { ticket_id: 'x'.repeat(60 * 1024) })).toMatchObject({
    ok: false,
    code: 'request/invalid',
  });
});

it('P28 two hundred commands at once are limited and all answered; others notice nothing', async () => {
  const [customer, other] = [await make('customer'), await make('customer')];
  const [mine, theirs] = [await connect(desk.url, customer.token), await connect(desk.url, other.token)];
  const [own, foreign] = [await openTicket(desk.url, customer), await openTicket(desk.url, other)];
  const flooded = performance.now();
  const flood = Promise.all(times(200, () => command(mine, 'join-ticket-room', { ticket_id: own.id })));
  const waits: number[] = [];
  for (let index = 0; index < 30; index += 1) {
    const began = performance.now();
    expect((await command(theirs, 'join-ticket-room', { ticket_id: foreign.id })).ok).toBe(true);
    waits.push(performance.now() - began);
  }
  expect(median(waits)).toBeLessThan(250);
  const answers = await flood;
  const seconds = (performance.now() - flooded) / 1000;
  const refusals = answers.filter((answer) => !answer.ok);
  // Forty at once, then twenty a second.
  expect(answers.length - refusals.length).toBeGreaterThanOrEqual(40);
  expect(answers.length - refusals.length).toBeLessThanOrEqual(41 + 20 * seconds);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ ok: false, code: 'request/too-many', retry_after_ms: expect.any(Number) });
    expect((refusal as { retry_after_ms: number }).retry_after_ms).toBeGreaterThan(0);
  }
  expect(mine.connected).toBe(true);
  await expect
    .poll(async () => (await command(mine, 'join-ticket-room', { ticket_id: own.id })).ok, {
      timeout: 3_000,
      interval: 60,
    })
    .toBe(true);
});

it('P28 the twenty-first socket of a person is refused, and one that leaves makes room', async () => {
  const [customer, other] = [await make('customer'), await make('customer')];
  const open: Client[] = [];
  for (let count = 0; count < 20; count += 1) open.push(await connect(desk.url, customer.token));
  await expect(connect(desk.url, customer.token)).rejects.toMatchObject({ code: 'request/too-many' });
  expect((await connect(desk.url, other.token)).connected).toBe(true);
  for (const socket of open) expect(socket.connected).toBe(true);
  open[0]!.disconnect();
  await expect
    .poll(
      () =>
        connect(desk.url, customer.token).then(
          ({ connected }) => connected,
          () => false,
        ),
      { timeout: 3_000, interval: 50 },
    )
    .toBe(true);
  await expect(connect(desk.url, customer.token)).rejects.toMatchObject({ code: 'request/too-many' });
});

it('P28 thirty sockets at the same moment are twenty too', async () => {
  const customer = await make('customer');
  // None of them may profit from what another is just being asked of the database.
  forgetSessions();
  const outcomes = await Promise.allSettled(times(30, () => connect(desk.url, customer.token)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'request/too-many' });
  // Refused ones leave no trace: the desk still counts right when some go.
  expect((await ask(desk.url, 'GET /auth/me', {}, customer)).status).toBe(200);
});
