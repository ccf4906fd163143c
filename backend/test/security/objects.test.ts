// P01–P09: whose ticket it is, asked by REST and by socket alike.
import type { CommandName } from '@switchboard/contract/live.ts';
import { expect, it } from 'vitest';
import { settled } from '../../src/journal.ts';
import { ask, call, command, connect, heard } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, makeGuest, openTicket, type Someone } from '../people.ts';
import { expectFailure, expectMissing, probe, send, stored, unchanged } from './oracle.ts';

const desk = useDesk();
const reads = ['GET /tickets/:id', 'GET /tickets/:id/messages', 'GET /tickets/:id/history'] as const;

/** A customer's ticket, another customer, and both ways to name it. */
async function situation() {
  const [owner, other] = [await make('customer'), await make('customer')];
  const ticket = await openTicket(desk.url, owner, {
    subject: 'Confidential gearbox',
    description: 'The zephyrine lever broke.',
  });
  return { owner, other, ticket, names: [ticket.id, ticket.id.toUpperCase(), String(ticket.number)] };
}

it('P01 another customer finds no ticket, nobody is asked to sign in', async () => {
  const { owner, other, names } = await situation();
  await unchanged(async () => {
    for (const id of names) {
      for (const name of reads) {
        await expectMissing(desk.url, name, { params: { id } }, other);
        expect(await probe(desk.url, name, { params: { id } })).toMatchObject({
          status: 401,
          body: { code: 'auth/required' },
        });
        expect((await ask(desk.url, name, { params: { id } }, owner)).status).toBe(200);
      }
    }
  });
});

it('P02 another customer can neither change nor delete a ticket', async () => {
  const { owner, other, ticket, names } = await situation();
  await unchanged(async () => {
    for (const id of names) {
      for (const name of ['PATCH /tickets/:id', 'PUT /tickets/:id'] as const) {
        for (const body of [
          { status: 'closed' },
          { status: 'resolved' },
          { priority: 'low' },
          { status: 'resolved', version: 1 },
          { version: 7 },
          {},
        ]) {
          await expectMissing(desk.url, name, { params: { id }, body }, other);
          expect((await probe(desk.url, name, { params: { id }, body })).status).toBe(401);
        }
      }
      expect(
        await probe(desk.url, 'PATCH /tickets/:id/status', { params: { id }, body: { status: 'closed' } }, other),
      ).toMatchObject({ status: 403, body: { code: 'auth/forbidden' } });
    }
    const headers = { authorization: `Bearer ${other.token}` };
    expectFailure(await send(desk.url, `/api/tickets/${ticket.id}`, { method: 'DELETE', headers }), [404, 405]);
  });
  expect(
    (await ask(desk.url, 'PATCH /tickets/:id', { params: { id: ticket.id }, body: { status: 'resolved' } }, owner))
      .status,
  ).toBe(200);
});

it('P03 another customer can write nothing into a conversation', async () => {
  const { owner, other, ticket, names } = await situation();
  await unchanged(async () => {
    for (const id of names) {
      for (const body of [
        { body: 'x' },
        { body: 'x', internal: true },
        { body: 'x', status: 'resolved' },
        { body: 'x', force: true, seen_seq: 0 },
      ]) {
        await expectMissing(desk.url, 'POST /tickets/:id/messages', { params: { id }, body }, other);
        expect((await probe(desk.url, 'POST /tickets/:id/messages', { params: { id }, body })).status).toBe(401);
      }
      await expectMissing(desk.url, 'POST /tickets/:id/rating', { params: { id }, body: { score: 1 } }, other);
    }
  });
  expect(await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, owner)).toHaveLength(1);
});

it('P05 no filter, search or sort widens what a customer sees', async () => {
  const { owner, other, ticket } = await situation();
  const agent = await makeAgent({ status: 'offline' });
  await call(desk.url, 'POST /tickets/:id/take', { params: { id: ticket.id } }, agent);
  const mine = await openTicket(desk.url, other, { subject: 'My own' });
  const ids = async (query: object) => {
    const { status, body } = await probe(desk.url, 'GET /tickets', { query }, other);
    expect(status).toBe(200);
    expect(body.count).toBe(body.data.length);
    return body.data.map(({ id }) => id);
  };
  await unchanged(async () => {
    for (const query of [
      { customer_id: owner.id },
      { assigned_agent_id: agent.id },
      { q: 'zephyrine' },
      { q: 'Confidential' },
      { q: String(ticket.number) },
      { q: owner.email },
      { customer_id: owner.id, sort: 'due' },
      { status: ['open'], assigned_agent_id: agent.id },
    ])
      expect(await ids(query), JSON.stringify(query)).toEqual([]);
    for (const query of [
      {},
      { sort: 'priority' },
      { sort: 'due' },
      { customer_id: other.id },
      { q: 'own' },
      { assigned_agent_id: 'none' },
    ]) {
      expect(await ids(query), JSON.stringify(query)).toEqual([mine.id]);
    }
    const own = await probe(desk.url, 'GET /tickets/my-tickets', {}, other);
    expect(own.body.data.map(({ id }) => id)).toEqual([mine.id]);
    expect((await ask(desk.url, 'GET /tickets', { query: { q: 'zephyrine' } }, owner)).body.count).toBe(1);
  });
});

/** A note by someone who otherwise has nothing to do with the ticket, then a public reply by a colleague. */
async function noteOn(id: string) {
  const author = await makeAgent({ name: 'Nora Notewell', status: 'offline' });
  const colleague = await makeAgent({ name: 'Colin Colleague', status: 'offline' });
  const body = 'surreptitious: they are a fraud';
  await call(desk.url, 'POST /tickets/:id/messages', { params: { id }, body: { body, internal: true } }, author);
  return { author, colleague, secrets: [body, 'surreptitious', author.name, author.id, author.email] };
}

async function ticketOf(role: 'customer' | 'guest') {
  if (role === 'customer') {
    const { token } = await make(role);
    return { token, ticket: await openTicket(desk.url, { token } as Someone) };
  }
  return makeGuest(desk.url);
}

it.each(['customer', 'guest'] as const)('P06 a note and its author reach no %s, by no way', async (role) => {
  const { token, ticket } = await ticketOf(role);
  const { id } = ticket;
  const socket = await connect(desk.url, token);
  expect((await command(socket, 'join-ticket-room', { ticket_id: id })).ok).toBe(true);
  const { author, colleague, secrets } = await noteOn(id);
  await call(desk.url, 'POST /tickets/:id/messages', { params: { id }, body: { body: 'A public word.' } }, colleague);
  await heard(socket, 'ticket-message', ({ message }) => message.body === 'A public word.');
  await settled();
  const replay = await command(socket, 'join-ticket-room', { ticket_id: id, after_seq: 0 });
  const fetched = await Promise.all(reads.map((name) => probe(desk.url, name, { params: { id } }, { token })));
  const searches = role === 'guest' ? [] : [{}, { q: 'surreptitious' }, { q: 'Notewell' }];
  const lists = await Promise.all(searches.map((query) => probe(desk.url, 'GET /tickets', { query }, { token })));
  for (const { status } of [...fetched, ...lists]) expect(status).toBe(200);
  const everything = JSON.stringify([replay, fetched, lists, socket.told, desk.mails]);
  expect(everything).toContain('A public word.');
  for (const secret of secrets) expect(everything).not.toContain(secret);
  // No gap in the numbers either.
  expect(replay).toMatchObject({ ok: true, data: { last_seq: 2, messages: [{ seq: 1 }, { seq: 2 }] } });
  expect(fetched[0]!.body.data).toMatchObject({ last_seq: 2 });
  expect(lists.slice(1).map(({ body }) => body.count)).toEqual(role === 'guest' ? [] : [0, 0]);
  const staffRead = await call(desk.url, 'GET /tickets/:id/messages', { params: { id } }, author);
  expect(staffRead).toMatchObject([{ seq: 1 }, { seq: 2, internal: true }, { seq: 3 }]);
});

it('P06 a note changes nothing in what its customer is shown', async () => {
  const customer = await make('customer');
  const { id } = await openTicket(desk.url, customer);
  const view = async () => {
    await settled();
    const { sla: _, ...ticket } = await call(desk.url, 'GET /tickets/:id', { params: { id } }, customer);
    return ticket;
  };
  const before = await view();
  await noteOn(id);
  expect(await view()).toEqual(before);
});

it('P08 a room of another customer cannot be joined, and nothing of it is heard', async () => {
  const { owner, other, ticket, names } = await situation();
  const agent = await makeAgent({ status: 'offline' });
  const own = await openTicket(desk.url, other);
  const [mine, theirs, nobody] = [
    await connect(desk.url, other.token),
    await connect(desk.url, owner.token),
    await connect(desk.url),
  ];
  await unchanged(async () => {
    for (const ticket_id of names) {
      expect(await command(mine, 'join-ticket-room', { ticket_id })).toMatchObject({
        ok: false,
        code: 'ticket/not-found',
      });
      expect(await command(nobody, 'join-ticket-room', { ticket_id })).toMatchObject({
        ok: false,
        code: 'auth/required',
      });
    }
  });
  await call(
    desk.url,
    'POST /tickets/:id/messages',
    { params: { id: ticket.id }, body: { body: 'for my eyes' } },
    owner,
  );
  await heard(theirs, 'ticket-message', ({ message }) => message.body === 'for my eyes');
  await settled();
  // What came after it has come, so what came before would have too.
  await call(desk.url, 'POST /tickets/:id/messages', { params: { id: own.id }, body: { body: 'for yours' } }, agent);
  await heard(mine, 'ticket-message', ({ message }) => message.body === 'for yours');
  expect(JSON.stringify(mine.told)).not.toContain(ticket.id);
  expect(nobody.told).toEqual([]);
});

it('P09 without a room, or after a refusal, nothing can be said into a conversation', async () => {
  const { owner, other, ticket } = await situation();
  const agent = await makeAgent({ status: 'offline' });
  const [staff, mine, theirs] = [
    await connect(desk.url, agent.token),
    await connect(desk.url, other.token),
    await connect(desk.url, owner.token),
  ];
  for (const socket of [staff, theirs])
    expect((await command(socket, 'join-ticket-room', { ticket_id: ticket.id })).ok).toBe(true);
  const before = await stored();
  for (const round of ['without a join', 'after a refused join']) {
    for (const [name, payload] of [
      ['ticket:typing', { typing: true }],
      ['leave-ticket-room', {}],
      ['join-ticket-room', {}],
    ] as [CommandName, object][]) {
      const said = await command(mine, name, { ticket_id: ticket.id, ...payload });
      expect(said, `${name} ${round}`).toMatchObject({ ok: false, code: 'ticket/not-found' });
    }
    await expectMissing(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket.id }, body: { body: 'x' } },
      other,
    );
  }
  // A command that does not exist is refused too, not obeyed by a convention.
  expect(await command(mine, 'chat:message' as never, { ticket_id: ticket.id, message: 'x' } as never)).toMatchObject({
    ok: false,
  });
  expect(await stored()).toEqual(before);
  expect((await command(theirs, 'ticket:typing', { ticket_id: ticket.id, typing: true })).ok).toBe(true);
  await heard(staff, 'ticket-viewers', ({ viewers }) => viewers.some(({ id, typing }) => id === owner.id && typing));
  expect(JSON.stringify(staff.told.filter(({ event }) => event === 'ticket-viewers'))).not.toContain(other.id);
});
