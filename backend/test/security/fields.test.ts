// P21–P24: what a body may set, and what an answer may hold.
import { randomUUID } from 'node:crypto';
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { expect, it } from 'vitest';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask, call, command, connect, heard, type Options } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, makeGuest, openTicket, password } from '../people.ts';
import { probe, unchanged } from './oracle.ts';

const desk = useDesk();
const userRow = async (id: string) => (await rows(sql`select * from users where id = ${id}`))[0];

/** Named in the refusal, so that nothing vanishes silently. */
const refusesField = (field: string) => ({ status: 400, body: { code: 'request/invalid', details: [{ path: `/${field}`, message: 'is not a known field' }] } });

it('P21 nobody registers as anything but a customer', async () => {
  const account = { name: 'Eve', email: 'eve@people.test', password };
  await unchanged(async () => {
    const extra = { role: 'admin', isAdmin: true, is_admin: true, roles: ['admin'], is_active: true, email_verified: true, email_verified_at: '2020-01-01T00:00:00Z', id: randomUUID(), password_hash: 'x', permissions: ['*'], ignore_permissions: true };
    for (const [field, value] of Object.entries(extra)) {
      expect(await probe(desk.url, 'POST /auth/register', { body: { ...account, [field]: value } }), field).toMatchObject(refusesField(field));
    }
    for (const text of ['{"role":"admin"}', '{"__proto__":{"role":"admin"}}', '{"constructor":{"prototype":{"role":"admin"}}}']) {
      const body = `${JSON.stringify(account).slice(0, -1)},${text.slice(1)}`;
      const { status } = await fetch(`${desk.url}/api/auth/register`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(status, body).toBe(400);
    }
  });
  expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  const { status, body } = await probe(desk.url, 'POST /auth/register', { body: account });
  expect(status).toBe(201);
  expect(body.data.user).toMatchObject({ role: 'customer', email_verified: false });
  expect(await userRow(body.data.user.id)).toMatchObject({ role: 'customer', is_active: true, email_verified_at: null });
  expect((await ask(desk.url, 'GET /agents', {}, body.data)).status).toBe(403);
});

it('P22 a customer changes nothing of an account but name, language and password', async () => {
  const customer = await make('customer');
  await unchanged(async () => {
    const extra = { role: 'admin', email_verified: true, email_verified_at: '2020-01-01T00:00:00Z', password_hash: 'x', is_active: false, id: randomUUID(), email: 'other@people.test', created_at: '2020-01-01T00:00:00Z' };
    for (const [field, value] of Object.entries(extra)) {
      expect(await probe(desk.url, 'PATCH /auth/me', { body: { [field]: value } }, customer), field).toMatchObject(refusesField(field));
      expect(await probe(desk.url, 'PATCH /auth/me', { body: { name: 'Renamed', [field]: value } }, customer), field).toMatchObject(refusesField(field));
    }
    const body = { password: 'a-quite-different-one' };
    expect((await probe(desk.url, 'PATCH /auth/me', { body }, customer)).status).toBe(400);
    expect((await probe(desk.url, 'PATCH /auth/me', { body: { ...body, current_password: 'a guess' } }, customer)).body.code).toBe('auth/wrong-password');
    expect((await probe(desk.url, 'PATCH /auth/me', { body: { name: 'Renamed', ...body, current_password: 'a guess' } }, customer)).status).toBe(400);
  });
  expect((await probe(desk.url, 'PATCH /auth/me', { body: { name: 'Renamed' } }, customer)).body.data).toMatchObject({ name: 'Renamed', role: 'customer' });
});

it('P23 who opens a ticket sets neither its owner nor what the desk decides', async () => {
  const [customer, other, agent] = [await make('customer'), await make('customer'), await makeAgent({ status: 'offline' })];
  const extra = {
    id: randomUUID(), number: 1, customer_id: other.id, customerId: other.id, requester: { id: other.id }, assigned_agent_id: agent.id, assigneeId: agent.id,
    created_at: '2020-01-01T00:00:00Z', createdAt: '2020-01-01T00:00:00Z', sla_response_deadline: '2099-01-01T00:00:00Z', slaDueAt: '2099-01-01T00:00:00Z',
    status: 'closed', version: 99, escalation_level: 9, parent_id: randomUUID(), conversation_id: randomUUID(), internal: true, first_response_at: '2020-01-01T00:00:00Z',
  };
  const given = { subject: 'Mine', description: 'All mine.' };
  await unchanged(async () => {
    for (const [field, value] of Object.entries(extra)) {
      expect(await probe(desk.url, 'POST /tickets', { body: { ...given, [field]: value } }, customer), field).toMatchObject(refusesField(field));
    }
    expect(await probe(desk.url, 'POST /tickets', { body: { ...given, priority: 'urgent' } }, customer)).toMatchObject({ status: 400 });
    expect(await probe(desk.url, 'POST /tickets', { body: { ...given, priority: 'urgent', contact_email: 'g@people.test' } })).toMatchObject({ status: 400 });
  });
  const ticket = await openTicket(desk.url, customer, { ...given, contact_email: other.email });
  expect(ticket).toMatchObject({ customer_id: customer.id, assigned_agent_id: null, status: 'new', version: 1, escalation_level: 0, parent: null });
  await settled();
  await unchanged(async () => {
    const params = { id: ticket.id };
    for (const field of ['customer_id', 'assigned_agent_id', 'id', 'created_at', 'resolved_at', 'escalation_level']) {
      const body = { [field]: extra[field as keyof typeof extra] ?? randomUUID() };
      expect(await probe(desk.url, 'PATCH /tickets/:id', { params, body }, agent), field).toMatchObject(refusesField(field));
    }
    for (const field of ['author_id', 'author', 'by_staff', 'seq', 'public_seq', 'created_at', 'id']) {
      const body = { body: 'x', [field]: agent.id };
      expect(await probe(desk.url, 'POST /tickets/:id/messages', { params, body }, customer), field).toMatchObject(refusesField(field));
    }
  });
});

const secretKey = /password|hash|secret|token/i;
/** Where an answer is a key to the door, and by which name. */
const keysOf: Partial<Record<RouteName, string>> = {
  'POST /auth/register': 'token', 'POST /auth/login': 'token', 'POST /auth/setup': 'token', 'PATCH /auth/me': 'token',
  'POST /tickets': 'access_token', 'POST /tickets/:id/messages': 'access_token',
};

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);
}

it('P24 no answer holds a secret, and a customer learns nobody else\'s address', async () => {
  const [customer, other, agent, admin] = [await make('customer'), await make('customer'), await makeAgent(), await make('admin')];
  const guest = await makeGuest(desk.url);
  const callers = { customer, agent, admin, guest } satisfies Record<string, Options>;
  const sockets = { customer: await connect(desk.url, customer.token), guest: await connect(desk.url, guest.token) };
  const heardAll: string[] = [];
  let seen = 0;
  const walk = async <K extends RouteName>(name: K, input: object, caller: keyof typeof callers | null) => {
    const { status, body } = await ask(desk.url, name, input, caller ? callers[caller] : {});
    expect(status, `${name} as ${caller}: ${JSON.stringify(body)}`).toBeLessThan(500);
    if (status >= 300) return;
    seen += 1;
    const allowed = keysOf[name];
    expect(keysIn(body).filter((key) => secretKey.test(key) && key !== allowed), `${name} as ${caller}`).toEqual([]);
    if (caller === 'customer' || caller === 'guest') heardAll.push(JSON.stringify([name, caller, body]));
  };

  const ticket = await openTicket(desk.url, customer);
  const foreign = await openTicket(desk.url, other);
  for (const { id } of [ticket, foreign, guest.ticket]) {
    const params = { id };
    await command(sockets.customer, 'join-ticket-room', { ticket_id: id });
    await walk('POST /tickets/:id/messages', { params, body: { body: 'From staff.' } }, 'agent');
    await walk('POST /tickets/:id/messages', { params, body: { body: 'Between us.', internal: true } }, 'admin');
    await walk('POST /tickets/:id/escalate', { params, body: { notes: 'Hurry.' } }, 'agent');
    await walk('POST /tickets/:id/reassign', { params, body: { agent_id: agent.id } }, 'admin');
    for (const caller of ['customer', 'guest'] as const) await walk('POST /tickets/:id/messages', { params, body: { body: 'Thanks.' } }, caller);
    await walk('PATCH /tickets/:id/status', { params, body: { status: 'resolved' } }, 'agent');
    for (const caller of ['customer', 'guest'] as const) await walk('POST /tickets/:id/rating', { params, body: { score: 4 } }, caller);
  }
  await walk('POST /agents', { body: { name: 'New Agent', email: 'new.agent@people.test', password } }, 'admin');
  await walk('PATCH /agents/:id', { params: { id: agent.id }, body: { max_tickets: 5 } }, 'admin');
  await walk('POST /queue/run', {}, 'admin');
  await walk('POST /tickets', { body: { subject: 'S', description: 'D' } }, 'customer');
  await walk('POST /tickets', { body: { subject: 'S', description: 'D', contact_email: 'anyone@people.test' } }, null);
  await walk('POST /auth/login', { body: { email: customer.email, password } }, null);
  await walk('POST /auth/password/forgot', { body: { email: other.email } }, null);
  await walk('PATCH /auth/me', { body: { name: 'Renamed' } }, 'customer');

  const ids = (name: string) => (name.includes('/agents/') ? [agent.id, admin.id] : name.includes('/tickets/:') ? [ticket.id, foreign.id, guest.ticket.id] : [randomUUID()]);
  for (const name of Object.keys(routes).filter((each) => each.startsWith('GET ')) as RouteName[]) {
    const inputs = name.includes(':') ? ids(name).map((id) => ({ params: { id } })) : [{}];
    for (const caller of ['customer', 'guest', 'agent', 'admin'] as const) for (const input of inputs) await walk(name, input, caller);
  }
  await heard(sockets.customer, 'ticket-updated', (told) => told.ticket.id === ticket.id && told.ticket.status === 'resolved');
  await settled();
  expect(seen).toBeGreaterThan(60);
  const told = JSON.stringify([sockets.customer.told, sockets.guest.told]);
  expect(told).toContain('From staff.');
  expect([...keysIn(sockets.customer.told), ...keysIn(sockets.guest.told)].filter((key) => secretKey.test(key))).toEqual([]);
  for (const address of [other.email, agent.email, admin.email, 'new.agent@people.test']) {
    expect(heardAll.filter((text) => text.includes(address))).toEqual([]);
    expect(told).not.toContain(address);
  }
  expect(heardAll.filter((text) => text.includes('"customer"') && text.includes(guest.ticket.contact_email))).toEqual([]);
});

it('P24 who types another\'s address into a form learns nothing of them', async () => {
  const contact_email = 'private.person@people.test';
  await makeGuest(desk.url, { contact_email, name: 'Persephone Private' });
  const { ticket, token } = await makeGuest(desk.url, { contact_email, name: 'A Stranger', subject: 'Who are you?' });
  const read = await call(desk.url, 'GET /tickets/:id', { params: { id: ticket.id } }, { token });
  const said = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, { token });
  expect(JSON.stringify([ticket, read, said])).not.toContain('Persephone');
});
