import { describe, expect, it } from 'vitest';
import { ask, call, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, openTicket } from '../../test/people.ts';

const desk = useDesk();

describe('the queue', () => {
  it('deals a new ticket at once and tells the agent', async () => {
    const agent = await makeAgent();
    const customer = await make('customer');
    const socket = await connect(desk.url, agent.token);
    const ticket = await openTicket(desk.url, customer);
    const { ticket: told, reason } = await heard(socket, 'ticket-assigned', ({ ticket: { id } }) => id === ticket.id);
    expect(told).toMatchObject({ number: ticket.number, status: 'open', assigned_agent_id: agent.id });
    expect(reason).toBe('round_robin');
    expect(await call(desk.url, 'GET /tickets/:id/assignment', { params: { id: ticket.id } }, agent)).toMatchObject({
      agent: { id: agent.id },
      reason: 'round_robin',
      eligible: [{ id: agent.id }],
    });
  });

  it('lets twenty take one ticket: one has it, nineteen are told so', async () => {
    const customer = await make('customer');
    const agents = await Promise.all(Array.from({ length: 20 }, () => makeAgent({ status: 'offline' })));
    const ticket = await openTicket(desk.url, customer);
    const answers = await Promise.all(
      agents.map((agent) => ask(desk.url, 'POST /tickets/:id/take', { params: { id: ticket.id } }, agent)),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 409),
    ]);
  });

  it('deals past what nobody available may take, to specialists further down the line', async () => {
    const [customer, generalist, specialist] = [
      await make('customer'),
      await makeAgent({ max_tickets: 1 }),
      await makeAgent({ max_tickets: 2, categories: ['billing'] }),
    ];
    await Promise.all(
      [generalist, specialist].map((agent) =>
        call(desk.url, 'PATCH /agents/me/status', { body: { status: 'away' } }, agent),
      ),
    );
    for (const category of ['technical', 'technical', 'technical', 'technical', 'billing', 'billing'])
      await openTicket(desk.url, customer, { category });
    for (const agent of [generalist, specialist])
      await call(desk.url, 'PATCH /agents/me/status', { body: { status: 'available' } }, agent);
    const loads = async () =>
      (await call(desk.url, 'GET /agents', { query: {} }, generalist)).map(({ id, load }) => [id, load]);
    await expect.poll(loads).toEqual(
      expect.arrayContaining([
        [generalist.id, 1],
        [specialist.id, 2],
      ]),
    );
  });

  it('can be stopped and told to deal now', async () => {
    const [admin, customer] = [await make('admin'), await make('customer')];
    const rules = await call(desk.url, 'GET /queue/config', {}, admin);
    await call(desk.url, 'PUT /queue/config', { body: { ...rules, enabled: false } }, admin);
    await makeAgent();
    const ticket = await openTicket(desk.url, customer);
    expect(await call(desk.url, 'POST /queue/run', {}, admin)).toEqual({ assigned: [], waiting: 1 });
    await call(desk.url, 'PUT /queue/config', { body: rules }, admin);
    await expect
      .poll(async () => (await call(desk.url, 'GET /tickets/:id', { params: { id: ticket.id } }, admin)).status)
      .toBe('open');
    expect((await ask(desk.url, 'PUT /queue/config', { body: { ...rules, interval_seconds: 7 } }, admin)).status).toBe(
      400,
    );
  });

  it('remembers whom it served last, so that the round goes on', async () => {
    const customer = await make('customer');
    const team = await Promise.all([1, 2, 3].map(() => makeAgent()));
    for (let n = 0; n < 9; n++) await openTicket(desk.url, customer);
    const loads = async () => (await call(desk.url, 'GET /agents', { query: {} }, team[0])).map(({ load }) => load);
    await expect.poll(loads).toEqual([3, 3, 3]);
  });
});
