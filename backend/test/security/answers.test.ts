// P35, P36, P38, P46: what every answer carries, and what a foreign page can do.
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { describe, expect, it } from 'vitest';
import { beginChat } from '../chats.ts';
import { ask, call, connect, upload } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, openTicket, password } from '../people.ts';
import { picture, useDataDirectory } from '../pictures.ts';
import { shortest } from '../journeys.ts';
import { expectFailure, send, unchanged } from './oracle.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });
const evil = 'https://evil.test';
const gets = Object.keys(routes).filter((name) => name.startsWith('GET ')) as RouteName[];

describe('headers', () => {
  it('P35 no answer to somebody signed in is kept by any cache', async () => {
    const admin = await make('admin');
    const ticket = await openTicket(desk.url, admin);
    const authorization = `Bearer ${admin.token}`;
    const chat = await beginChat(desk.url, await make('customer'));
    const [image] = (await upload(desk.url, [{ name: 'a.png', bytes: await picture() }], admin)).body.data;
    const journey = await call(desk.url, 'POST /journeys', { body: { name: 'Help', journey_data: shortest } }, admin);
    await call(desk.url, 'POST /journeys/:id/activate', { params: { id: journey.id } }, admin);
    const run = await call(desk.url, 'POST /journeys/:id/runs', { params: { id: journey.id } }, admin);
    const article = await call(desk.url, 'POST /kb', { body: { title: 'Help', body: '<p>Yes.</p>' } }, admin);
    const faq = await call(desk.url, 'POST /faqs', { body: { question: 'Why?', answer: 'So.' } }, admin);
    const ids = {
      'kb/category': 'billing',
      kb: article.id,
      faqs: faq.id,
      agents: admin.id,
      chat: chat.session.id,
      upload: image!.id,
      'journeys/runs': run.id,
      journeys: journey.id,
    };
    const idFor = (name: string) =>
      Object.entries(ids).find(([room]) => name.startsWith(`GET /${room}/`))?.[1] ?? ticket.id;
    for (const name of gets) {
      const asked: Record<string, string> = { 'GET /kb/search': '?q=help', 'GET /kb/suggest': '?text=help' };
      const path = `/api${name.slice(4).replace(/:\w+/g, idFor(name))}${asked[name] ?? ''}`;
      const answer = await send(desk.url, path, { headers: { authorization } });
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
    const more: [string, object][] = [
      [
        '/api/auth/login',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: admin.email, password }),
        },
      ],
      ['/api/tickets?limit=2', { headers: { authorization } }],
      ['/api/tickets?limit=x', { headers: { authorization } }],
      ['/api/tickets/1', { headers: { authorization } }],
      ['/api/nothing', { headers: { authorization } }],
      ['/api/auth/me', {}],
      ['/api/auth/logout', { method: 'POST', headers: { authorization } }],
    ];
    for (const [path, given] of more)
      expect([path, (await send(desk.url, path, given)).headers['cache-control']]).toEqual([path, 'no-store']);
  });

  it('P35 nor when the request names its target in full, as to a proxy', async () => {
    const customer = await make('customer');
    const answer = await send(desk.url, `${desk.url}/api/auth/me`, {
      headers: { authorization: `Bearer ${customer.token}` },
    });
    if (answer.status === 200) expect(answer.headers['cache-control']).toBe('no-store');
    else expectFailure(answer, [400, 404]);
  });

  it('P36 a foreign page may neither ask nor connect', async () => {
    const customer = await make('customer');
    await unchanged(async () => {
      for (const origin of [
        evil,
        'null',
        `${desk.url}.evil.test`,
        desk.url.replace('http', 'https'),
        `http://evil.test:${new URL(desk.url).port}`,
      ]) {
        for (const path of ['/api/tickets', '/api/auth/login', '/api/auth/me']) {
          const preflight = await send(desk.url, path, {
            method: 'OPTIONS',
            headers: {
              origin,
              'access-control-request-method': 'POST',
              'access-control-request-headers': 'authorization, content-type',
            },
          });
          const asked = await send(desk.url, path, { headers: { origin, authorization: `Bearer ${customer.token}` } });
          expect(preflight.status).toBeGreaterThanOrEqual(400);
          for (const { headers } of [preflight, asked])
            expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
        }
        const polling = await send(desk.url, '/socket.io/?EIO=4&transport=polling', { headers: { origin } });
        expect(polling.status).toBe(403);
        expect(Object.keys(polling.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
        await expect(connect(desk.url, customer.token, { extraHeaders: { origin } })).rejects.toThrow(
          'websocket error',
        );
        await expect(
          connect(desk.url, customer.token, { transports: ['polling'], extraHeaders: { origin } }),
        ).rejects.toThrow('xhr poll error');
      }
    });
    // The desk's own pages may.
    expect((await connect(desk.url, customer.token, { extraHeaders: { origin: desk.url } })).connected).toBe(true);
    expect((await connect(desk.url, customer.token, { transports: ['polling'] })).connected).toBe(true);
  });

  it('P38 every answer carries the headers that bind a browser', async () => {
    const customer = await make('customer');
    for (const path of [
      '/',
      '/login',
      '/tickets/1',
      '/index.html',
      '/nothing.php',
      '/api/health',
      '/api/auth/me',
      '/api/tickets',
      '/api/nothing',
      '/api/tickets/%00',
    ]) {
      const { headers } = await send(desk.url, path, { headers: { authorization: `Bearer ${customer.token}` } });
      const policy = new Map(
        String(headers['content-security-policy'])
          .split(';')
          .map((part) => part.trim().split(/ (.*)/) as [string, string]),
      );
      expect(Object.fromEntries(policy), path).toMatchObject({
        'default-src': "'self'",
        'script-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
        'form-action': "'self'",
      });
      expect(policy.get('style-src')).toBe("'self' 'unsafe-inline'");
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      // Strict transport only behind TLS: production.test.ts has the other half.
      for (const absent of ['x-powered-by', 'server', 'strict-transport-security', 'set-cookie'])
        expect(headers, path).not.toHaveProperty(absent);
    }
    const { headers } = await send(desk.url, '/socket.io/?EIO=4&transport=polling');
    for (const absent of ['x-powered-by', 'server', 'set-cookie']) expect(headers).not.toHaveProperty(absent);
  });
});

describe('forms', () => {
  it('P46 a form of another site does nothing', async () => {
    const { email } = await make('customer');
    const bodies: [string, object][] = [
      ['/auth/login', { email, password }],
      ['/auth/register', { name: 'F', email: 'form@people.test', password }],
      ['/auth/password/forgot', { email }],
      ['/tickets', { subject: 'Form', description: 'x', contact_email: 'form@people.test' }],
    ];
    const types = [
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'text/json',
      'application/xml',
    ];
    await unchanged(async () => {
      for (const [path, body] of bodies) {
        for (const type of types) {
          const headers = {
            origin: evil,
            referer: `${evil}/`,
            cookie: 'session=victim; token=victim',
            'content-type': type,
          };
          expectFailure(
            await send(desk.url, `/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
            415,
            'request/media-type',
          );
        }
        const bare = await send(desk.url, `/api${path}`, { method: 'POST', body: JSON.stringify(body) });
        expectFailure(bare, [400, 415]);
      }
    });
    expect(desk.mails.filter(({ subject }) => subject === 'Set a new password')).toEqual([]);
    const signedIn = await ask(desk.url, 'POST /auth/login', { body: { email, password } });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.get('set-cookie')).toBeNull();
  });

  it('P46 no spelling of the content type gets a forbidden body past validation', async () => {
    const body = JSON.stringify({ name: 'F', email: 'form@people.test', password, role: 'admin' });
    await unchanged(async () => {
      for (const type of [
        'application/json',
        'APPLICATION/JSON',
        'application/json;charset=utf-8',
        'application/json ; charset=utf-8',
        ' application/json',
        'application/json\t',
        'application/json;',
        'application/json,text/plain',
        'application/json; charset="',
        'application/jsonx',
        'application/vnd.api+json',
        'application/json/x',
        '',
        'json',
        '*/*',
        'application/*',
        'text/plain;application/json',
      ]) {
        const answer = await send(desk.url, '/api/auth/register', {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        expectFailure(answer, [400, 415]);
      }
    });
  });
});
