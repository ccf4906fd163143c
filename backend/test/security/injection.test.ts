// P39: quotes, statements and forged cursors are refused, or are the literal they look like.
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { expect, it } from 'vitest';
import { call, command, connect } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, openTicket } from '../people.ts';
import { expectFailure, probe, send, unchanged } from './oracle.ts';

const desk = useDesk();
const gets = Object.keys(routes).filter((name) => name.startsWith('GET ')) as RouteName[];

const injections = [
  "'",
  '"',
  "''",
  '\\',
  '`',
  ';select pg_sleep(3)',
  "';select pg_sleep(3)--",
  '1;select pg_sleep(3)',
  '(select 1)',
  "' or '1'='1",
  '1 or 1=1',
  "a' || pg_sleep(3) || '",
  '$1',
  '${1}',
  ':*',
  "' & !x",
  '<->',
  '%',
  '_',
  '{}',
  '{"$gt":""}',
  "'::uuid",
  '/*',
  '--',
  "newest';--",
  '(select pg_sleep(3))',
  'null',
  'NaN',
  'Infinity',
  '\u{1f600}',
];

const isHarmless = ({ status }: { status: number }) => expect([200, 400, 404]).toContain(status);

it('P39 filters, sorts and searches take quotes and statements for what they are', async () => {
  const agent = await makeAgent();
  const text = `O'Brien "quoted" ;select pg_sleep(3)`;
  const { id } = await openTicket(desk.url, await make('customer'), { subject: text, tags: ['a.b:c/d'] });
  await unchanged(async () => {
    for (const name of [
      'status',
      'priority',
      'category',
      'assigned_agent_id',
      'customer_id',
      'tag',
      'sla',
      'q',
      'from',
      'to',
      'sort',
      'page',
      'limit',
      'cursor',
    ]) {
      for (const value of injections) {
        const answer = await probe(desk.url, 'GET /tickets', { query: { [name]: value } }, agent, 1_000);
        isHarmless(answer);
        if (!['q', 'tag'].includes(name)) expect(answer.status, `${name}=${value}`).toBe(400);
        if (name === 'tag') expect(answer.body.count ?? 0).toBe(0);
      }
    }
    for (const query of [
      'sort[]=newest',
      'sort=newest&sort=oldest',
      'q[$ne]=x',
      'customer_id[]=1',
      '__proto__[x]=1',
      'constructor=1',
      "'=1",
      'limit=5&limit=6',
    ]) {
      expectFailure(
        await send(desk.url, `/api/tickets?${encodeURI(query)}`, {
          headers: { authorization: `Bearer ${agent.token}` },
        }),
        400,
      );
    }
    for (const q of [text, "O'Brien", '"quoted"', 'pg_sleep(3)', ';select']) {
      const { body } = await probe(desk.url, 'GET /tickets', { query: { q } }, agent, 1_000);
      expect(
        body.data.map((each) => each.id),
        q,
      ).toEqual([id]);
    }
  });
});

it('P39 ids and bodies too', async () => {
  const [agent, customer] = [await makeAgent(), await make('customer')];
  const admin = await make('admin');
  const ticket = await openTicket(desk.url, customer);
  await unchanged(async () => {
    for (const value of [
      ...injections.slice(0, 12),
      `${ticket.id}'`,
      `${ticket.id};select pg_sleep(3)`,
      `${ticket.number}'`,
      `0${ticket.number}`,
      '-1',
      '1e3',
      '99999999999',
      `urn:uuid:${ticket.id}`,
      '-'.repeat(36),
      'x'.repeat(99),
    ]) {
      for (const name of gets.filter((each) => each.includes(':id'))) {
        const answer = await probe(desk.url, name, { params: { id: value } }, admin, 1_000);
        expect([400, 404], `${name} ${value}`).toContain(answer.status);
      }
      expect(
        (
          await probe(
            desk.url,
            'PATCH /tickets/:id',
            { params: { id: ticket.id }, body: { version: value } },
            agent,
            1_000,
          )
        ).status,
      ).toBe(400);
      expect(
        (
          await probe(
            desk.url,
            'POST /tickets/:id/reassign',
            { params: { id: ticket.id }, body: { agent_id: value } },
            admin,
            1_000,
          )
        ).status,
        value,
      ).toBe(400);
      expect(
        (
          await probe(
            desk.url,
            'POST /tickets',
            { body: { subject: 'x', description: 'x', client_id: value } },
            customer,
            1_000,
          )
        ).status,
        value,
      ).toBe(400);
      expect(
        (await probe(desk.url, 'POST /auth/login', { body: { email: value, password: value } }, {}, 1_000)).status,
      ).toBe(400);
    }
    for (const client_id of [`urn:uuid:${crypto.randomUUID()}`]) {
      expect(
        (
          await probe(
            desk.url,
            'POST /tickets/:id/messages',
            { params: { id: ticket.id }, body: { body: 'x', client_id } },
            customer,
          )
        ).status,
        client_id,
      ).toBe(400);
    }
    const socket = await connect(desk.url, customer.token);
    for (const ticket_id of [...injections, `${ticket.id}'`])
      expect(await command(socket, 'join-ticket-room', { ticket_id }), ticket_id).toMatchObject({
        ok: false,
        code: 'request/invalid',
      });
    for (const after_seq of [2 ** 31, 2 ** 53, 1e300])
      expect(
        await command(socket, 'join-ticket-room', { ticket_id: ticket.id, after_seq }),
        `${after_seq}`,
      ).toMatchObject({ ok: false, code: 'request/invalid' });
  });
  // What is text is kept as it was typed, also what only spells a NUL.
  const texts = [...injections, 'in JSON it is \\u0000', '%00'];
  for (const body of texts) {
    await call(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: { body } }, customer);
  }
  const said = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, customer);
  expect(said.slice(1).map(({ body }) => body)).toEqual(texts);
});

it('P39 a forged cursor is refused', async () => {
  const agent = await makeAgent();
  await openTicket(desk.url, await make('customer'));
  const time = new Date().toISOString();
  await unchanged(async () => {
    for (const sort of ['newest', 'oldest', 'priority', 'due', 'updated', 'rank']) {
      for (const values of [
        ["'"],
        [time, "'; select pg_sleep(3)"],
        ["now()';--", '1'],
        [time, null],
        [time, { a: 1 }],
        [time],
        ['high', time, "'"],
        ["'", time, 'x'],
        [],
        ['1', '2', '3', '4'],
        ['NaN', 'x'],
      ]) {
        const cursor = Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
        const query = { cursor, ...(sort === 'rank' ? { q: 'work' } : { sort }) };
        expect(
          (await probe(desk.url, 'GET /tickets', { query }, agent, 1_000)).status,
          JSON.stringify([sort, ...values]),
        ).toBe(400);
      }
    }
  });
});
