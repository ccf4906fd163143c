import { describe, expect, it } from 'vitest';
import { call, command, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, makeGuest, openTicket } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';

const desk = useDesk();

describe('the gateway', () => {
  it('brings a conversation to both sides live, each with their own numbers', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    const [mine, theirs] = [await connect(desk.url, agent.token), await connect(desk.url, customer.token)];
    for (const socket of [mine, theirs])
      expect(await command(socket, 'join-ticket-room', { ticket_id: ticket.id })).toMatchObject({
        ok: true,
        data: { last_seq: 1 },
      });
    const say = (body: object, token: string) =>
      call(
        desk.url,
        'POST /tickets/:id/messages',
        { params: { id: ticket.id }, body: body as { body: string } },
        { token },
      );
    await say({ body: 'Between us', internal: true }, agent.token);
    await say({ body: 'Hello' }, agent.token);
    expect(await heard(mine, 'ticket-message', ({ seq }) => seq === 3)).toMatchObject({
      message: { body: 'Hello', internal: false },
    });
    expect(await heard(theirs, 'ticket-message')).toMatchObject({ seq: 2, message: { seq: 2, body: 'Hello' } });
    expect(JSON.stringify(theirs.told)).not.toContain('Between us');
  });

  it('answers a join with what came after a number', async () => {
    const customer = await make('customer');
    const ticket = await openTicket(desk.url, customer);
    for (const body of ['one', 'two'])
      await call(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: { body } }, customer);
    const socket = await connect(desk.url, customer.token);
    const joined = await command(socket, 'join-ticket-room', { ticket_id: String(ticket.number), after_seq: 1 });
    expect(joined).toMatchObject({
      ok: true,
      data: {
        ticket_id: ticket.id,
        last_seq: 3,
        messages: [
          { seq: 2, body: 'one' },
          { seq: 3, body: 'two' },
        ],
      },
    });
  });

  it('tells by the beacon that a log goes further than any push said', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const ticket = await openTicket(desk.url, customer);
    const [socket, staff] = [await connect(desk.url, customer.token), await connect(desk.url, agent.token)];
    await command(socket, 'join-ticket-room', { ticket_id: ticket.id });
    // Written past the desk: the row is there, and no push says so.
    await rows(sql`
      with c as (update conversations set last_seq = 2, last_public_seq = 2 where id = (select conversation_id from tickets where id = ${ticket.id}) returning id)
      insert into messages (conversation_id, seq, public_seq, by_staff, body) select id, 2, 2, true, 'unheard of' from c`);
    expect(await heard(socket, 'head', ({ last_seq }) => last_seq === 2, 10_000)).toMatchObject({
      ticket_id: ticket.id,
    });
    expect((await heard(staff, 'head', ({ journal }) => journal !== undefined)).journal).toBeGreaterThan(0);
    expect(await command(socket, 'join-ticket-room', { ticket_id: ticket.id, after_seq: 1 })).toMatchObject({
      data: { messages: [{ seq: 2, body: 'unheard of' }] },
    });
  });

  it('lets a guest hear their one ticket and nothing else', async () => {
    const { ticket, token } = await makeGuest(desk.url, { contact_email: 'same@people.test' });
    const other = await makeGuest(desk.url, { contact_email: 'same@people.test' });
    const agent = await makeAgent();
    const socket = await connect(desk.url, token);
    expect(await command(socket, 'join-ticket-room', { ticket_id: other.ticket.id })).toMatchObject({
      ok: false,
      code: 'ticket/not-found',
    });
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: other.ticket.id }, body: { body: 'Not for you' } },
      agent,
    );
    await call(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: { body: 'For you' } }, agent);
    await heard(socket, 'ticket-message', ({ message }) => message.body === 'For you');
    expect(JSON.stringify(socket.told)).not.toContain('Not for you');
  });

  it('shows staff who views and who types', async () => {
    const [customer, one, two] = [await make('customer'), await makeAgent(), await makeAgent({ status: 'offline' })];
    const ticket = await openTicket(desk.url, customer);
    const [mine, colleague, theirs] = [
      await connect(desk.url, one.token),
      await connect(desk.url, two.token),
      await connect(desk.url, customer.token),
    ];
    for (const socket of [mine, colleague, theirs]) await command(socket, 'join-ticket-room', { ticket_id: ticket.id });
    await command(theirs, 'ticket:typing', { ticket_id: ticket.id, typing: true });
    const { viewers } = await heard(mine, 'ticket-viewers', (told) => told.viewers.some(({ typing }) => typing));
    expect(viewers.map(({ id }) => id).sort()).toEqual([one.id, two.id, customer.id].sort());
    expect(theirs.told.map(({ event }) => event)).not.toContain('ticket-viewers');
    theirs.disconnect();
    await heard(
      mine,
      'ticket-viewers',
      (told) => !told.viewers.some(({ id }) => id === customer.id) && told.viewers.length === 2,
    );
    colleague.disconnect();
    await heard(mine, 'ticket-viewers', (told) => !told.viewers.some(({ id }) => id === two.id));
  });

  it('tells of queue changes at most four times a second', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent({ status: 'offline' })];
    const socket = await connect(desk.url, agent.token);
    await Promise.all(Array.from({ length: 30 }, () => openTicket(desk.url, customer)));
    await heard(socket, 'queue-updated', ({ waiting }) => waiting === 30);
    const [updates, tickets] = ['queue-updated', 'new-ticket'].map(
      (name) => socket.told.filter(({ event }) => event === name).length,
    );
    expect(tickets).toBe(30);
    expect(updates).toBeLessThan(10);
  });

  it('refuses what is unknown, malformed or not theirs, and always answers', async () => {
    const customer = await make('customer');
    const socket = await connect(desk.url, customer.token);
    const send = (name: string, ...args: unknown[]) =>
      (socket.timeout(2_000).emitWithAck as (name: string, ...args: unknown[]) => Promise<unknown>)(name, ...args);
    expect(await send('no-such-thing', {})).toMatchObject({ ok: false, code: 'request/not-found' });
    expect(await send('__proto__', {})).toMatchObject({ ok: false, code: 'request/not-found' });
    expect(await send('join-ticket-room')).toMatchObject({ ok: false, code: 'request/invalid' });
    expect(await send('join-ticket-room', { ticket_id: '1', extra: true })).toMatchObject({
      ok: false,
      code: 'request/invalid',
    });
    expect(await send('agent-status', { status: 'available' })).toMatchObject({ ok: false, code: 'auth/forbidden' });
    const visitor = await connect(desk.url);
    expect(await command(visitor, 'join-ticket-room', { ticket_id: '1001' })).toMatchObject({
      ok: false,
      code: 'auth/required',
    });
    await expect(connect(desk.url, 'not.a.token')).rejects.toMatchObject({ code: 'auth/token-invalid' });
  });
});
