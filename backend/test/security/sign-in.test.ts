// P11–P14 and P17–P19: what passes for a token, and what a password and its link are worth.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import * as auth from '../../src/auth/auth.ts';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask, command, connect } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeGuest, openTicket, password, type Someone } from '../people.ts';
import { expectMissing, probe, send, unchanged } from './oracle.ts';

const desk = useDesk();
const secret = 'k'.repeat(40);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = ({ token }: { token: string }) => jwt.decode(token) as jwt.JwtPayload;
const sign = (claims: object, algorithm: jwt.Algorithm = 'HS256', key: jwt.Secret = secret) => jwt.sign(claims, key, { algorithm, noTimestamp: true });

/** Refused by REST, on open routes too, and at the socket's door. */
async function expectRefused(token: string): Promise<void> {
  for (const name of ['GET /auth/me', 'GET /tickets', 'GET /health'] as const) {
    expect(await probe(desk.url, name, {}, { token }), `${name} with ${token}`).toMatchObject({ status: 401, body: { code: 'auth/token-invalid' } });
  }
  await expect(connect(desk.url, token)).rejects.toMatchObject({ code: 'auth/token-invalid' });
}

/** The same claims signed as they should be do pass, so what is refused is refused for its fault. */
async function expectSound(someone: Someone): Promise<void> {
  expect((await ask(desk.url, 'GET /auth/me', {}, { token: sign(claimsOf(someone)) })).status).toBe(200);
}

describe('tokens', () => {
  it('P11 a token without a signature is none', async () => {
    const admin = await make('admin');
    await expectSound(admin);
    const [, body, signature] = admin.token.split('.');
    const hmac = (header: string) => createHmac('sha256', '').update(`${header}.${body}`).digest('base64url');
    await unchanged(async () => {
      for (const alg of ['none', 'None', 'nOnE', 'NONE', '', undefined, null]) {
        const header = part({ alg, typ: 'JWT' });
        for (const end of ['', signature, hmac(header)]) await expectRefused(`${header}.${body}.${end}`);
      }
      await expectRefused(`${part({ alg: 'HS256', typ: 'JWT' })}.${body}.`);
      await expectRefused(`${part({ alg: 'HS256', typ: 'JWT' })}.${body}`);
      await expectRefused(body!);
    });
  });

  it('P12 a token of another secret, algorithm or key is none', async () => {
    const admin = await make('admin');
    await expectSound(admin);
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const claims = claimsOf(admin);
    const [header, , signature] = admin.token.split('.');
    await unchanged(async () => {
      await expectRefused(sign(claims, 'HS256', 'x'.repeat(40)));
      await expectRefused(sign(claims, 'HS256', `${secret}k`));
      for (const algorithm of ['HS384', 'HS512'] as const) await expectRefused(sign(claims, algorithm));
      await expectRefused(sign(claims, 'RS256', privateKey));
      await expectRefused(sign(claims, 'HS256', publicKey.export({ type: 'spki', format: 'pem' }).toString()));
      await expectRefused(`${header}.${part({ ...claims, sub: 'somebody else' })}.${signature}`);
      // A key that the token itself brings, or points to.
      const jwk = publicKey.export({ format: 'jwk' });
      for (const more of [{ jwk }, { kid: '/dev/null' }, { jku: 'https://evil.test/keys' }]) {
        await expectRefused(jwt.sign(claims, privateKey, { algorithm: 'RS256', noTimestamp: true, header: { alg: 'RS256', ...more } as jwt.JwtHeader }));
      }
    });
  });

  it('P13 a token out of its time, or made for somebody else, is none', async () => {
    const admin = await make('admin');
    await expectSound(admin);
    const claims = claimsOf(admin);
    const seconds = Math.floor(Date.now() / 1000);
    await unchanged(async () => {
      for (const wrong of [
        { exp: seconds - 1 }, { exp: seconds - 3600 }, { nbf: seconds + 3600 }, { iss: 'elsewhere' }, { iss: undefined }, { aud: 'another-desk' },
        { aud: undefined }, { jti: undefined }, { typ: undefined },
      ]) await expectRefused(sign({ ...claims, ...wrong }));
    });
    // The row decides too: its own end, whatever the token says.
    await rows(sql`update sessions set expires_at = clock_timestamp() - interval '1 second' where id = ${claims.jti}`);
    forgetSessions();
    await expectRefused(admin.token);
  });

  it('P14 a token made for something else opens no session', async () => {
    const customer = await make('customer');
    await expectSound(customer);
    await auth.requestReset(customer.email);
    await settled();
    const links = desk.mails.map(({ text }) => /token=(\S+)/.exec(text)![1]!);
    expect(links).toHaveLength(2);
    await unchanged(async () => {
      for (const token of links) await expectRefused(token);
      for (const typ of ['password-reset', 'email-verify', 'unsubscribe', 'rating', 'setup', 'Session', 'access']) await expectRefused(sign({ ...claimsOf(customer), typ }));
      for (const authorization of [`Basic ${customer.token}`, customer.token, `Bearer  ${customer.token}`, 'Bearer', `Bearer ${customer.token} x`]) {
        expect((await probe(desk.url, 'GET /auth/me', {}, { headers: { authorization } })).status, authorization).toBe(401);
      }
      const { status } = await send(desk.url, `/api/auth/me?token=${customer.token}&access_token=${customer.token}`, { headers: { cookie: `token=${customer.token}` } });
      expect(status).toBe(401);
    });
  });

  it('P14 a guest token opens its own ticket and nothing else', async () => {
    const email = 'twice@people.test';
    const [guest, again] = [await makeGuest(desk.url, { contact_email: email }), await makeGuest(desk.url, { contact_email: email })];
    const foreign = await openTicket(desk.url, await make('customer'));
    const own = { params: { id: guest.ticket.id } };
    expect((await probe(desk.url, 'GET /tickets/:id', own, guest)).status).toBe(200);
    await unchanged(async () => {
      // Another ticket of the same address is another token's.
      for (const { id, number } of [foreign, again.ticket]) {
        for (const ref of [id, String(number)]) {
          const input = { params: { id: ref } };
          for (const name of ['GET /tickets/:id', 'GET /tickets/:id/messages', 'GET /tickets/:id/history'] as const) await expectMissing(desk.url, name, input, guest);
          await expectMissing(desk.url, 'POST /tickets/:id/messages', { ...input, body: { body: 'x' } }, guest);
          await expectMissing(desk.url, 'PATCH /tickets/:id', { ...input, body: { status: 'resolved' } }, guest);
          await expectMissing(desk.url, 'POST /tickets/:id/rating', { ...input, body: { score: 1 } }, guest);
        }
      }
      for (const name of ['GET /auth/me', 'GET /tickets', 'GET /tickets/my-tickets', 'POST /auth/logout', 'GET /agents', 'GET /queue', 'POST /tickets/:id/take'] as const) {
        expect(await probe(desk.url, name, own, guest), name).toMatchObject({ status: 401, body: { code: 'auth/guest-scope' } });
      }
      const socket = await connect(desk.url, guest.token);
      expect((await command(socket, 'join-ticket-room', { ticket_id: guest.ticket.id })).ok).toBe(true);
      expect(await command(socket, 'join-ticket-room', { ticket_id: again.ticket.id })).toMatchObject({ ok: false, code: 'ticket/not-found' });
      expect(await command(socket, 'agent-status', { status: 'available' })).toMatchObject({ ok: false, code: 'auth/guest-scope' });
    });
  });
});

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const logIn = (email: string, secretWord: string) => probe(desk.url, 'POST /auth/login', { body: { email, password: secretWord } });

describe('passwords', () => {
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
    const [known, unknown] = Object.values(times).map(median);
    expect(Math.abs(known! - unknown!)).toBeLessThan(20);
    await settled();
    // One verification mail, and links only to the address that exists.
    expect(new Set(desk.mails.map(({ to }) => to.address))).toEqual(new Set([email]));
  });

  it('P18 short and common passwords are refused, long ones count to the last byte', async () => {
    const register = (secretWord: string, email = 'new@people.test') => probe(desk.url, 'POST /auth/register', { body: { name: 'New', email, password: secretWord } });
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
    for (const other of [`${stem}b`, stem, `${stem}aa`]) expect((await logIn('bytes@people.test', other)).status).toBe(401);
    const hashes = await rows<{ password_hash: string }>(sql`select password_hash from users`);
    for (const { password_hash } of hashes) expect(password_hash).toMatch(/^\$2b\$\d\d\$.{53}$/);
  });

  const resetLink = async (email: string, headers: Record<string, string> = {}) => {
    await settled();
    desk.mails.length = 0;
    const { status } = await send(desk.url, '/api/auth/password/forgot', {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ email }),
    });
    expect(status).toBe(202);
    await settled();
    const [mail, ...more] = desk.mails;
    expect(more).toEqual([]);
    expect(mail!.to.address).toBe(email);
    return new URL(/https?:\S+/.exec(mail!.text)![0]);
  };
  const reset = (link: URL, secretWord: string) =>
    probe(desk.url, 'POST /auth/password/reset', { body: { token: link.searchParams.get('token'), password: secretWord } });
  const refused = { status: 400, body: { code: 'auth/link-invalid' } };

  it('P19 a reset link works once, for an hour, and only the newest', async () => {
    const { email } = await make('customer');
    const used = await resetLink(email);
    expect((await reset(used, 'the-first-new-one')).status).toBe(204);
    const [older, newer] = [await resetLink(email), await resetLink(email)];
    const late = () => auth.resetPassword({ token: newer.searchParams.get('token')!, password: 'far-too-late-now' }, new Date(Date.now() + 61 * 60_000).toISOString());
    await unchanged(async () => {
      expect(await reset(used, 'the-second-new-one')).toMatchObject(refused);
      expect(await reset(older, 'of-an-older-link')).toMatchObject(refused);
      await expect(late()).rejects.toMatchObject({ code: 'auth/link-invalid' });
      expect(await reset(new URL('http://x/?token=made-up'), 'of-no-link-at-all')).toMatchObject(refused);
      // A link that proves an address sets no password.
      expect((await probe(desk.url, 'POST /auth/email/verify', { body: { token: newer.searchParams.get('token') } })).body.code).toBe('auth/link-invalid');
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
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array.from({ length: 7 }, () => 400)]);
    const stale = await resetLink(email);
    await rows(sql`update links set expires_at = expires_at - interval '61 minutes' where ended_at is null and purpose = 'password-reset'`);
    await unchanged(async () => expect(await reset(stale, 'too-late-by-far')).toMatchObject(refused));
  });

  it('P19 a link keeps the configured origin, whatever the request says of its host', async () => {
    const { email } = await make('customer');
    const { origin } = await resetLink(email);
    const port = new URL(desk.url).port;
    expect(origin).toBe(`http://localhost:${port}`);
    const lies: Record<string, string>[] = [
      { host: 'evil.test' }, { host: `127.0.0.1:${port}`, 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
      { host: `127.0.0.1:${port}`, forwarded: 'host=evil.test;proto=https' }, { host: `localhost:${port}@evil.test` }, { origin: 'https://evil.test', referer: 'https://evil.test/' },
    ];
    for (const headers of lies) {
      expect((await resetLink(email, headers)).origin).toBe(origin);
      expect(JSON.stringify(desk.mails)).not.toContain('evil.test');
    }
  });
});
