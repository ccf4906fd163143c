import { describe, expect, it } from 'vitest';
import { command, connect, heard, call, ask, type Client } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';
import { settled } from '../journal.ts';
import * as chat from './chat.ts';

const desk = useDesk();

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const minutes = (count: number) => hours(count / 60);

/** A customer's chat, waiting. */
async function begin(person: Someone, given: object = {}) {
  const socket = await connect(desk.url, person.token);
  const started = await command(socket, 'chat:start', given);
  if (!started.ok) throw new Error(started.code);
  return { socket, session: started.data };
}

async function accepted(agent: Someone, session_id: string) {
  const socket = await connect(desk.url, agent.token);
  const answer = await command(socket, 'chat:accept', { session_id });
  if (!answer.ok) throw new Error(answer.code);
  return socket;
}

const say = async (socket: Client, session_id: string, message: string, more: object = {}) => {
  const answer = await command(socket, 'chat:message', { session_id, message, ...more });
  if (!answer.ok) throw new Error(answer.code);
  return answer.data;
};

const texts = (messages: { kind: string; body: string }[]) =>
  messages.filter(({ kind }) => kind === 'text').map(({ body }) => body);

describe('a chat', () => {
  it('waits, is accepted, is talked in, and ends', async () => {
    const [customer, agent] = [await make('customer', 'Carla'), await makeAgent({ name: 'Anna' })];
    const watching = await connect(desk.url, agent.token);
    const { socket, session } = await begin(customer, { subject: 'My invoice' });
    expect(session).toMatchObject({ state: 'waiting', subject: 'My invoice', position: 1, staffing: 'free' });
    expect((await heard(socket, 'chat:session_created')).id).toBe(session.id);
    await heard(watching, 'chat:waiting', ({ waiting }) => waiting === 1);

    const theirs = await accepted(agent, session.id);
    expect((await heard(socket, 'chat:agent_joined')).agent.name).toBe('Anna');
    await say(socket, session.id, 'Where is it?');
    expect((await heard(theirs, 'chat:message', ({ message }) => message === 'Where is it?')).author?.name).toBe(
      'Carla',
    );
    await say(theirs, session.id, 'On its way.');
    await say(theirs, session.id, 'Customer sounds tired', { internal: true });
    await heard(socket, 'chat:message', ({ message }) => message === 'On its way.');

    const joined = await command(socket, 'chat:join', { session_id: session.id, after_seq: 0 });
    expect(joined).toMatchObject({ ok: true, data: { last_seq: 4 } });
    if (!joined.ok) return;
    expect(joined.data.messages.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'greeting'],
      [2, 'joined'],
      [3, 'text'],
      [4, 'text'],
    ]);
    const staffView = await call(desk.url, 'GET /chat/sessions/:id/messages', { params: { id: session.id } }, agent);
    expect(texts(staffView)).toEqual(['Where is it?', 'On its way.', 'Customer sounds tired']);

    expect(await command(socket, 'chat:end', { session_id: session.id })).toMatchObject({
      ok: true,
      data: { state: 'ended', end_reason: 'requester' },
    });
    expect((await heard(theirs, 'chat:ended')).reason).toBe('requester');
    expect(await command(theirs, 'chat:message', { session_id: session.id, message: 'Late' })).toMatchObject({
      ok: false,
      code: 'chat/ended',
    });
    const rated = await call(
      desk.url,
      'POST /chat/sessions/:id/rating',
      { params: { id: session.id }, body: { score: 5, feedback: 'Quick!' } },
      customer,
    );
    expect(rated).toMatchObject({ rating: 5, feedback: 'Quick!' });
    expect(
      (
        await ask(
          desk.url,
          'POST /chat/sessions/:id/rating',
          { params: { id: session.id }, body: { score: 1 } },
          customer,
        )
      ).body.code,
    ).toBe('chat/rated');
  });

  it('is begun once a person, and found again', async () => {
    const customer = await make('customer');
    const { session } = await begin(customer);
    const again = await begin(customer);
    expect(again.session.id).toBe(session.id);
    expect((await heard(again.socket, 'chat:session_created')).id).toBe(session.id);
  });

  it('gives a visitor a token for this chat and no other', async () => {
    const socket = await connect(desk.url);
    const started = await command(socket, 'chat:start', { name: 'Vera', email: 'Vera@Visitors.test' });
    if (!started.ok) throw new Error(started.code);
    expect(started.data.requester).toMatchObject({ name: 'Vera', email: 'vera@visitors.test', email_verified: false });
    const token = started.data.guest_token!;
    await say(socket, started.data.id, 'Anybody there?');
    const back = await connect(desk.url, token);
    const joined = await command(back, 'user:join', {});
    expect(joined).toMatchObject({ ok: true, data: { session: { id: started.data.id } } });
    await command(back, 'chat:end', { session_id: started.data.id });
    const next = await command(back, 'chat:start', {});
    if (!next.ok) throw new Error(next.code);
    expect(next.data.id).not.toBe(started.data.id);
    expect(next.data.guest_token).not.toBe(token);
    expect(next.data.requester.name).toBe('Vera');
    expect((await ask(desk.url, 'GET /chat/sessions/:id', { params: { id: next.data.id } }, { token })).status).toBe(
      404,
    );
    expect((await ask(desk.url, 'GET /chat/sessions/:id', { params: { id: started.data.id } }, { token })).status).toBe(
      200,
    );
  });

  it('refuses to speak for somebody else', async () => {
    const [customer, other] = [await make('customer'), await make('customer')];
    const socket = await connect(desk.url, customer.token);
    expect(await command(socket, 'user:join', { userId: other.id })).toMatchObject({
      ok: false,
      code: 'chat/other-person',
    });
    expect(await command(socket, 'chat:start', { userId: other.id })).toMatchObject({
      ok: false,
      code: 'chat/other-person',
    });
    expect(await command(socket, 'chat:start', { userId: customer.id })).toMatchObject({ ok: true });
  });

  it('stores a repeated message once, also after the end', async () => {
    const customer = await make('customer');
    const { socket, session } = await begin(customer);
    const client_id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(socket, session.id, 'Once', { client_id })));
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
    await command(socket, 'chat:end', { session_id: session.id });
    expect((await say(socket, session.id, 'Once', { client_id })).seq).toBe(answers[0]!.seq);
    expect(
      await command(socket, 'chat:message', { session_id: session.id, message: 'Other', client_id }),
    ).toMatchObject({
      ok: false,
      code: 'idempotency/key-reused',
    });
  });

  it('marks what was delivered and read, each side in its own count', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const { socket, session } = await begin(customer);
    const theirs = await accepted(agent, session.id);
    const asked = await say(socket, session.id, 'Hello?');
    await say(theirs, session.id, 'note', { internal: true });
    const answered = await say(theirs, session.id, 'Hello!');
    expect([asked.seq, answered.seq]).toEqual([3, 5]);
    await command(theirs, 'chat:read', { session_id: session.id, seq: 5 });
    expect(await heard(socket, 'chat:read')).toMatchObject({ side: 'staff', read_seq: 4, delivered_seq: 4 });
    await command(socket, 'chat:read', { session_id: session.id, seq: 4 });
    expect(await heard(theirs, 'chat:read', ({ side }) => side === 'requester')).toMatchObject({ read_seq: 5 });
    const seen = await call(desk.url, 'GET /chat/sessions/:id', { params: { id: session.id } }, customer);
    expect(seen.marks).toEqual({
      requester: { delivered_seq: 4, read_seq: 4 },
      staff: { delivered_seq: 4, read_seq: 4 },
    });
  });

  it('becomes a ticket that keeps the conversation', async () => {
    const agent = await makeAgent({ name: 'Anna' });
    const socket = await connect(desk.url);
    const started = await command(socket, 'chat:start', { name: 'Vera' });
    if (!started.ok) throw new Error(started.code);
    const { id } = started.data;
    const theirs = await accepted(agent, id);
    await say(socket, id, 'My router blinks\nred and green.');
    await say(theirs, id, 'I will look into it.');
    const refused = await ask(desk.url, 'POST /chat/sessions/:id/ticket', { params: { id }, body: {} }, agent);
    expect(refused.body).toMatchObject({ code: 'request/invalid', details: [{ path: '/contact_email' }] });
    const converted = await call(
      desk.url,
      'POST /chat/sessions/:id/ticket',
      { params: { id }, body: { contact_email: 'vera@visitors.test', category: 'technical' } },
      agent,
    );
    expect(converted.state).toBe('converted');
    const ticket = await call(desk.url, 'GET /tickets/:id', { params: { id: converted.ticket!.id } }, agent);
    expect(ticket).toMatchObject({
      subject: 'My router blinks red and green.',
      description: 'My router blinks\nred and green.',
      channel: 'chat',
      agent: { id: agent.id },
      sla: { response: { state: 'met' } },
      contact_email: 'vera@visitors.test',
    });
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket.id }, body: { body: 'It was the cable.' } },
      agent,
    );
    const log = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, agent);
    expect(texts(log)).toEqual(['My router blinks\nred and green.', 'I will look into it.', 'It was the cable.']);
    expect((await heard(socket, 'chat:ended')).ticket?.number).toBe(ticket.number);
  });

  it('comes back to the head of the line when its agent is gone, with all that was said', async () => {
    const [first, second] = [await makeAgent(), await makeAgent()];
    const { socket, session } = await begin(await make('customer'));
    const other = await begin(await make('customer'));
    await accepted(first, session.id);
    await say(socket, session.id, 'Still there?');
    await rows(sql`delete from presence`);
    await chat.sweepGone(minutes(2));
    await settled();
    const line = await call(desk.url, 'GET /chat/sessions', { query: { state: ['waiting'] } }, second);
    expect(line.map(({ id, position }) => [id, position])).toEqual([
      [session.id, 1],
      [other.session.id, 2],
    ]);
    await accepted(second, session.id);
    const log = await call(desk.url, 'GET /chat/sessions/:id/messages', { params: { id: session.id } }, second);
    expect(log.map(({ kind }) => kind)).toEqual(['greeting', 'joined', 'text', 'left', 'joined']);
  });

  it('is reminded once and ended by silence when the agent had the last word', async () => {
    const agent = await makeAgent();
    const { socket, session } = await begin(await make('customer'));
    const theirs = await accepted(agent, session.id);
    await say(socket, session.id, 'Hm');
    await chat.sweepSilent(minutes(40));
    await say(theirs, session.id, 'Did it help?');
    await chat.sweepSilent(minutes(6));
    await chat.sweepSilent(minutes(7));
    const kinds = async () =>
      (await call(desk.url, 'GET /chat/sessions/:id/messages', { params: { id: session.id } }, agent)).map(
        ({ kind }) => kind,
      );
    expect(await kinds()).toEqual(['greeting', 'joined', 'text', 'text', 'reminder']);
    await chat.sweepSilent(minutes(31));
    expect(await kinds()).toEqual(['greeting', 'joined', 'text', 'text', 'reminder', 'ended']);
    expect((await chat.sessionOf(session.id, true)).end_reason).toBe('silence');
  });

  it('is offered in round robin, passed on, and two missed offers make an agent away', async () => {
    const [one, two] = [await makeAgent({ name: 'One' }), await makeAgent({ name: 'Two' })];
    const admin = await make('admin');
    const config = await call(desk.url, 'GET /chat/config', {}, admin);
    await call(desk.url, 'PUT /chat/config', { body: { ...config, offers: true } }, admin);
    const sockets = new Map<string, Client>();
    for (const agent of [one, two]) sockets.set(agent.id, await connect(desk.url, agent.token));
    const { session } = await begin(await make('customer'));
    const offeredTo = async () => {
      await settled();
      return (await chat.sessionOf(session.id, true)).offered_to!;
    };
    const first = await offeredTo();
    await heard(sockets.get(first)!, 'chat:offered', (told) => told.session.id === session.id);
    await command(sockets.get(first)!, 'chat:decline', { session_id: session.id });
    const second = await offeredTo();
    expect(new Set([first, second])).toEqual(new Set([one.id, two.id]));
    await chat.offer(minutes(1));
    await chat.offer(minutes(2));
    const third = await offeredTo();
    await chat.offer(minutes(3));
    await chat.offer(minutes(4));
    const fourth = await offeredTo();
    await chat.offer(minutes(5));
    await settled();
    expect([third, fourth].filter((id) => id === second).length).toBe(1);
    expect((await call(desk.url, 'GET /agents/:id', { params: { id: second } }, admin)).availability).toBe('away');
  });

  it('is missed when nobody is there, and becomes a ticket where an address is known', async () => {
    const { session } = await begin(await make('customer'));
    expect(session.staffing).toBe('nobody');
    await chat.sweepMissed(minutes(9));
    expect((await chat.sessionOf(session.id, true)).state).toBe('waiting');
    await chat.sweepMissed(minutes(11));
    await settled();
    expect(await chat.sessionOf(session.id, true)).toMatchObject({
      state: 'missed',
      ticket: { number: expect.any(Number) },
    });
  });

  it('mails what stayed unread for ten minutes, once', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const { session } = await begin(customer);
    const theirs = await accepted(agent, session.id);
    await say(theirs, session.id, 'Here is your answer.');
    await chat.sweepUnread(minutes(9));
    await settled();
    const answers = () => desk.mails.filter(({ text }) => text.includes('Here is your answer.'));
    expect(answers()).toEqual([]);
    await chat.sweepUnread(minutes(11));
    await chat.sweepUnread(minutes(12));
    await settled();
    expect(answers().map(({ to }) => to.address)).toEqual([customer.email]);
  });
});
