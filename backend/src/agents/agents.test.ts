import { describe, expect, it } from 'vitest';
import { ask, call, command, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, openTicket, password } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';
import * as queue from '../queue/queue.ts';
import * as agents from './agents.ts';

const desk = useDesk();
const holderOf = async (ticket: { id: string }) =>
  (
    await rows<{ assigned_agent_id: string | null }>(sql`select assigned_agent_id from tickets where id = ${ticket.id}`)
  )[0]!.assigned_agent_id;

describe('availability', () => {
  it('is set by socket and told to admins; becoming available brings work at once', async () => {
    const [admin, customer] = [await make('admin'), await make('customer')];
    const agent = await makeAgent({ status: 'offline' });
    const ticket = await openTicket(desk.url, customer);
    const [board, mine] = [await connect(desk.url, admin.token), await connect(desk.url, agent.token)];
    expect(await command(mine, 'agent-status', { status: 'available' })).toMatchObject({
      ok: true,
      data: { availability: 'available', online: true },
    });
    expect(await heard(board, 'agent-status-changed', ({ agent: { id } }) => id === agent.id)).toMatchObject({
      agent: { availability: 'available' },
      reason: 'chosen',
    });
    expect((await heard(mine, 'ticket-assigned')).ticket.id).toBe(ticket.id);
    expect((await heard(board, 'queue-updated')).waiting).toBeLessThanOrEqual(1);
  });

  it('ends when the last socket has been gone for a minute, and comes back with them', async () => {
    const [admin, agent] = [await make('admin'), await makeAgent({ status: 'offline' })];
    const board = await connect(desk.url, admin.token);
    const socket = await connect(desk.url, agent.token);
    await command(socket, 'agent-status', { status: 'available' });
    socket.disconnect();
    const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    await agents.sweepAbsent(later(55));
    expect((await agents.get(agent.id)).availability).toBe('available');
    await agents.sweepAbsent(later(61));
    expect(await heard(board, 'agent-status-changed', ({ reason }) => reason === 'absent')).toMatchObject({
      agent: { availability: 'away' },
    });
    await openTicket(desk.url, await make('customer'));
    await connect(desk.url, agent.token);
    await heard(board, 'agent-status-changed', ({ reason }) => reason === 'returned');
    expect((await agents.get(agent.id)).availability).toBe('available');
  });

  it('comes back by the heartbeat too, when it was that which had failed', async () => {
    const agent = await makeAgent({ status: 'offline' });
    const socket = await connect(desk.url, agent.token);
    await command(socket, 'agent-status', { status: 'available' });
    await rows(sql`delete from presence`);
    await agents.sweepAbsent(new Date(Date.now() + 61_000).toISOString());
    expect((await agents.get(agent.id)).availability).toBe('away');
    await agents.seen([agent.id]);
    expect((await agents.get(agent.id)).availability).toBe('available');
  });

  it('set over REST does not hang on a socket', async () => {
    const agent = await makeAgent();
    await agents.sweepAbsent(new Date(Date.now() + 3_600_000).toISOString());
    expect((await agents.get(agent.id)).availability).toBe('available');
  });

  it('outside the shift brings no work', async () => {
    const never = { time_zone: 'UTC', intervals: {} };
    const agent = await makeAgent({ shift: never });
    const ticket = await openTicket(desk.url, await make('customer'));
    const decision = await call(desk.url, 'GET /tickets/:id/assignment', { params: { id: ticket.id } }, agent);
    expect(decision).toMatchObject({ agent: null, excluded: [{ id: agent.id, reason: 'out_of_shift' }] });
  });
});

describe('staff', () => {
  it('are added by admins, sign in, and leave their open tickets to the queue', async () => {
    const [admin, customer] = [await make('admin'), await make('customer')];
    const body = {
      name: 'Ada',
      email: 'Ada@people.test',
      password,
      max_tickets: 2,
      categories: ['billing' as const],
      shift: null,
    };
    const ada = await call(desk.url, 'POST /agents', { body }, admin);
    expect(ada).toMatchObject({ role: 'agent', email: 'ada@people.test', max_tickets: 2, load: 0, in_shift: true });
    const { token } = await call(desk.url, 'POST /auth/login', { body: { email: 'ada@people.test', password } });
    await call(desk.url, 'PATCH /agents/me/status', { body: { status: 'available' } }, { token });
    const ticket = await openTicket(desk.url, customer, { category: 'billing' });
    await expect.poll(() => holderOf(ticket)).toBe(ada.id);
    const other = await makeAgent();
    expect((await ask(desk.url, 'DELETE /agents/:id', { params: { id: ada.id } }, admin)).status).toBe(204);
    await expect.poll(() => holderOf(ticket)).toBe(other.id);
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(401);
    expect(
      (
        await ask(
          desk.url,
          'POST /tickets/:id/reassign',
          { params: { id: ticket.id }, body: { agent_id: ada.id } },
          admin,
        )
      ).body.code,
    ).toBe('agent/inactive');
  });

  it('keep one administrator', async () => {
    const admin = await make('admin');
    for (const body of [{ role: 'agent' }]) {
      expect((await ask(desk.url, 'PATCH /agents/:id', { params: { id: admin.id }, body }, admin)).body.code).toBe(
        'agent/last-admin',
      );
    }
    expect((await ask(desk.url, 'DELETE /agents/:id', { params: { id: admin.id } }, admin)).body.code).toBe(
      'agent/last-admin',
    );
    await make('admin');
    expect((await ask(desk.url, 'DELETE /agents/:id', { params: { id: admin.id } }, admin)).body.code).toBe(
      'agent/yourself',
    );
  });

  it('never beyond their limit, however fast tickets come', async () => {
    const customer = await make('customer');
    const team = await Promise.all([3, 3, 3].map((max_tickets) => makeAgent({ max_tickets })));
    await Promise.all(Array.from({ length: 14 }, () => openTicket(desk.url, customer)));
    const loads = () =>
      rows<{ n: number }>(
        sql`select count(*)::int as n from tickets where assigned_agent_id is not null group by assigned_agent_id`,
      );
    await expect.poll(async () => (await loads()).map(({ n }) => n)).toEqual([3, 3, 3]);
    expect(team).toHaveLength(3);
  });

  it('release and hand over; only the holder or an admin may', async () => {
    const [admin, customer, one] = [await make('admin'), await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    await expect.poll(() => holderOf(ticket)).toBe(one.id);
    const two = await makeAgent({ status: 'offline' });
    const params = { id: ticket.id };
    expect((await ask(desk.url, 'POST /tickets/:id/release', { params }, two)).status).toBe(403);
    expect(
      (await ask(desk.url, 'POST /tickets/:id/reassign', { params, body: { agent_id: two.id } }, two)).status,
    ).toBe(403);
    expect(
      await call(desk.url, 'POST /tickets/:id/reassign', { params, body: { agent_id: two.id, notes: 'Yours' } }, admin),
    ).toMatchObject({ assigned_agent_id: two.id });
    expect((await ask(desk.url, 'POST /tickets/:id/take', { params }, one)).body.code).toBe('ticket/taken');
    expect((await ask(desk.url, 'POST /tickets/:id/take', { params }, two)).status).toBe(200);
    await call(desk.url, 'POST /tickets/:id/release', { params }, two);
    await expect.poll(() => holderOf(ticket)).toBe(one.id);
    const holders = await rows(sql`select 1 from assignments where ticket_id = ${ticket.id} and ended_at is null`);
    expect(holders).toHaveLength(1);
  });

  it('who are deactivated keep nothing, whatever was handed to them at that moment or came back since', async () => {
    const [admin, customer, gone] = [await make('admin'), await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    await expect.poll(() => holderOf(ticket)).toBe(gone.id);
    const params = { id: ticket.id };
    await call(desk.url, 'PATCH /tickets/:id', { params, body: { status: 'resolved' } }, admin);
    await call(desk.url, 'DELETE /agents/:id', { params: { id: gone.id } }, admin);
    const other = await makeAgent();
    await call(desk.url, 'PATCH /tickets/:id', { params, body: { status: 'open' } }, admin);
    await queue.freeStranded();
    await expect.poll(() => holderOf(ticket)).toBe(other.id);
  });

  it('may be deactivated while they write: nobody waits for each other in a circle', async () => {
    const [admin, busy, customer] = [await make('admin'), await make('admin'), await make('customer')];
    const ticket = await openTicket(desk.url, customer);
    const params = { id: ticket.id };
    await call(desk.url, 'POST /tickets/:id/take', { params }, busy);
    const replies = Array.from({ length: 20 }, (_, n) =>
      ask(desk.url, 'POST /tickets/:id/messages', { params, body: { body: `Reply ${n}` } }, busy),
    );
    const gone = ask(desk.url, 'DELETE /agents/:id', { params: { id: busy.id } }, admin);
    expect((await gone).status).toBe(204);
    for (const { status } of await Promise.all(replies)) expect([201, 401]).toContain(status);
  });
});
