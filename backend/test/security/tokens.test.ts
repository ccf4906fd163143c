// P11–P14: what passes for a token.
import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { expect, it } from 'vitest';
import * as auth from '../../src/auth/auth.ts';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask, command, connect } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeGuest, openTicket, type Someone } from '../people.ts';
import { expectMissing, probe, send, unchanged } from './oracle.ts';

const desk = useDesk();
const secret = 'k'.repeat(40);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = ({ token }: { token: string }) => jwt.decode(token) as jwt.JwtPayload;
const sign = (claims: object, algorithm: jwt.Algorithm = 'HS256', key: jwt.Secret = secret) =>
  jwt.sign(claims, key, { algorithm, noTimestamp: true });

/** Refused by REST, on open routes too, and at the socket's door. */
async function expectRefused(token: string): Promise<void> {
  for (const name of ['GET /auth/me', 'GET /tickets', 'GET /health'] as const) {
    expect(await probe(desk.url, name, {}, { token }), `${name} with ${token}`).toMatchObject({
      status: 401,
      body: { code: 'auth/token-invalid' },
    });
  }
  await expect(connect(desk.url, token)).rejects.toMatchObject({ code: 'auth/token-invalid' });
}

/** The same claims signed as they should be do pass, so what is refused is refused for its fault. */
async function expectSound(someone: Someone): Promise<void> {
  expect((await ask(desk.url, 'GET /auth/me', {}, { token: sign(claimsOf(someone)) })).status).toBe(200);
}

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
      await expectRefused(
        jwt.sign(claims, privateKey, {
          algorithm: 'RS256',
          noTimestamp: true,
          header: { alg: 'RS256', ...more },
        }),
      );
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
      { exp: seconds - 1 },
      { exp: seconds - 3600 },
      { nbf: seconds + 3600 },
      { iss: 'elsewhere' },
      { iss: undefined },
      { aud: 'another-desk' },
      { aud: undefined },
      { jti: undefined },
      { typ: undefined },
    ])
      await expectRefused(sign({ ...claims, ...wrong }));
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
    for (const typ of ['password-reset', 'email-verify', 'unsubscribe', 'rating', 'setup', 'Session', 'access'])
      await expectRefused(sign({ ...claimsOf(customer), typ }));
    for (const authorization of [
      `Basic ${customer.token}`,
      customer.token,
      `Bearer  ${customer.token}`,
      'Bearer',
      `Bearer ${customer.token} x`,
    ]) {
      expect((await probe(desk.url, 'GET /auth/me', {}, { headers: { authorization } })).status, authorization).toBe(
        401,
      );
    }
    const { status } = await send(desk.url, `/api/auth/me?token=${customer.token}&access_token=${customer.token}`, {
      headers: { cookie: `token=${customer.token}` },
    });
    expect(status).toBe(401);
  });
});

it('P14 a guest token opens its own ticket and nothing else', async () => {
  const email = 'twice@people.test';
  const [guest, again] = [
    await makeGuest(desk.url, { contact_email: email }),
    await makeGuest(desk.url, { contact_email: email }),
  ];
  const foreign = await openTicket(desk.url, await make('customer'));
  const own = { params: { id: guest.ticket.id } };
  expect((await probe(desk.url, 'GET /tickets/:id', own, guest)).status).toBe(200);
  await unchanged(async () => {
    // Another ticket of the same address is another token's.
    for (const { id, number } of [foreign, again.ticket]) {
      for (const ref of [id, String(number)]) {
        const input = { params: { id: ref } };
        for (const name of ['GET /tickets/:id', 'GET /tickets/:id/messages', 'GET /tickets/:id/history'] as const)
          await expectMissing(desk.url, name, input, guest);
        await expectMissing(desk.url, 'POST /tickets/:id/messages', { ...input, body: { body: 'x' } }, guest);
        await expectMissing(desk.url, 'PATCH /tickets/:id', { ...input, body: { status: 'resolved' } }, guest);
        await expectMissing(desk.url, 'POST /tickets/:id/rating', { ...input, body: { score: 1 } }, guest);
      }
    }
    for (const name of [
      'GET /auth/me',
      'GET /tickets',
      'GET /tickets/my-tickets',
      'POST /auth/logout',
      'GET /agents',
      'GET /queue',
      'POST /tickets/:id/take',
    ] as const) {
      expect(await probe(desk.url, name, own, guest), name).toMatchObject({
        status: 401,
        body: { code: 'auth/guest-scope' },
      });
    }
    const socket = await connect(desk.url, guest.token);
    expect((await command(socket, 'join-ticket-room', { ticket_id: guest.ticket.id })).ok).toBe(true);
    expect(await command(socket, 'join-ticket-room', { ticket_id: again.ticket.id })).toMatchObject({
      ok: false,
      code: 'ticket/not-found',
    });
    expect(await command(socket, 'agent-status', { status: 'available' })).toMatchObject({
      ok: false,
      code: 'auth/guest-scope',
    });
  });
});
