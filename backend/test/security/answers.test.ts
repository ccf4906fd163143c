// P35, P36, P38, P39, P44, P46: what every answer carries, and what no request can do to it.
import { once } from 'node:events';
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask, call, command, connect } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, openTicket, password } from '../people.ts';
import { expectFailure, expectNoInternals, probe, send, unchanged } from './oracle.ts';

const desk = useDesk();
const evil = 'https://evil.test';
const gets = Object.keys(routes).filter((name) => name.startsWith('GET ')) as RouteName[];

describe('headers', () => {
  it('P35 no answer to somebody signed in is kept by any cache', async () => {
    const admin = await make('admin');
    const ticket = await openTicket(desk.url, admin);
    const authorization = `Bearer ${admin.token}`;
    for (const name of gets) {
      const path = `/api${name.slice(4).replace(/:\w+/g, name.includes('/agents/') ? admin.id : ticket.id)}`;
      const answer = await send(desk.url, path, { headers: { authorization } });
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
    const more: [string, object][] = [
      ['/api/auth/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: admin.email, password }) }],
      ['/api/tickets?limit=2', { headers: { authorization } }], ['/api/tickets?limit=x', { headers: { authorization } }], ['/api/tickets/1', { headers: { authorization } }],
      ['/api/nothing', { headers: { authorization } }], ['/api/auth/me', {}], ['/api/auth/logout', { method: 'POST', headers: { authorization } }],
    ];
    for (const [path, given] of more) expect([path, (await send(desk.url, path, given)).headers['cache-control']]).toEqual([path, 'no-store']);
  });

  it('P35 nor when the request names its target in full, as to a proxy', async () => {
    const customer = await make('customer');
    const answer = await send(desk.url, `${desk.url}/api/auth/me`, { headers: { authorization: `Bearer ${customer.token}` } });
    if (answer.status === 200) expect(answer.headers['cache-control']).toBe('no-store');
    else expectFailure(answer, [400, 404]);
  });

  it('P36 a foreign page may neither ask nor connect', async () => {
    const customer = await make('customer');
    await unchanged(async () => {
      for (const origin of [evil, 'null', `${desk.url}.evil.test`, desk.url.replace('http', 'https'), `http://evil.test:${new URL(desk.url).port}`]) {
        for (const path of ['/api/tickets', '/api/auth/login', '/api/auth/me']) {
          const preflight = await send(desk.url, path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, content-type' } });
          const asked = await send(desk.url, path, { headers: { origin, authorization: `Bearer ${customer.token}` } });
          expect(preflight.status).toBeGreaterThanOrEqual(400);
          for (const { headers } of [preflight, asked]) expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
        }
        const polling = await send(desk.url, '/socket.io/?EIO=4&transport=polling', { headers: { origin } });
        expect(polling.status).toBe(403);
        expect(Object.keys(polling.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
        await expect(connect(desk.url, customer.token, { extraHeaders: { origin } })).rejects.toThrow('websocket error');
        await expect(connect(desk.url, customer.token, { transports: ['polling'], extraHeaders: { origin } })).rejects.toThrow('xhr poll error');
      }
    });
    // The desk's own pages may.
    expect((await connect(desk.url, customer.token, { extraHeaders: { origin: desk.url } })).connected).toBe(true);
    expect((await connect(desk.url, customer.token, { transports: ['polling'] })).connected).toBe(true);
  });

  it('P38 every answer carries the headers that bind a browser', async () => {
    const customer = await make('customer');
    for (const path of ['/', '/login', '/tickets/1', '/index.html', '/nothing.php', '/api/health', '/api/auth/me', '/api/tickets', '/api/nothing', '/api/tickets/%00']) {
      const { headers } = await send(desk.url, path, { headers: { authorization: `Bearer ${customer.token}` } });
      const policy = new Map(String(headers['content-security-policy']).split(';').map((part) => part.trim().split(/ (.*)/) as [string, string]));
      expect(Object.fromEntries(policy), path).toMatchObject({
        'default-src': "'self'", 'script-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'", 'form-action': "'self'",
      });
      expect(policy.get('style-src')).toBe("'self' 'unsafe-inline'");
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      // Strict transport only behind TLS: production.test.ts has the other half.
      for (const absent of ['x-powered-by', 'server', 'strict-transport-security', 'set-cookie']) expect(headers, path).not.toHaveProperty(absent);
    }
    const { headers } = await send(desk.url, '/socket.io/?EIO=4&transport=polling');
    for (const absent of ['x-powered-by', 'server', 'set-cookie']) expect(headers).not.toHaveProperty(absent);
  });
});

const injections = [
  "'", '"', "''", '\\', '`', ';select pg_sleep(3)', "';select pg_sleep(3)--", "1;select pg_sleep(3)", '(select 1)', "' or '1'='1", '1 or 1=1', "a' || pg_sleep(3) || '",
  '$1', '${1}', ':*', "' & !x", '<->', '%', '_', '{}', '{"$gt":""}', "'::uuid", '/*', '--', "newest';--", '(select pg_sleep(3))', 'null', 'NaN', 'Infinity', '\u{1f600}',
];

describe('injection', () => {
  const isHarmless = ({ status }: { status: number }) => expect([200, 400, 404]).toContain(status);

  it('P39 filters, sorts and searches take quotes and statements for what they are', async () => {
    const agent = await makeAgent();
    const text = `O'Brien "quoted" ;select pg_sleep(3)`;
    const { id } = await openTicket(desk.url, await make('customer'), { subject: text, tags: ['a.b:c/d'] });
    await unchanged(async () => {
      for (const name of ['status', 'priority', 'category', 'assigned_agent_id', 'customer_id', 'tag', 'sla', 'q', 'from', 'to', 'sort', 'page', 'limit', 'cursor']) {
        for (const value of injections) {
          const answer = await probe(desk.url, 'GET /tickets', { query: { [name]: value } }, agent, 1_000);
          isHarmless(answer);
          if (!['q', 'tag'].includes(name)) expect(answer.status, `${name}=${value}`).toBe(400);
          if (name === 'tag') expect(answer.body.count ?? 0).toBe(0);
        }
      }
      for (const query of ["sort[]=newest", 'sort=newest&sort=oldest', 'q[$ne]=x', 'customer_id[]=1', '__proto__[x]=1', 'constructor=1', "'=1", 'limit=5&limit=6']) {
        expectFailure(await send(desk.url, `/api/tickets?${encodeURI(query)}`, { headers: { authorization: `Bearer ${agent.token}` } }), 400);
      }
      for (const q of [text, "O'Brien", '"quoted"', 'pg_sleep(3)', ';select']) {
        const { body } = await probe(desk.url, 'GET /tickets', { query: { q } }, agent, 1_000);
        expect(body.data.map((each) => each.id), q).toEqual([id]);
      }
    });
  });

  it('P39 ids and bodies too', async () => {
    const [agent, customer] = [await makeAgent(), await make('customer')];
    const admin = await make('admin');
    const ticket = await openTicket(desk.url, customer);
    await unchanged(async () => {
      for (const value of [...injections, `${ticket.id}'`, `${ticket.id};select pg_sleep(3)`, `${ticket.number}'`, `0${ticket.number}`, '-1', '1e3', '99999999999', `urn:uuid:${ticket.id}`, '-'.repeat(36), 'x'.repeat(99)]) {
        for (const name of gets.filter((each) => each.includes(':id'))) {
          const answer = await probe(desk.url, name, { params: { id: value } }, admin, 1_000);
          expect([400, 404], `${name} ${value}`).toContain(answer.status);
        }
        expect((await probe(desk.url, 'PATCH /tickets/:id', { params: { id: ticket.id }, body: { version: value } }, agent, 1_000)).status).toBe(400);
        expect((await probe(desk.url, 'POST /tickets/:id/reassign', { params: { id: ticket.id }, body: { agent_id: value } }, admin, 1_000)).status, value).toBe(400);
        expect((await probe(desk.url, 'POST /tickets', { body: { subject: 'x', description: 'x', client_id: value } }, customer, 1_000)).status, value).toBe(400);
        expect((await probe(desk.url, 'POST /auth/login', { body: { email: value, password: value } }, {}, 1_000)).status).toBe(400);
      }
      for (const client_id of [`urn:uuid:${crypto.randomUUID()}`]) {
        expect((await probe(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: { body: 'x', client_id } }, customer)).status, client_id).toBe(400);
      }
      const socket = await connect(desk.url, customer.token);
      for (const ticket_id of [...injections, `${ticket.id}'`]) expect(await command(socket, 'join-ticket-room', { ticket_id }), ticket_id).toMatchObject({ ok: false, code: 'request/invalid' });
      for (const after_seq of [2 ** 31, 2 ** 53, 1e300]) expect(await command(socket, 'join-ticket-room', { ticket_id: ticket.id, after_seq }), `${after_seq}`).toMatchObject({ ok: false, code: 'request/invalid' });
    });
    // What is text is kept as it was typed.
    for (const body of injections) await call(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: { body } }, customer);
    const said = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, customer);
    expect(said.slice(1).map(({ body }) => body)).toEqual(injections);
  });

  it('P39 a forged cursor is refused', async () => {
    const agent = await makeAgent();
    await openTicket(desk.url, await make('customer'));
    const time = new Date().toISOString();
    await unchanged(async () => {
      for (const sort of ['newest', 'oldest', 'priority', 'due', 'updated', 'rank']) {
        for (const values of [["'"], [time, "'; select pg_sleep(3)"], ["now()';--", '1'], [time, null], [time, { a: 1 }], [time], ['high', time, "'"], ["'", time, 'x'], [], ['1', '2', '3', '4'], ['NaN', 'x']]) {
          const cursor = Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
          const query = { cursor, ...(sort === 'rank' ? { q: 'work' } : { sort }) };
          expect((await probe(desk.url, 'GET /tickets', { query }, agent, 1_000)).status, JSON.stringify([sort, ...values])).toBe(400);
        }
      }
    });
  });
});

describe('requests that are none', () => {
  it('P44 malformed ones, unknown places and wrong methods are refused in the one shape', async () => {
    const customer = await make('customer');
    const authorization = `Bearer ${customer.token}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const post = (body: string) => ({ method: 'POST', headers, body });
    await unchanged(async () => {
      for (const body of ['{"subject":', '', ' ', '{]', "{'a':1}", 'null', '[]', '1', '"x"', '{"a":1}{"b":2}', '\ufeff{', '{"subject":"a\\u0000b","description":"x"}', '{"__proto__":{"x":1}}', '{"a":NaN}']) {
        expectFailure(await send(desk.url, '/api/tickets', post(body)), 400);
      }
      for (const path of ['/api/nothing', '/api', '/api/', '/API/tickets', '/api/tickets/1/nothing', '/api//tickets', '/api/../.env', '/.env', '/.git/config', '/package.json', '/backend/src/config.ts', '/..%2f..%2fetc%2fpasswd', '/nothing.php']) {
        expectFailure(await send(desk.url, path, { headers: { authorization } }), 404, 'request/not-found');
      }
      for (const [method, path] of [['GET', '/api/auth/login'], ['DELETE', '/api/tickets'], ['PUT', '/api/auth/me'], ['PATCH', '/api/tickets'], ['POST', '/api/health'], ['OPTIONS', '/api/tickets'], ['TRACE', '/api/auth/me'], ['PROPFIND', '/api/tickets']] as const) {
        expectFailure(await send(desk.url, path, { method, headers: { authorization } }), [404, 405]);
      }
    });
  });

  it('P44 a target that cannot be read is refused in the one shape', async () => {
    for (const path of ['/api/tickets/%', '/api/tickets/%zz', '/api/tickets/%c3%28', '/api/tickets/%00', `/api/tickets/${'9'.repeat(200)}`, '/%', '/api/tickets?q=%']) {
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

  it('P46 a form of another site does nothing', async () => {
    const { email } = await make('customer');
    const bodies: [string, object][] = [
      ['/auth/login', { email, password }], ['/auth/register', { name: 'F', email: 'form@people.test', password }], ['/auth/password/forgot', { email }],
      ['/tickets', { subject: 'Form', description: 'x', contact_email: 'form@people.test' }],
    ];
    const types = ['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', 'text/json', 'application/xml'];
    await unchanged(async () => {
      for (const [path, body] of bodies) {
        for (const type of types) {
          const headers = { origin: evil, referer: `${evil}/`, cookie: 'session=victim; token=victim', 'content-type': type };
          expectFailure(await send(desk.url, `/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }), 415, 'request/media-type');
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
        'application/json', 'APPLICATION/JSON', 'application/json;charset=utf-8', 'application/json ; charset=utf-8', ' application/json', 'application/json\t', 'application/json;',
        'application/json,text/plain', 'application/json; charset="', 'application/jsonx', 'application/vnd.api+json', 'application/json/x', '', 'json', '*/*', 'application/*', 'text/plain;application/json',
      ]) {
        const answer = await send(desk.url, '/api/auth/register', { method: 'POST', headers: { 'content-type': type }, body });
        expectFailure(answer, [400, 415]);
      }
    });
  });
});
