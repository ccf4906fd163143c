// P20, P38, P43, P44 in a process of its own, as it is run for real: NODE_ENV=production, its own secret, its own log.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ask, call } from '../client.ts';
import { cloneDatabase, type TestDatabase } from '../database.ts';
import { password } from '../people.ts';
import { expectFailure, probe, send } from './oracle.ts';
import { startProcess, type DeskProcess } from '../process.ts';

const goodSecret = randomBytes(32).toString('base64');
/** As it is run, and not as tests run it. */
const real: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  JWT_SECRET: goodSecret,
  RATE_LIMITS: undefined,
  BCRYPT_COST: undefined,
};
const sampleAccounts = ['admin', 'agent', 'customer', 'user', 'demo', 'anna', 'root'].map(
  (name) => `${name}@example.test`,
);
const samplePasswords = ['switchboard-demo', 'switchboard', 'changeme'];

describe('the start', () => {
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PORT: '0' };

  it.each<[what: string, secret: string | undefined, says: RegExp]>([
    ['no secret', undefined, /^JWT_SECRET is required .*openssl rand/],
    ['a secret of 31 bytes', goodSecret.slice(0, 31), /^JWT_SECRET must have at least 32 bytes/],
    ['a sample secret', 'please-change-me-to-something-long-and-random', /^JWT_SECRET looks like a sample/],
  ])('P20 in production is refused with %s, in one clear line', async (_, secret, says) => {
    const began = performance.now();
    const { NODE_OPTIONS: __, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'backend/src/main.ts'], {
      cwd: path.resolve(import.meta.dirname, '../../..'),
      env: { ...inherited, ...production, JWT_SECRET: secret },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => void (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(1);
    expect(performance.now() - began).toBeLessThan(8_000);
    const lines = said.split('\n').filter(Boolean);
    expect(lines).toEqual([expect.stringMatching(says)]);
    if (secret) expect(said).not.toContain(secret);
  });

  it('P20 nor is any other secret, or a setting for trying out, taken in production', () => {
    const start = (env: NodeJS.ProcessEnv) => () =>
      readConfig({ ...production, JWT_SECRET: goodSecret, ...env }, '/nowhere');
    expect(start({})).not.toThrow();
    for (const JWT_SECRET of [
      '',
      'k'.repeat(64),
      'ab'.repeat(32),
      'switchboard-switchboard-0123456789',
      'My-Super-Secret-Key-0123456789-abcdef',
      'example'.repeat(8),
    ]) {
      expect(start({ JWT_SECRET }), JWT_SECRET).toThrow(/^JWT_SECRET /);
    }
    expect(start({ RATE_LIMITS: 'off' })).toThrow(/^RATE_LIMITS=off .* refused/);
    expect(start({ BCRYPT_COST: '4' })).toThrow(/^BCRYPT_COST must be 12 or more/);
  });

  it('P20 a fresh desk in production has no account at all, on its own database either', async () => {
    const directory = path.join(inject('scratch'), `production-${process.pid}`);
    const desk = await startProcess({ ...real, DATABASE_URL: undefined, DATA_DIRECTORY: directory });
    try {
      for (const email of sampleAccounts.slice(0, 3)) {
        expect(
          (await ask(desk.url, 'POST /auth/login', { body: { email, password: samplePasswords[0]! } })).status,
          email,
        ).toBe(401);
      }
      expect(desk.output()).not.toContain('example.test');
      // The one-time link makes the first administrator, who then is the only one there.
      const token = /\/setup\?token=(\S+)/.exec(desk.output())![1]!;
      const body = { token, name: 'First', email: 'first@people.test', password };
      const admin = await call(desk.url, 'POST /auth/setup', { body });
      expect(await call(desk.url, 'GET /agents', {}, admin)).toMatchObject([{ email: body.email }]);
      expect(await call(desk.url, 'GET /tickets', {}, admin)).toEqual([]);
      expect((await ask(desk.url, 'POST /auth/setup', { body: { ...body, email: 'second@people.test' } })).status).toBe(
        400,
      );
    } finally {
      expect(await desk.stop()).toBe(0);
    }
  }, 60_000);
});

describe('a desk in production', () => {
  let database: TestDatabase;
  let desk: DeskProcess;
  let client: Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    desk = await startProcess({
      ...real,
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://desk.example.test',
      LOG_LEVEL: 'info',
    });
    client = new Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    const code = await desk.stop();
    await database.drop();
    expect(code).toBe(0);
  });

  it('P20 lets no sample account in', async () => {
    expect((await client.query('select * from users')).rows).toEqual([]);
    for (const email of sampleAccounts.slice(0, 2)) {
      for (const word of samplePasswords)
        expect((await ask(desk.url, 'POST /auth/login', { body: { email, password: word } })).status).toBe(401);
    }
  });

  it('P38 is to be reached by TLS only, for a year', async () => {
    for (const target of ['/', '/api/health', '/api/nothing']) {
      const { headers } = await send(desk.url, target);
      expect(headers['strict-transport-security'], target).toMatch(/^max-age=31536000/);
      expect(headers['content-security-policy']).toContain("connect-src 'self' wss://desk.example.test");
    }
  });

  it("P36 takes its own origin and no other, this machine's names included", async () => {
    const { port } = new URL(desk.url);
    const handshake = async (origin: string) =>
      (await send(desk.url, '/socket.io/?EIO=4&transport=polling', { headers: { origin } })).status;
    expect(await handshake('https://desk.example.test')).toBe(200);
    for (const origin of [
      'https://evil.test',
      `http://localhost:${port}`,
      `http://127.0.0.1:${port}`,
      'http://localhost:5173',
      'http://desk.example.test',
    ])
      expect(await handshake(origin), origin).toBe(403);
  });

  it('P44 shows neither its files nor its documents', async () => {
    for (const target of [
      '/.env',
      '/docs',
      '/docs/',
      '/docs/json',
      '/docs/static/index.html',
      '/api/openapi.json',
      '/api/asyncapi.json',
      '/metrics',
      '/.git/HEAD',
      '/backend/src/main.ts',
      '/package-lock.json',
      '/.data/jwt-secret',
      '/..%2f.env',
    ]) {
      expectFailure(await send(desk.url, target), 404, 'request/not-found');
    }
  });

  it('P43 what is typed at the door is one escaped line in the log, if it is there at all', async () => {
    const escape = '\u001b[31mred\u001b[0m';
    const poison = [
      'x\n{"level":60,"msg":"owned"}',
      `x\r\n{"level":60,"msg":"owned"}`,
      escape,
      '\u009b31mowned',
      'x\u2028owned',
      'x\u0085owned',
    ];
    const before = desk.output().length;
    const attempts = poison.flatMap((bad) => [
      probe(desk.url, 'POST /auth/login', { body: { email: `${bad}@people.test`, password: 'owned' } }),
      probe(desk.url, 'POST /auth/login', { body: { email: bad, password: bad } }),
      probe(desk.url, 'POST /auth/password/forgot', { body: { email: `"${bad}"@people.test` } }),
    ]);
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(400);
    await Promise.all([
      send(desk.url, `/api/tickets/${encodeURIComponent(poison[0]!)}`),
      send(desk.url, '/api/auth/login%0a%7B%22level%22:60,%22msg%22:%22owned%22%7D', {
        headers: { 'user-agent': 'owned \t{"level":60}', 'x-request-id': 'owned', 'x-forwarded-for': 'owned' },
      }),
    ]);
    // As much as an address may hold of such things is written down as it is, and no line of its own.
    const email = `{level}=60|'msg'='owned'+$&@people.test`.replaceAll(/[^a-z0-9!#$%&'*+/=?^_`{|}~@.-]/g, '');
    expect((await probe(desk.url, 'POST /auth/login', { body: { email, password: 'owned' } })).body.code).toBe(
      'auth/wrong-credentials',
    );
    const { rows } = await client.query(
      `select payload from events where type = 'user.sign_in_failed' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ payload: { user_id: null, email, address: '127.0.0.1' } }]);
    const said = desk.output().slice(before);
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    for (const line of said.split('\n').filter(Boolean)) {
      const entry = JSON.parse(line) as { level: number; msg?: string };
      expect(entry).toMatchObject({ level: expect.any(Number), pid: desk.child.pid });
      expect(entry.msg).not.toBe('owned');
    }
  });

  it.each([
    ['a line break', 'x\n{"level":60,"msg":"owned"}'],
    ['a colour', '\u001b[31mred'],
    ['a NUL', 'a\u0000b'],
    ['a delete', 'a\u007fb'],
    ['an eight-bit control sequence', '\u009b31mred'],
    ['a next line', 'x\u0085owned'],
    ['a line separator', 'x\u2028owned'],
  ])('P43 a name with %s in it, which the log or a mail would print, is refused', async (_, name) => {
    const answer = await probe(desk.url, 'POST /tickets', {
      body: { subject: 'S', description: 'D', contact_email: 'log@people.test', name },
    });
    expect(answer.status).toBe(400);
    expect((await client.query('select * from users where name = $1', [name.replaceAll('\0', '')])).rows).toEqual([]);
  });

  it('P43 neither a password nor a token is ever in the log', async () => {
    const body = { name: 'Logged', email: 'logged@people.test', password: 'a-password-not-to-be-logged' };
    const { token } = await call(desk.url, 'POST /auth/register', { body });
    await send(desk.url, `/api/auth/me?token=${token}`, { headers: { authorization: `Bearer ${token}` } });
    await ask(desk.url, 'POST /auth/login', { body });
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(200);
    for (const secret of [body.password, token, goodSecret]) expect(desk.output()).not.toContain(secret);
  });
});
