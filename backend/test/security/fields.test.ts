// P21–P23: what a body may set.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, openTicket, password } from '../people.ts';
import { probe, unchanged } from './oracle.ts';

const desk = useDesk();
const userRow = async (id: string) => (await rows(sql`select * from users where id = ${id}`))[0];

/** Named in the refusal, so that nothing vanishes silently. */
const refusesField = (field: string) => ({
  status: 400,
  body: { code: 'request/invalid', details: [{ path: `/${field}`, message: 'is not a known field' }] },
});

it('P21 nobody registers as anything but a customer', async () => {
  const account = { name: 'Eve', email: 'eve@people.test', password };
  await unchanged(async () => {
    const extra = {
      role: 'admin',
      isAdmin: true,
      is_admin: true,
      roles: ['admin'],
      is_active: true,
      email_verified: true,
      email_verified_at: '2020-01-01T00:00:00Z',
      id: randomUUID(),
      password_hash: 'x',
      permissions: ['*'],
      ignore_permissions: true,
    };
    for (const [field, value] of Object.entries(extra)) {
      expect(
        await probe(desk.url, 'POST /auth/register', { body: { ...account, [field]: value } }),
        field,
      ).toMatchObject(refusesField(field));
    }
    for (const text of [
      '{"role":"admin"}',
      '{"__proto__":{"role":"admin"}}',
      '{"constructor":{"prototype":{"role":"admin"}}}',
    ]) {
      const body = `${JSON.stringify(account).slice(0, -1)},${text.slice(1)}`;
      const { status } = await fetch(`${desk.url}/api/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(status, body).toBe(400);
    }
  });
  expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  const { status, body } = await probe(desk.url, 'POST /auth/register', { body: account });
  expect(status).toBe(201);
  expect(body.data.user).toMatchObject({ role: 'customer', email_verified: false });
  expect(await userRow(body.data.user.id)).toMatchObject({
    role: 'customer',
    is_active: true,
    email_verified_at: null,
  });
  expect((await ask(desk.url, 'GET /agents', {}, body.data)).status).toBe(403);
});

it('P22 a customer changes nothing of an account but name, language and password', async () => {
  const customer = await make('customer');
  await unchanged(async () => {
    const extra = {
      role: 'admin',
      email_verified: true,
      email_verified_at: '2020-01-01T00:00:00Z',
      password_hash: 'x',
      is_active: false,
      id: randomUUID(),
      email: 'other@people.test',
      created_at: '2020-01-01T00:00:00Z',
    };
    for (const [field, value] of Object.entries(extra)) {
      expect(await probe(desk.url, 'PATCH /auth/me', { body: { [field]: value } }, customer), field).toMatchObject(
        refusesField(field),
      );
      expect(
        await probe(desk.url, 'PATCH /auth/me', { body: { name: 'Renamed', [field]: value } }, customer),
        field,
      ).toMatchObject(refusesField(field));
    }
    const body = { password: 'a-quite-different-one' };
    expect((await probe(desk.url, 'PATCH /auth/me', { body }, customer)).status).toBe(400);
    expect(
      (await probe(desk.url, 'PATCH /auth/me', { body: { ...body, current_password: 'a guess' } }, customer)).body.code,
    ).toBe('auth/wrong-password');
    expect(
      (
        await probe(
          desk.url,
          'PATCH /auth/me',
          { body: { name: 'Renamed', ...body, current_password: 'a guess' } },
          customer,
        )
      ).status,
    ).toBe(400);
  });
  expect((await probe(desk.url, 'PATCH /auth/me', { body: { name: 'Renamed' } }, customer)).body.data).toMatchObject({
    name: 'Renamed',
    role: 'customer',
  });
});

it('P23 who opens a ticket sets neither its owner nor what the desk decides', async () => {
  const [customer, other, agent] = [
    await make('customer'),
    await make('customer'),
    await makeAgent({ status: 'offline' }),
  ];
  const extra = {
    id: randomUUID(),
    number: 1,
    customer_id: other.id,
    customerId: other.id,
    requester: { id: other.id },
    assigned_agent_id: agent.id,
    assigneeId: agent.id,
    created_at: '2020-01-01T00:00:00Z',
    createdAt: '2020-01-01T00:00:00Z',
    sla_response_deadline: '2099-01-01T00:00:00Z',
    slaDueAt: '2099-01-01T00:00:00Z',
    status: 'closed',
    version: 99,
    escalation_level: 9,
    parent_id: randomUUID(),
    conversation_id: randomUUID(),
    internal: true,
    first_response_at: '2020-01-01T00:00:00Z',
  };
  const given = { subject: 'Mine', description: 'All mine.' };
  await unchanged(async () => {
    for (const [field, value] of Object.entries(extra)) {
      expect(
        await probe(desk.url, 'POST /tickets', { body: { ...given, [field]: value } }, customer),
        field,
      ).toMatchObject(refusesField(field));
    }
    expect(await probe(desk.url, 'POST /tickets', { body: { ...given, priority: 'urgent' } }, customer)).toMatchObject({
      status: 400,
    });
    expect(
      await probe(desk.url, 'POST /tickets', {
        body: { ...given, priority: 'urgent', contact_email: 'g@people.test' },
      }),
    ).toMatchObject({ status: 400 });
  });
  const ticket = await openTicket(desk.url, customer, { ...given, contact_email: other.email });
  expect(ticket).toMatchObject({
    customer_id: customer.id,
    assigned_agent_id: null,
    status: 'new',
    version: 1,
    escalation_level: 0,
    parent: null,
  });
  await settled();
  await unchanged(async () => {
    const params = { id: ticket.id };
    for (const field of ['customer_id', 'assigned_agent_id', 'id', 'created_at', 'resolved_at', 'escalation_level']) {
      const body = { [field]: extra[field as keyof typeof extra] ?? randomUUID() };
      expect(await probe(desk.url, 'PATCH /tickets/:id', { params, body }, agent), field).toMatchObject(
        refusesField(field),
      );
    }
    for (const field of ['author_id', 'author', 'by_staff', 'seq', 'public_seq', 'created_at', 'id']) {
      const body = { body: 'x', [field]: agent.id };
      expect(await probe(desk.url, 'POST /tickets/:id/messages', { params, body }, customer), field).toMatchObject(
        refusesField(field),
      );
    }
  });
});
