import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ask, call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, makeGuest, openTicket } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';
import * as tickets from './tickets.ts';

const desk = useDesk();
const id = (ticket: { id: string }) => ({ params: { id: ticket.id } });

describe('opening a ticket', () => {
  it('answers with the ticket, its deadlines and a number people can use', async () => {
    const customer = await make('customer');
    const ticket = await openTicket(desk.url, customer, { category: 'billing', priority: 'high', tags: ['invoice'] });
    expect(ticket).toMatchObject({
      status: 'new',
      category: 'billing',
      priority: 'high',
      tags: ['invoice'],
      last_seq: 1,
      customer_id: customer.id,
    });
    expect(ticket.sla.response).toMatchObject({ state: 'active', level: 'ok', colour: 'green', total_ms: 3_600_000 });
    const byNumber = await call(desk.url, 'GET /tickets/:id', { params: { id: String(ticket.number) } }, customer);
    expect(byNumber.id).toBe(ticket.id);
  });

  it('lets anyone with an address open one and follow only that one', async () => {
    const { ticket, token } = await makeGuest(desk.url, { contact_email: 'Ann@Example.test', name: 'Ann' });
    expect(ticket).toMatchObject({
      contact_email: 'ann@example.test',
      requester: { name: 'Ann', role: 'guest', email_verified: false },
    });
    const other = await makeGuest(desk.url, { contact_email: 'ann@example.test' });
    expect((await ask(desk.url, 'GET /tickets/:id', id(ticket), { token })).status).toBe(200);
    expect((await ask(desk.url, 'GET /tickets/:id', id(other.ticket), { token })).status).toBe(404);
    expect((await ask(desk.url, 'GET /tickets', {}, { token })).status).toBe(401);
  });

  it('asks a guest for an address and everyone for a subject, naming the field', async () => {
    const missing = await ask(desk.url, 'POST /tickets', { body: { subject: 'Hello', description: 'x' } });
    expect(missing).toMatchObject({
      status: 400,
      body: { code: 'request/invalid', details: [{ path: '/contact_email' }] },
    });
    expect(
      (await ask(desk.url, 'POST /tickets', { body: { description: 'x', contact_email: 'a@b.test' } })).status,
    ).toBe(400);
    const misspelt = await ask(desk.url, 'POST /tickets', {
      body: { subject: 'Hello', description: 'x', contact_email: 'a@b.test', prioritty: 'low' },
    });
    expect(misspelt.body.details).toEqual([{ path: '/prioritty', message: 'is not a known field' }]);
    const agent = await makeAgent({ status: 'offline' });
    const take = { params: { id: '1' }, body: { agent_id: 'x' } };
    expect((await ask(desk.url, 'POST /tickets/:id/take', take, agent)).body.details).toMatchObject([
      { path: '/agent_id' },
    ]);
    expect((await ask(desk.url, 'GET /queue', { query: { foo: 1 } }, agent)).status).toBe(400);
  });

  it('keeps urgent for staff, who open tickets for callers', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const refused = await ask(
      desk.url,
      'POST /tickets',
      { body: { subject: 'Fire', description: 'x', priority: 'urgent' } },
      customer,
    );
    expect(refused.body.code).toBe('ticket/urgent-for-staff');
    const called = await openTicket(desk.url, agent, {
      priority: 'urgent',
      channel: 'phone',
      contact_email: customer.email,
    });
    expect(called).toMatchObject({ customer_id: customer.id, channel: 'phone', priority: 'urgent' });
  });

  it('opens one ticket for one key, however often and at once it is sent', async () => {
    const customer = await make('customer');
    const body = { subject: 'Once', description: 'Only once, please.', client_id: crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(desk.url, 'POST /tickets', { body }, customer)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { data } }) => data.id)).size).toBe(1);
    const other = await ask(desk.url, 'POST /tickets', { body: { ...body, description: 'Something else.' } }, customer);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency/key-reused' } });
    expect(await rows(sql`select 1 from tickets`)).toHaveLength(1);
  });

  it("keys a stranger's create by header and address", async () => {
    const body = { subject: 'Once', description: 'Only once.', contact_email: 'stranger@people.test' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await ask(desk.url, 'POST /tickets', { body }, { headers });
    const again = await ask(desk.url, 'POST /tickets', { body }, { headers });
    expect(again.body.data.id).toBe(first.body.data.id);
    expect(
      (await ask(desk.url, 'GET /tickets/:id', id(again.body.data), { token: again.body.data.access_token })).status,
    ).toBe(200);
  });
});

describe('a conversation', () => {
  it('numbers messages for each side without holes, and keeps notes among staff', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer);
    const say = (body: object, who: typeof agent) =>
      call(desk.url, 'POST /tickets/:id/messages', { ...id(ticket), body: body as { body: string } }, who);
    await say({ body: 'Let me look.' }, agent);
    await say({ body: 'He seems upset.', internal: true }, agent);
    await say({ body: 'Thank you.' }, customer);
    const read = async (who: typeof agent) =>
      (await call(desk.url, 'GET /tickets/:id/messages', { ...id(ticket), query: {} }, who)).map(
        ({ seq, internal, body }) => [seq, internal, body],
      );
    expect(await read(agent)).toEqual([
      [1, false, 'Nothing happens when I press the button.'],
      [2, false, 'Let me look.'],
      [3, true, 'He seems upset.'],
      [4, false, 'Thank you.'],
    ]);
    expect(await read(customer)).toEqual([
      [1, false, 'Nothing happens when I press the button.'],
      [2, false, 'Let me look.'],
      [3, false, 'Thank you.'],
    ]);
  });

  it('gives 50 at once the numbers 1 to 50 and one row a key', async () => {
    const customer = await make('customer');
    const ticket = await openTicket(desk.url, customer);
    const keys = Array.from({ length: 25 }, () => crypto.randomUUID());
    const sent = [...keys, ...keys].map((client_id, index) =>
      ask(
        desk.url,
        'POST /tickets/:id/messages',
        { ...id(ticket), body: { body: `Message ${index % 25}`, client_id } },
        customer,
      ),
    );
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([201]));
    const read = await call(desk.url, 'GET /tickets/:id/messages', { ...id(ticket), query: {} }, customer);
    expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    const reused = await ask(
      desk.url,
      'POST /tickets/:id/messages',
      { ...id(ticket), body: { body: 'Other words', client_id: keys[0] } },
      customer,
    );
    expect(reused.body.code).toBe('idempotency/key-reused');
  });

  it("refuses a reply over a colleague's, with what was missed, unless forced", async () => {
    const [customer, one, two] = [
      await make('customer'),
      await makeAgent({ status: 'offline' }),
      await makeAgent({ status: 'offline' }),
    ];
    const ticket = await openTicket(desk.url, customer);
    const say = (who: typeof one, more: object) =>
      ask(desk.url, 'POST /tickets/:id/messages', { ...id(ticket), body: { body: 'An answer', ...more } }, who);
    expect((await say(one, { seen_seq: 1 })).status).toBe(201);
    const stale = await say(two, { seen_seq: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'ticket/stale-reply' } });
    expect((stale.body as unknown as { data: { messages: unknown[] } }).data.messages).toHaveLength(1);
    expect((await say(two, { seen_seq: 1, force: true })).status).toBe(201);
  });

  it('opens a follow-up when the ticket is closed, once for one key, and a guest can follow it', async () => {
    const admin = await make('admin');
    const { ticket, token } = await makeGuest(desk.url);
    await call(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { status: 'closed' } }, admin);
    const send = () =>
      call(
        desk.url,
        'POST /tickets/:id/messages',
        { ...id(ticket), body: { body: 'It is back.', client_id: '0198f3a0-0000-7000-8000-000000000001' } },
        { token },
      );
    const [reply, again] = [await send(), await send()];
    expect(reply.follow_up).toMatchObject({ status: 'new', subject: ticket.subject });
    expect(again.ticket_id).toBe(reply.ticket_id);
    const followed = await call(desk.url, 'GET /tickets/:id', id({ id: reply.ticket_id }), {
      token: reply.access_token,
    });
    expect(followed).toMatchObject({ parent: { number: ticket.number }, description: 'It is back.' });
  });
});

describe("a ticket's life", () => {
  it('follows the table of moves and tells the legal ones', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer);
    const set = (status: string, who = agent) =>
      ask(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { status } }, who);
    expect((await set('in-progress')).body.data).toMatchObject({ status: 'in_progress', assigned_agent_id: agent.id });
    const refused = await set('closed');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'ticket/illegal-move', data: { legal: ['open', 'waiting_user', 'resolved'] } },
    });
    expect((await set('new')).status).toBe(409);
    expect((await set('resolved', customer)).body.data.status).toBe('resolved');
    expect((await set('closed')).body.data.status).toBe('closed');
    expect((await set('open')).status).toBe(409);
  });

  it('writes its history, of which a requester sees what concerns them', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    await call(
      desk.url,
      'PUT /tickets/:id',
      { ...id(ticket), body: { status: 'in-progress', notes: 'Started working on this issue' } },
      agent,
    );
    await call(
      desk.url,
      'PATCH /tickets/:id',
      { ...id(ticket), body: { priority: 'high', notes: 'A big customer' } },
      agent,
    );
    const history = await call(desk.url, 'GET /tickets/:id/history', id(ticket), agent);
    expect(history.map(({ kind }) => kind)).toContain('ticket.changed');
    expect(history.find(({ new_status }) => new_status === 'in_progress')).toMatchObject({
      notes: 'Started working on this issue',
      changed_by: { id: agent.id },
    });
    const seen = await call(desk.url, 'GET /tickets/:id/history', id(ticket), customer);
    expect(seen.map(({ kind }) => kind)).not.toContain('ticket.changed');
    expect(JSON.stringify(seen)).not.toContain('A big customer');
  });

  it('refuses a change to a version that is no more, with the present ticket', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer);
    const { version } = await call(desk.url, 'GET /tickets/:id', id(ticket), agent);
    const set = (priority: string) =>
      ask(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { priority, version } }, agent);
    const statuses = (await Promise.all(['low', 'high', 'low', 'high'].map(set))).map(({ status }) => status);
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect((await set('urgent')).body).toMatchObject({ code: 'ticket/changed', data: { ticket: { id: ticket.id } } });
  });

  it("reopens by its requester's reply, to the agent who resolved it; rated once per resolution", async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    await makeAgent();
    const ticket = await openTicket(desk.url, customer);
    const holder = async () => (await call(desk.url, 'GET /tickets/:id', id(ticket), customer)).assigned_agent_id;
    const resolve = () => call(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { status: 'resolved' } }, agent);
    const rate = () => ask(desk.url, 'POST /tickets/:id/rating', { ...id(ticket), body: { score: 5 } }, customer);
    expect((await rate()).body.code).toBe('ticket/not-resolved');
    const before = await until(holder);
    await resolve();
    expect([(await rate()).status, (await rate()).status]).toEqual([201, 409]);
    await call(desk.url, 'POST /tickets/:id/messages', { ...id(ticket), body: { body: 'Not quite.' } }, customer);
    expect(await until(holder)).toBe(before);
    expect(await call(desk.url, 'GET /tickets/:id', id(ticket), customer)).toMatchObject({
      status: 'open',
      rating: null,
    });
    await resolve();
    expect((await rate()).status).toBe(201);
  });

  it('says that somebody else is at it when a change waits too long for a lock', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer);
    const other = new pg.Client(desk.database.url);
    await other.connect();
    await other.query('begin');
    await other.query('select 1 from tickets where id = $1 for update', [ticket.id]);
    const answer = await ask(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { priority: 'high' } }, agent);
    await other.end();
    expect(answer).toMatchObject({ status: 503, body: { code: 'service/busy' } });
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await call(desk.url, 'GET /tickets/:id', id(ticket), agent)).toMatchObject({
      priority: 'medium',
      version: ticket.version,
    });
  });

  it('closes by itself four days after it was resolved', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    await call(desk.url, 'PATCH /tickets/:id', { ...id(ticket), body: { status: 'resolved' } }, agent);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    expect(await tickets.closeResolved(inDays(3.9))).toBe(0);
    expect(await tickets.closeResolved(inDays(4.1))).toBe(1);
    expect(await call(desk.url, 'GET /tickets/:id', id(ticket), customer)).toMatchObject({ status: 'closed' });
  });
});

describe('lists', () => {
  it('page by cursor through every sort without repeats or gaps', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    for (const priority of ['low', 'medium', 'high', 'low', 'medium', 'high', 'high'])
      await openTicket(desk.url, customer, { priority });
    for (const sort of ['newest', 'oldest', 'priority', 'due', 'updated'] as const) {
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const { body } = await ask(
          desk.url,
          'GET /tickets',
          { query: { sort, limit: 3, ...(cursor && { cursor }) } },
          agent,
        );
        seen.push(...body.data.map((ticket) => ticket.id));
        if (body.next_cursor === null) break;
        cursor = body.next_cursor as string;
      }
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
    }
  });

  it('find by words, their beginnings, numbers and addresses, only what one may see', async () => {
    const [one, two, agent] = [await make('customer'), await make('customer'), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, one, {
      subject: 'The café router blinks',
      description: 'Since Tuesday it shows a red light.',
    });
    await openTicket(desk.url, two, { subject: 'Invoice missing' });
    const find = async (q: string, who = agent) =>
      (await ask(desk.url, 'GET /tickets', { query: { q } }, who)).body.data.map(({ number }) => number);
    for (const q of [
      'router',
      'cafe rou',
      'red light',
      String(ticket.number),
      one.email,
      "'; drop table tickets; --  router",
    ]) {
      expect([q, await find(q)]).toEqual([q, q.includes('drop') ? [] : [ticket.number]]);
    }
    expect(await find('router', two)).toEqual([]);
  });

  it('search all matches when they are filtered or sorted, and each ticket once', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const first = await openTicket(desk.url, customer, { subject: 'needle', tags: ['oldest'] });
    for (let n = 0; n < 5; n++) await openTicket(desk.url, customer, { subject: `needle ${first.number}` });
    const find = async (query: object) => (await ask(desk.url, 'GET /tickets', { query }, agent)).body;
    expect((await find({ q: 'needle', tag: 'oldest' })).data.map(({ number }) => number)).toEqual([first.number]);
    expect((await find({ q: 'needle', sort: 'oldest' })).data[0]!.number).toBe(first.number);
    const byNumber = await find({ q: String(first.number) });
    expect(new Set(byNumber.data.map((ticket) => ticket.id)).size).toBe(byNumber.data.length);
    expect(byNumber).toMatchObject({ count: 6 });
    expect(byNumber.data[0]!.number).toBe(first.number);
    await openTicket(desk.url, customer, { subject: 'नमस्ते दुनिया' });
    expect((await find({ q: 'नमस्ते' })).count).toBe(1);
  });

  it('filter by what the desk asks for, and count', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    await openTicket(desk.url, customer, { category: 'billing', tags: ['vip'] });
    await openTicket(desk.url, customer, { category: 'technical' });
    const count = async (query: object) => (await ask(desk.url, 'GET /tickets', { query }, agent)).body.count;
    await expect.poll(() => count({ assigned_agent_id: 'me' })).toBe(2);
    expect(await count({ category: 'billing' })).toBe(1);
    expect(await count({ tag: 'vip' })).toBe(1);
    expect(await count({ status: ['new', 'open'] })).toBe(2);
    expect(await count({ sla: ['ok', 'critical'] })).toBe(2);
    expect(await count({ sla: 'breached' })).toBe(0);
    expect(await count({ resolved_from: '2026-01-01T00:00:00Z' })).toBe(0);
    expect(await count({ assigned_agent_id: 'none' })).toBe(0);
    expect(await call(desk.url, 'GET /tickets/counts', {}, agent)).toMatchObject({ mine: 2, open: 2, unassigned: 0 });
    expect((await ask(desk.url, 'GET /tickets', { query: { page: 101, limit: 100 } }, agent)).body.code).toBe(
      'request/too-deep-page',
    );
    expect((await ask(desk.url, 'GET /tickets', { query: { cursor: 'nonsense' } }, agent)).body.code).toBe(
      'request/bad-cursor',
    );
  });
});

const until = async <T>(read: () => Promise<T | null>): Promise<T> => {
  await expect.poll(read).not.toBeNull();
  return (await read())!;
};
