// Chats accepted, begun and handed over by everybody at once: one winner, one of each, and nobody holds more than they can.
import type { ErrorCode } from '@switchboard/contract/errors.ts';
import type { Ack } from '@switchboard/contract/live.ts';
import { describe, expect, it } from 'vitest';
import { acceptChat, beginChat, chatLog, done } from '../../test/chats.ts';
import { ask, call, command, connect, type Client } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { whileHeld } from '../../test/held-row.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';
import { settled } from '../journal.ts';
import * as chat from './chat.ts';

const desk = useDesk();

const times = <T>(count: number, work: (index: number) => T) => Array.from({ length: count }, (_, n) => work(n));
const outcomes = (answers: Ack<unknown>[]) => answers.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted();
const team = (size: number) => Promise.all(times(size, () => makeAgent()));
const sockets = (people: Someone[]) => Promise.all(people.map(({ token }) => connect(desk.url, token)));
const limitChats = (most: number) => rows(sql`update agents set max_chats = ${most}`);
const line = async (size: number) => {
  const begun = await Promise.all(times(size, async () => beginChat(desk.url, await make('customer'))));
  return begun.map(({ session }) => session.id);
};
/** What each agent holds, by the database. */
const held = async () =>
  (
    await rows<{ held: number }>(
      sql`select count(*)::int as held from chat_sessions where state = 'active' group by agent_id order by 1`,
    )
  ).map((each) => each.held);
const kinds = async (id: string, reader: Someone) =>
  (await chatLog(desk.url, id, reader)).map(({ kind, body }) => (kind === 'text' ? body : kind));

describe('accepting', () => {
  it('ten agents at once: one gets the chat, nine are told it is taken, fifty times', async () => {
    const agents = await team(10);
    const [lines, customer] = [await sockets(agents), await make('customer')];
    const socket = await connect(desk.url, customer.token);
    for (let round = 1; round <= 50; round++) {
      const { id: session_id } = done(await command(socket, 'chat:start', {}));
      const answers = await Promise.all(lines.map((each) => command(each, 'chat:accept', { session_id })));
      expect(outcomes(answers), `round ${round}`).toEqual([...times(9, () => 'chat/taken'), 'ok']);
      const winner = agents[answers.findIndex(({ ok }) => ok)]!;
      expect(done(await command(socket, 'chat:join', { session_id })).session.agent_id).toBe(winner.id);
      expect(await kinds(session_id, winner)).toEqual(['greeting', 'joined']);
      done(await command(socket, 'chat:end', { session_id }));
    }
  });

  it('an agent who accepts everything at once gets as many as they can hold', async () => {
    const agents = await team(6);
    await limitChats(2);
    const [lines, waiting] = [await sockets(agents), await line(30)];
    const tries = lines.map((each) =>
      Promise.all(waiting.map((session_id) => command(each, 'chat:accept', { session_id }))),
    );
    for (const answers of await Promise.all(tries)) {
      const codes = new Set<ErrorCode | 'ok'>(answers.map((answer) => (answer.ok ? 'ok' : answer.code)));
      expect([...codes].filter((code) => !['ok', 'chat/taken', 'chat/at-capacity'].includes(code))).toEqual([]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    }
    expect(await held()).toEqual(times(6, () => 2));
  });

  it('twice at once is no error, and counts once', async () => {
    const agent = await makeAgent();
    await limitChats(1);
    const [mine, [session_id]] = [await sockets(times(5, () => agent)), await line(1)];
    const answers = await Promise.all(mine.map((each) => command(each, 'chat:accept', { session_id: session_id! })));
    expect(outcomes(answers)).toEqual(times(5, () => 'ok'));
    expect(await kinds(session_id!, agent)).toEqual(['greeting', 'joined']);
  });

  it('while others hand chats over to the same agent, nobody holds more than they can', async () => {
    const [anna, ben, cleo] = (await team(3)) as [Someone, Someone, Someone];
    const lines = await sockets([anna, ben, cleo]);
    for (let round = 1; round <= 8; round++) {
      await limitChats(3);
      const all = await line(10);
      for (const [index, session_id] of all.slice(0, 6).entries())
        done(await command(lines[index % 2]!, 'chat:accept', { session_id }));
      await rows(sql`update agents set max_chats = 2 where user_id = ${cleo.id}`);
      const answers = await Promise.all([
        ...all.slice(6).map((session_id) => command(lines[2]!, 'chat:accept', { session_id })),
        ...all
          .slice(0, 6)
          .map((session_id, index) => command(lines[index % 2]!, 'chat:transfer', { session_id, agent_id: cleo.id })),
      ]);
      expect(outcomes(answers), `round ${round}`).toEqual([...times(8, () => 'chat/at-capacity'), 'ok', 'ok']);
      expect((await held()).at(-1), `round ${round}`).toBeLessThanOrEqual(3);
      const { load } = (
        await rows<{ load: number }>(sql`
          select count(*)::int as load from chat_sessions where state = 'active' and agent_id = ${cleo.id}`)
      )[0]!;
      expect(load, `round ${round}`).toBe(2);
      await rows(sql`update chat_sessions set state = 'ended'`);
    }
  });

  it('for a colleague who is being deactivated is refused: nobody inactive holds a chat', async () => {
    const [admin, anna, ben] = [await make('admin'), await makeAgent(), await makeAgent()];
    const [session_id] = await line(1);
    const theirs = await acceptChat(desk.url, anna, session_id!);
    const [, handed] = await whileHeld<unknown>(desk.database.url, 'agent', ben.id, [
      () => call(desk.url, 'DELETE /agents/:id', { params: { id: ben.id } }, admin),
      () => command(theirs, 'chat:transfer', { session_id: session_id!, agent_id: ben.id }),
    ]);
    expect(handed).toMatchObject({ value: { ok: false, code: 'agent/inactive' } });
    expect((await chat.sessionOf(session_id!, true)).agent_id).toBe(anna.id);
  });

  it('and giving up at once leave a chat that was held and ended, or never held', async () => {
    const [agent, customer] = [await makeAgent(), await make('customer')];
    const [theirs, mine] = (await sockets([agent, customer])) as [Client, Client];
    for (let round = 1; round <= 20; round++) {
      const { id: session_id } = done(await command(mine, 'chat:start', {}));
      const [taken, ended] = await Promise.all([
        command(theirs, 'chat:accept', { session_id }),
        command(mine, 'chat:end', { session_id }),
      ]);
      expect(['ended', 'abandoned']).toContain(done(ended).state);
      expect(await kinds(session_id, agent)).toEqual(
        taken.ok ? ['greeting', 'joined', 'ended'] : ['greeting', 'ended'],
      );
      if (!taken.ok) expect(taken.code).toBe('chat/ended');
    }
  });
});

describe('starting', () => {
  it('from five sockets of one customer at once gives one chat', async () => {
    const customer = await make('customer');
    const tabs = await sockets(times(5, () => customer));
    for (let round = 1; round <= 20; round++) {
      const begun = await Promise.all(tabs.map((each) => command(each, 'chat:start', {})));
      const ids = new Set(begun.map((answer) => done(answer).id));
      expect(ids.size, `round ${round}`).toBe(1);
      const [session_id] = ids;
      expect(await kinds(session_id!, customer)).toEqual(['greeting']);
      done(await command(tabs[0]!, 'chat:end', { session_id: session_id! }));
    }
    expect(await rows(sql`select 1 from chat_sessions`)).toHaveLength(20);
    expect(await rows(sql`select 1 from conversations`)).toHaveLength(20);
  });

  it('from five tabs of one visitor at once gives one chat', async () => {
    const { token } = await call(desk.url, 'POST /chat/guest', { body: { name: 'Vera' } });
    const tabs = await Promise.all(times(5, () => connect(desk.url, token)));
    const begun = (await Promise.all(tabs.map((each) => command(each, 'chat:start', {})))).map(done);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(new Set(begun.map(({ guest_token }) => guest_token))).toEqual(new Set([token]));
  });

  it('twice on the socket of somebody unknown gives one chat, and the token that opens it', async () => {
    const socket = await connect(desk.url);
    const begun = (await Promise.all(times(2, () => command(socket, 'chat:start', {})))).map(done);
    for (const { id, guest_token } of begun) {
      const reading = await ask(desk.url, 'GET /chat/sessions/:id', { params: { id } }, { token: guest_token });
      expect(reading.status, 'the token that came with it opens it').toBe(200);
    }
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  it('is for those who can then speak in it and end it', async () => {
    for (const person of [await make('customer'), await makeAgent(), await make('admin')]) {
      const socket = await connect(desk.url, person.token);
      const begun = await command(socket, 'chat:start', {});
      if (!begun.ok) continue;
      const { id: session_id } = begun.data;
      const said = await command(socket, 'chat:message', { session_id, message: 'Hello' });
      const ended = await command(socket, 'chat:end', { session_id });
      expect([said.ok, ended.ok], person.role).toEqual([true, true]);
    }
  });

  it('and ending at once always gives an open chat or one that was', async () => {
    const customer = await make('customer');
    const [one, two] = (await sockets([customer, customer])) as [Client, Client];
    let session_id = done(await command(one, 'chat:start', {})).id;
    for (let round = 1; round <= 30; round++) {
      const [begun] = await Promise.all([
        command(one, 'chat:start', {}),
        command(two, 'chat:end', { session_id }).then(done),
      ]);
      session_id = done(begun).id;
      if (done(await command(one, 'chat:join', { session_id })).session.state !== 'waiting')
        session_id = done(await command(one, 'chat:start', {})).id;
    }
    expect(await rows(sql`select 1 from chat_sessions where state = 'waiting'`)).toHaveLength(1);
  });
});

it('nothing that is done at once waits for the other in a circle', async () => {
  const admin = await make('admin');
  const config = await call(desk.url, 'GET /chat/config', {}, admin);
  await call(desk.url, 'PUT /chat/config', { body: { ...config, offers: true } }, admin);
  const agents = await team(4);
  const lines = await sockets(agents);
  const later = () => new Date(Date.now() + 40_000).toISOString();
  const failures: string[] = [];
  for (let round = 1; round <= 6; round++) {
    const ids = await line(6);
    await settled();
    const acts = ids.flatMap((session_id, n) => [
      ...lines.map((each) => command(each, 'chat:accept', { session_id })),
      command(lines[n % 4]!, 'chat:decline', { session_id }),
      command(lines[n % 4]!, 'chat:transfer', { session_id, agent_id: agents[(n + 1) % 4]!.id }),
      command(lines[(n + 1) % 4]!, 'chat:transfer', { session_id, agent_id: agents[n % 4]!.id }),
      ...lines.map((each) => command(each, 'chat:message', { session_id, message: 'x', internal: true })),
      command(lines[(n + 2) % 4]!, 'chat:end', { session_id }),
    ]);
    const sweeps = [chat.offer(later()), chat.sweepGone(later()), chat.offer(later()), chat.sweepSilent(later())];
    for (const answer of await Promise.all(acts)) if (!answer.ok) failures.push(answer.code);
    await Promise.all(sweeps);
    await settled();
    await rows(sql`update chat_sessions set state = 'ended'`);
    await rows(sql`update agents set availability = 'available', missed_offers = 0`);
  }
  expect(failures.filter((code) => code.startsWith('service/'))).toEqual([]);
});
