import { describe, expect, it } from 'vitest';
import { ask, call, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, openTicket, type Someone } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';
import * as tickets from '../tickets/tickets.ts';
import * as sla from './sla.ts';

const desk = useDesk();
const id = (ticket: { id: string }) => ({ params: { id: ticket.id } });
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const set = (ticket: { id: string }, who: Someone, body: object) =>
  call(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body }, who);
const say = (ticket: { id: string }, who: Someone, body: string) =>
  call(desk.url, 'POST /tickets/:id/messages', { ...id(ticket), body: { body } }, who);
const slaOf = async (ticket: { id: string }, who: Someone) =>
  (await call(desk.url, 'GET /tickets/:id', id(ticket), who)).sla;

describe('targets', () => {
  it('are met by the first public reply and by resolving', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { ...id(ticket), body: { body: 'A note', internal: true } },
      agent,
    );
    expect((await slaOf(ticket, agent)).response?.state).toBe('active');
    await say(ticket, agent, 'Hello');
    expect(await slaOf(ticket, agent)).toMatchObject({ response: { state: 'met' }, resolution: { state: 'active' } });
    await set(ticket, agent, { status: 'resolved' });
    expect((await slaOf(ticket, agent)).resolution).toMatchObject({ state: 'met', colour: 'green' });
    // What was kept in time is not broken by the time that passes after.
    await sla.sweep(later(100_000));
    expect(await rows(sql`select 1 from sla_breaches`)).toHaveLength(0);
    expect((await slaOf(ticket, agent)).resolution?.state).toBe('met');
  });

  it('pause while the customer is asked, and a response nobody needs is dropped', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await set(ticket, agent, { status: 'waiting_user' });
    expect(await slaOf(ticket, agent)).toMatchObject({
      response: { state: 'paused', due_at: null },
      resolution: { state: 'paused' },
    });
    await say(ticket, customer, 'Here it is.');
    expect(await slaOf(ticket, agent)).toMatchObject({
      response: { state: 'active' },
      resolution: { state: 'active' },
    });
    await set(ticket, agent, { status: 'resolved' });
    expect((await slaOf(ticket, agent)).response?.state).toBe('cancelled');
  });

  it('go on after a reopening without the time spent resolved', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const opened = await tickets.open(
      customer,
      { subject: 'Old', description: 'x', priority: 'high' },
      { address: '', now: later(-120) },
    );
    await tickets.change(opened.id, agent, { status: 'resolved' }, later(-60));
    await say(opened, customer, 'Again.');
    const { resolution } = await slaOf(opened, agent);
    expect(resolution?.state).toBe('active');
    expect(resolution!.remaining_ms! / 3_600_000).toBeCloseTo(7, 1);
  });

  it('are set anew when a person changes the priority, keeping the time that has passed', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const opened = await tickets.open(
      customer,
      { subject: 'x', description: 'x', priority: 'high' },
      { address: '', now: later(-30) },
    );
    await set(opened, agent, { priority: 'urgent' });
    const { response, resolution } = await slaOf(opened, agent);
    expect(response!.remaining_ms! / 60_000).toBeCloseTo(0, 0);
    expect(resolution!.remaining_ms! / 60_000).toBeCloseTo(210, 0);
  });

  it('are set anew when the policy changes', async () => {
    const [customer, admin] = [await make('customer'), await make('admin')];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    const { policies, calendar } = await call(desk.url, 'GET /sla/policies', {}, admin);
    const high = { response_minutes: 30, resolution_minutes: 60, clock: 'calendar' as const };
    await call(desk.url, 'PUT /sla/policies', { body: { policies: { ...policies, high }, calendar } }, admin);
    expect((await slaOf(ticket, admin)).response!.total_ms).toBe(1_800_000);
    const never = { ...calendar, intervals: {} };
    expect(
      (await ask(desk.url, 'PUT /sla/policies', { body: { policies, calendar: never } }, admin)).body.details,
    ).toMatchObject([{ path: '/calendar/intervals' }]);
  });
});

/** A sweep leaves alone what somebody holds at that moment, such as the dealing queue; the next one finds it. */
const sweepUntil = (breaches: number) =>
  expect
    .poll(async () => {
      await sla.sweep();
      return (await rows(sql`select 1 from sla_breaches`)).length;
    })
    .toBe(breaches);

describe('a missed target', () => {
  const due = (ticket: { id: string }) =>
    rows(sql`update sla_targets set due_at = clock_timestamp() - interval '1 minute' where ticket_id = ${ticket.id}`);

  it('is a breach, though it was done before the sweep came by', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await due(ticket);
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { ...id(ticket), body: { body: 'Done.', status: 'resolved' } },
      agent,
    );
    await sweepUntil(2);
    expect(await rows(sql`select target from sla_breaches order by target`)).toEqual([
      { target: 'resolution' },
      { target: 'response' },
    ]);
    expect(await slaOf(ticket, agent)).toMatchObject({
      response: { state: 'breached' },
      resolution: { state: 'breached' },
    });
    expect((await slaOf(ticket, agent)).response?.met_at).not.toBeNull();
  });

  it('is waited for again when its ticket comes back', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await due(ticket);
    await sweepUntil(2);
    await set(ticket, agent, { status: 'resolved' });
    const breached = async () =>
      (await ask(desk.url, 'GET /tickets', { query: { sla: 'breached' } }, agent)).body.count;
    expect(await breached()).toBe(0);
    await set(ticket, agent, { status: 'open' });
    expect(await breached()).toBe(1);
  });
});

describe('promises', () => {
  it('of a ticket that comes back are those of its present priority', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'low' });
    await set(ticket, agent, { status: 'resolved' });
    await set(ticket, agent, { status: 'open', priority: 'urgent' });
    expect((await slaOf(ticket, agent)).resolution).toMatchObject({
      total_ms: 4 * 3_600_000,
      clock: 'calendar',
      state: 'active',
    });
  });

  it('run on when work is released while the customer was asked', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await call(desk.url, 'POST /tickets/:id/take', id(ticket), agent);
    await set(ticket, agent, { status: 'waiting_user' });
    await call(desk.url, 'POST /tickets/:id/release', id(ticket), agent);
    expect(await call(desk.url, 'GET /tickets/:id', id(ticket), agent)).toMatchObject({
      status: 'open',
      assigned_agent_id: null,
      sla: { response: { state: 'active' }, resolution: { state: 'active' } },
    });
    const history = await call(desk.url, 'GET /tickets/:id/history', id(ticket), customer);
    expect(history.at(-1)).toMatchObject({ old_status: 'waiting_user', new_status: 'open' });
  });
});

describe('a breach', () => {
  it('is told once to admins and the agent, raises the ticket, and stays', async () => {
    const [customer, admin, agent] = [await make('customer'), await make('admin'), await makeAgent()];
    const [board, mine] = [await connect(desk.url, admin.token), await connect(desk.url, agent.token)];
    const ticket = await openTicket(desk.url, customer, { priority: 'medium' });
    await heard(mine, 'ticket-assigned');
    await rows(
      sql`update sla_targets set due_at = clock_timestamp() - interval '1 minute' where ticket_id = ${ticket.id} and target = 'response'`,
    );
    await Promise.all([sla.sweep(), sla.sweep(), sla.sweep()]);
    const told = await heard(board, 'sla-breach');
    expect(told).toMatchObject({
      ticket: { id: ticket.id, priority: 'high', agent: { id: agent.id } },
      target: 'response',
    });
    await heard(mine, 'sla-breach');
    await sla.sweep();
    expect(board.told.filter(({ event }) => event === 'sla-breach')).toHaveLength(1);
    expect(await rows(sql`select 1 from sla_breaches`)).toHaveLength(1);
    expect(await call(desk.url, 'GET /tickets/:id', id(ticket), admin)).toMatchObject({
      escalation_level: 1,
      priority: 'high',
      sla: { response: { state: 'breached', colour: 'red' } },
    });
    // A person's change sets no breached target again.
    await set(ticket, admin, { priority: 'low' });
    expect((await slaOf(ticket, admin)).response?.state).toBe('breached');
    expect((await ask(desk.url, 'GET /sla/breaches', { query: {} }, admin)).body).toMatchObject({
      count: 1,
      data: [{ target: 'response' }],
    });
  });

  it('puts an unassigned ticket at the head of the queue', async () => {
    const [customer, admin] = [await make('customer'), await make('admin')];
    const low = await openTicket(desk.url, customer, { priority: 'low' });
    const high = await openTicket(desk.url, customer, { priority: 'high' });
    const waiting = async () => (await call(desk.url, 'GET /queue', {}, admin)).waiting.map((each) => each.id);
    expect(await waiting()).toEqual([high.id, low.id]);
    await rows(
      sql`update sla_targets set due_at = clock_timestamp() where ticket_id = ${low.id} and target = 'response'`,
    );
    await sweepUntil(1);
    expect(await waiting()).toEqual([low.id, high.id]);
  });

  it('is warned of when a fifth of the time is left, once', async () => {
    const [customer, admin, agent] = [await make('customer'), await make('admin'), await makeAgent()];
    const socket = await connect(desk.url, admin.token);
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    await sla.sweep(later(49));
    await sla.sweep(later(50));
    expect(await heard(socket, 'sla-warning')).toMatchObject({ ticket: { id: ticket.id }, target: 'response' });
    expect(socket.told.filter(({ event }) => event === 'sla-warning')).toHaveLength(1);
    expect(await rows(sql`select 1 from sla_breaches`)).toHaveLength(0);
    const board = await call(desk.url, 'GET /sla/board', {}, agent);
    expect(board.counts).toMatchObject({ green: 2, breached: 0 });
  });

  it('by hand: escalating raises one step and keeps the deadlines', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer, { priority: 'high' });
    const raised = await call(
      desk.url,
      'POST /tickets/:id/escalate',
      { ...id(ticket), body: { notes: 'The press is asking.' } },
      agent,
    );
    expect(raised).toMatchObject({ priority: 'urgent', escalation_level: 1 });
    expect((await slaOf(ticket, agent)).response!.total_ms).toBe(3_600_000);
  });
});
