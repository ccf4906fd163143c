// P32–P34: functions of other roles, the last administrator, and what may happen only once.
import { randomUUID } from 'node:crypto';
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { expect, it } from 'vitest';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { closeResolved } from '../../src/tickets/tickets.ts';
import { ask, call } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, openTicket, password } from '../people.ts';
import { expectMissing, probe, statusesOf, unchanged } from './oracle.ts';

const desk = useDesk();
const forbidden = { status: 403, body: { code: 'auth/forbidden' } };

it('P32 a customer administrates nothing, with a body that would do', async () => {
  const [customer, other, agent] = [
    await make('customer'),
    await make('customer'),
    await makeAgent({ status: 'offline' }),
  ];
  const own = await openTicket(desk.url, customer);
  const newAgent = { name: 'Mallory', email: 'mallory@people.test', password, role: 'admin' };
  const config = { enabled: false, interval_seconds: 60, respect_shifts: false, sticky_hours: 0 };
  const tries: [RouteName, object?][] = [
    ['GET /agents'],
    ['POST /agents', { body: newAgent }],
    ['GET /agents/:id', { params: { id: agent.id } }],
    ['PATCH /agents/:id', { params: { id: customer.id }, body: { role: 'admin' } }],
    ['DELETE /agents/:id', { params: { id: agent.id } }],
    ['GET /agents/:id/metrics', { params: { id: agent.id } }],
    ['PATCH /agents/me/status', { body: { status: 'available' } }],
    ['GET /queue'],
    ['GET /queue/config'],
    ['PUT /queue/config', { body: config }],
    ['POST /queue/run'],
    ['GET /queue/decisions'],
    ['GET /sla/policies'],
    ['GET /sla/breaches'],
    ['GET /sla/board'],
    ['GET /tickets/admin/open'],
    ['GET /tickets/counts'],
    ...(['take', 'release', 'assignment'] as const).map((verb): [RouteName, object] => [
      `${verb === 'assignment' ? 'GET' : 'POST'} /tickets/:id/${verb}` as RouteName,
      { params: { id: own.id } },
    ]),
    ['POST /tickets/:id/reassign', { params: { id: own.id }, body: { agent_id: agent.id } }],
    ['POST /tickets/:id/escalate', { params: { id: own.id }, body: { notes: 'faster' } }],
    ['PATCH /tickets/:id/status', { params: { id: own.id }, body: { status: 'resolved' } }],
    // Routes for everybody, fields for staff.
    ['POST /tickets/:id/messages', { params: { id: own.id }, body: { body: 'a note', internal: true } }],
    ...[
      { priority: 'high' },
      { category: 'billing' },
      { subject: 'Other' },
      { tags: ['vip'] },
      { notes: 'x' },
      { status: 'resolved', priority: 'high' },
    ].map((body): [RouteName, object] => ['PATCH /tickets/:id', { params: { id: own.id }, body }]),
  ];
  await unchanged(async () => {
    for (const [name, input] of tries)
      expect(await probe(desk.url, name, input, customer), `${name} ${JSON.stringify(input)}`).toMatchObject(forbidden);
    for (const status of ['open', 'in_progress', 'waiting_user', 'closed']) {
      expect(
        (await probe(desk.url, 'PATCH /tickets/:id', { params: { id: own.id }, body: { status } }, customer)).body.code,
        status,
      ).toBe('ticket/illegal-move');
      expect(
        (
          await probe(
            desk.url,
            'POST /tickets/:id/messages',
            { params: { id: own.id }, body: { body: 'with a status', status } },
            customer,
          )
        ).body.code,
        status,
      ).toBe('ticket/illegal-move');
    }
  });
  // Every route that a customer may not call stands in the table above, or is tried by the matrix.
  expect(
    tries.filter(([name]) => !(routes[name].may as readonly string[]).includes('customer')).length,
  ).toBeGreaterThan(20);
  expect((await ask(desk.url, 'GET /tickets', {}, other)).body.count).toBe(0);
});

it('P32 an agent makes nobody an administrator, not even themselves', async () => {
  const [agent, colleague] = [await makeAgent({ status: 'offline' }), await makeAgent({ status: 'offline' })];
  const admin = await make('admin');
  const held = await openTicket(desk.url, await make('customer'));
  await call(desk.url, 'POST /tickets/:id/take', { params: { id: held.id } }, colleague);
  const tries: [RouteName, object?][] = [
    ['POST /agents', { body: { name: 'Mallory', email: 'mallory@people.test', password, role: 'admin' } }],
    ['PATCH /agents/:id', { params: { id: agent.id }, body: { role: 'admin' } }],
    ['PATCH /agents/:id', { params: { id: agent.id }, body: { max_tickets: 0 } }],
    ['PATCH /agents/:id', { params: { id: admin.id }, body: { role: 'agent' } }],
    ['DELETE /agents/:id', { params: { id: admin.id } }],
    ['GET /agents/:id/metrics', { params: { id: colleague.id } }],
    ['GET /agents/:id/metrics', { params: { id: randomUUID() } }],
    ['PUT /queue/config', { body: { enabled: false, interval_seconds: 60, respect_shifts: false, sticky_hours: 0 } }],
    ['POST /queue/run'],
    ['PUT /sla/policies', { body: {} }],
    ['POST /tickets/:id/rating', { params: { id: held.id }, body: { score: 5 } }],
    // A colleague's ticket is theirs to hand on.
    ['POST /tickets/:id/release', { params: { id: held.id } }],
    ['POST /tickets/:id/reassign', { params: { id: held.id }, body: { agent_id: agent.id } }],
  ];
  await unchanged(async () => {
    for (const [name, input] of tries)
      expect(await probe(desk.url, name, input, agent), `${name} ${JSON.stringify(input)}`).toMatchObject(forbidden);
    expect(await probe(desk.url, 'PATCH /auth/me', { body: { role: 'admin' } }, agent)).toMatchObject({ status: 400 });
    expect(await probe(desk.url, 'POST /tickets/:id/take', { params: { id: held.id } }, agent)).toMatchObject({
      status: 409,
      body: { code: 'ticket/taken' },
    });
    expect(
      (await probe(desk.url, 'PATCH /tickets/:id', { params: { id: held.id }, body: { status: 'closed' } }, agent)).body
        .code,
    ).toBe('ticket/illegal-move');
  });
});

const activeAdmins = () => rows<{ id: string }>(sql`select id from users where role = 'admin' and is_active`);

it('P33 the last administrator stays one, and nobody removes themselves', async () => {
  const admin = await make('admin');
  await makeAgent({ status: 'offline' });
  const params = { id: admin.id };
  await unchanged(async () => {
    expect(await probe(desk.url, 'PATCH /agents/:id', { params, body: { role: 'agent' } }, admin)).toMatchObject({
      status: 409,
      body: { code: 'agent/last-admin' },
    });
    expect(
      await probe(desk.url, 'PATCH /agents/:id', { params, body: { name: 'Renamed', role: 'agent' } }, admin),
    ).toMatchObject({ status: 409 });
    expect(await probe(desk.url, 'DELETE /agents/:id', { params }, admin)).toMatchObject({
      status: 409,
      body: { code: 'agent/last-admin' },
    });
  });
  const second = await make('admin');
  await unchanged(async () => {
    expect(await probe(desk.url, 'PATCH /agents/:id', { params, body: { role: 'agent' } }, admin)).toMatchObject({
      status: 409,
      body: { code: 'agent/yourself' },
    });
    expect(await probe(desk.url, 'DELETE /agents/:id', { params }, admin)).toMatchObject({
      status: 409,
      body: { code: 'agent/yourself' },
    });
  });
  // A deactivated one does not count as another.
  expect((await probe(desk.url, 'DELETE /agents/:id', { params: { id: second.id } }, admin)).status).toBe(204);
  expect((await probe(desk.url, 'DELETE /agents/:id', { params }, admin)).body.code).toBe('agent/last-admin');
  expect(await activeAdmins()).toEqual([{ id: admin.id }]);
});

it('P33 two administrators who demote or deactivate each other at the same moment leave one', async () => {
  for (let round = 0; round < 6; round += 1) {
    const [first, second] = [await make('admin'), await make('admin')];
    const end = (victim: typeof first, by: typeof first) =>
      round % 2 === 0
        ? ask(desk.url, 'PATCH /agents/:id', { params: { id: victim.id }, body: { role: 'agent' } }, by)
        : ask(desk.url, 'DELETE /agents/:id', { params: { id: victim.id } }, by);
    const outcomes = statusesOf(await Promise.all([end(first, second), end(second, first)]));
    expect([200, 204]).toContain(outcomes[0]);
    // Told that they are the last, or that they are none any more.
    expect([401, 403, 409]).toContain(outcomes[1]);
    expect(await activeAdmins()).toHaveLength(1);
    await settled();
    await rows(sql`update users set is_active = false`);
  }
});

it('P34 two agents who take one ticket at the same moment: one has it, one is told, fifty times', async () => {
  const [first, second] = [await makeAgent({ status: 'offline' }), await makeAgent({ status: 'offline' })];
  const customer = await make('customer');
  for (let round = 0; round < 50; round += 1) {
    const { id } = await openTicket(desk.url, customer);
    const take = (agent: typeof first) => ask(desk.url, 'POST /tickets/:id/take', { params: { id } }, agent);
    const answers = await Promise.all(round % 2 ? [take(first), take(second)] : [take(second), take(first)]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)!.body.data.assigned_agent_id;
    const held = await rows(sql`select agent_id, ended_at from assignments where ticket_id = ${id}`);
    expect(held).toEqual([{ agent_id: winner, ended_at: null }]);
  }
});

it('P34 a resolution is rated once, by its requester alone', async () => {
  const [customer, other, agent] = [
    await make('customer'),
    await make('customer'),
    await makeAgent({ status: 'offline' }),
  ];
  const [mine, theirs] = [await openTicket(desk.url, customer), await openTicket(desk.url, other)];
  const rate = (id: string, score = 5) =>
    probe(desk.url, 'POST /tickets/:id/rating', { params: { id }, body: { score } }, customer);
  await unchanged(async () => {
    expect(await rate(mine.id)).toMatchObject({ status: 409, body: { code: 'ticket/not-resolved' } });
    for (const score of [0, 6, 4.5, -1]) expect((await rate(mine.id, score)).status).toBe(400);
  });
  for (const { id } of [mine, theirs])
    await call(desk.url, 'PATCH /tickets/:id/status', { params: { id }, body: { status: 'resolved' } }, agent);
  const answers = await Promise.all(Array.from({ length: 6 }, () => rate(mine.id)));
  expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 5 }, () => 409)]);
  await unchanged(async () => {
    expect(await rate(mine.id, 1)).toMatchObject({ status: 409, body: { code: 'ticket/rated' } });
    await expectMissing(
      desk.url,
      'POST /tickets/:id/rating',
      { params: { id: theirs.id }, body: { score: 1 } },
      customer,
    );
  });
});

it('P34 a closed ticket is not reopened: a reply to it opens another', async () => {
  const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
  const { id } = await openTicket(desk.url, customer);
  const params = { id };
  await call(desk.url, 'PATCH /tickets/:id/status', { params, body: { status: 'resolved' } }, agent);
  expect(await closeResolved(new Date(Date.now() + 5 * 24 * 3_600_000).toISOString())).toBe(1);
  await unchanged(async () => {
    for (const status of ['open', 'new', 'in_progress', 'waiting_user', 'resolved']) {
      for (const person of [customer, agent]) {
        expect(await probe(desk.url, 'PATCH /tickets/:id', { params, body: { status } }, person), status).toMatchObject(
          { status: 409, body: { code: 'ticket/illegal-move' } },
        );
      }
    }
    expect((await probe(desk.url, 'POST /tickets/:id/take', { params }, agent)).body.code).toBe('ticket/closed');
  });
  const before = await call(desk.url, 'GET /tickets/:id', { params }, agent);
  const reply = await call(desk.url, 'POST /tickets/:id/messages', { params, body: { body: 'It is back.' } }, customer);
  expect(reply.ticket_id).not.toBe(id);
  expect(reply.follow_up).toMatchObject({ status: 'new', customer_id: customer.id });
  // The closed one only says what followed it.
  const { id: next, number } = reply.follow_up!;
  const after = await call(desk.url, 'GET /tickets/:id', { params }, agent);
  expect(after).toEqual({ ...before, sla: expect.anything(), follow_ups: [{ id: next, number }] });
  expect(await call(desk.url, 'GET /tickets/:id/messages', { params }, agent)).toHaveLength(1);
});
