// P17–P19: what a password and the link for a new one are worth.
import { expect, it } from 'vitest';
import * as auth from '../../src/auth/auth.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, password } from '../people.ts';
import { median, probe, send, statusesOf, unchanged } from './oracle.ts';

// Dear enough that one hash more or less is seen in the time an answer takes.
const desk = useDesk({ env: { BCRYPT_COST: '10' } });
const logIn = (email: string, secretWord: string) =>
  probe(desk.url, 'POST /auth/login', { body: { email, password: secretWord } });

it.each([
  ['sign-in', 'POST /auth/login', { password: 'not-the-password' }],
  ['forgotten password', 'POST /auth/password/forgot', {}],
] as const)('P17 %s tells by neither answer nor time whether an address is known', async (_, name, more) => {
  const { email } = await make('customer');
  const times: Record<string, number[]> = { [email]: [], 'nobody.at.all@people.test': [] };
  const said = new Set<string>();
  for (let round = -3; round < 30; round += 1) {
    for (const [address, list] of Object.entries(times)) {
      const began = performance.now();
      const { status, body, headers } = await ask(desk.url, name, { body: { email: address, ...more } });
      if (round >= 0) list.push(performance.now() - began);
      const { request_id: __, ...rest } = body;
      said.add(JSON.stringify([status, rest, [...headers.keys()].sort()]));
    }
  }
  expect([...said]).toHaveLength(1);
  // Round against round, so that what slows the machine slows both.
  const [known = [], unknown = []] = Object.values(times);
  expect(Math.abs(median(known.map((ms, round) => ms - unknown[round]!)))).toBeLessThan(20);
  await settled();
  // One verification mail, and links only to the address that exists.
  expect(new Set(desk.mails.map(({ to }) => to.address))).toEqual(new Set([email]));
});

it('P18 short and common passwords are refused, long ones count to the last byte', async () => {
  const register = (secretWord: string, email = 'new@people.test') =>
    probe(desk.url, 'POST /auth/register', { body: { name: 'New', email, password: secretWord } });
  await unchanged(async () => {
    for (const short of ['', 'x', 'k7#Qpz!', '👩‍👩‍👧']) expect((await register(short)).status, short).toBe(400);
    expect((await register('k'.repeat(129))).status).toBe(400);
    for (const common of ['password123', 'Password123', 'PASSWORD123', 'qwertyuiop', '123456789']) {
      expect(await register(common), common).toMatchObject({ status: 400, body: { code: 'auth/weak-password' } });
    }
  });
  const long = `${'correct horse 🐴 '.repeat(6)}äöü`.padEnd(100, '.').slice(0, 100);
  expect((await register(long)).status).toBe(201);
  expect((await logIn('new@people.test', long)).status).toBe(200);
  const stem = 'a long and winding sentence which is exactly seventy-two bytes in length';
  expect(Buffer.byteLength(stem)).toBe(72);
  expect((await register(`${stem}a`, 'bytes@people.test')).status).toBe(201);
  expect((await logIn('bytes@people.test', `${stem}a`)).status).toBe(200);
  for (const other of [`${stem}b`, stem, `${stem}aa`])
    expect((await logIn('bytes@people.test', other)).status).toBe(401);
  const hashes = await rows<{ password_hash: string }>(sql`select password_hash from users`);
  for (const { password_hash } of hashes) expect(password_hash).toMatch(/^\$2b\$\d\d\$.{53}$/);
});

const resetLink = async (email: string, headers: Record<string, string> = {}) => {
  await settled();
  desk.mails.length = 0;
  const { status } = await send(desk.url, '/api/auth/password/forgot', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email }),
  });
  expect(status).toBe(202);
  await settled();
  const [mail, ...more] = desk.mails;
  expect(more).toEqual([]);
  expect(mail!.to.address).toBe(email);
  return new URL(/https?:\S+/.exec(mail!.text)![0]);
};
const reset = (link: URL, secretWord: string) =>
  probe(desk.url, 'POST /auth/password/reset', {
    body: { token: link.searchParams.get('token'), password: secretWord },
  });
const refused = { status: 400, body: { code: 'auth/link-invalid' } };

it('P19 a reset link works once, for an hour, and only the newest', async () => {
  const { email } = await make('customer');
  const used = await resetLink(email);
  expect((await reset(used, 'the-first-new-one')).status).toBe(204);
  const [older, newer] = [await resetLink(email), await resetLink(email)];
  const late = () =>
    auth.resetPassword(
      { token: newer.searchParams.get('token')!, password: 'far-too-late-now' },
      new Date(Date.now() + 61 * 60_000).toISOString(),
    );
  await unchanged(async () => {
    expect(await reset(used, 'the-second-new-one')).toMatchObject(refused);
    expect(await reset(older, 'of-an-older-link')).toMatchObject(refused);
    await expect(late()).rejects.toMatchObject({ code: 'auth/link-invalid' });
    expect(await reset(new URL('http://x/?token=made-up'), 'of-no-link-at-all')).toMatchObject(refused);
    // A link that proves an address sets no password.
    expect(
      (await probe(desk.url, 'POST /auth/email/verify', { body: { token: newer.searchParams.get('token') } })).body
        .code,
    ).toBe('auth/link-invalid');
  });
  expect((await logIn(email, 'the-first-new-one')).status).toBe(200);
  expect((await logIn(email, password)).status).toBe(401);
  expect((await reset(newer, 'the-last-new-one')).status).toBe(204);
  expect((await logIn(email, 'the-last-new-one')).status).toBe(200);
  const kept = JSON.stringify(await rows(sql`select l::text from links l`));
  for (const link of [used, older, newer]) expect(kept).not.toContain(link.searchParams.get('token'));
});

it('P19 a used link at the same moment works once, and an hour later not at all', async () => {
  const { email } = await make('customer');
  const link = await resetLink(email);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => reset(link, `one-of-several-${index}`)));
  expect(statusesOf(answers)).toEqual([204, ...Array.from({ length: 7 }, () => 400)]);
  const stale = await resetLink(email);
  await rows(
    sql`update links set expires_at = expires_at - interval '61 minutes' where ended_at is null and purpose = 'password-reset'`,
  );
  await unchanged(async () => expect(await reset(stale, 'too-late-by-far')).toMatchObject(refused));
});

it('P19 a link keeps the configured origin, whatever the request says of its host', async () => {
  const { email } = await make('customer');
  const { origin } = await resetLink(email);
  const port = new URL(desk.url).port;
  expect(origin).toBe(`http://localhost:${port}`);
  const lies: Record<string, string>[] = [
    { host: 'evil.test' },
    { host: `127.0.0.1:${port}`, 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    { host: `127.0.0.1:${port}`, forwarded: 'host=evil.test;proto=https' },
    { host: `localhost:${port}@evil.test` },
    { origin: 'https://evil.test', referer: 'https://evil.test/' },
  ];
  for (const headers of lies) {
    expect((await resetLink(email, headers)).origin).toBe(origin);
    expect(JSON.stringify(desk.mails)).not.toContain('evil.test');
  }
});
