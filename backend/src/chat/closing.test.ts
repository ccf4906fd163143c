// What is said and done while a chat is handed over, ended or made a ticket: nothing behind an end, and one of each.
import type { Ack } from '@switchboard/contract/live.ts';
import { describe, expect, it } from 'vitest';
import { acceptChat, beginChat, beginVisit, chatLog, done, say, upTo } from '../../test/chats.ts';
import { ask, call, command, connect, heard, type Client } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { whileHeld } from '../../test/held-row.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';
import { statusesOf } from '../../test/security/oracle.ts';
import { rows, sql } from '../database/sql.ts';
import { settled } from '../journal.ts';
import * as chat from './chat.ts';

const desk = useDesk();

const times = <T>(count: number, work: (index: number) => T) => Array.from({ length: count }, (_, n) => work(n));
const sockets = (people: Someone[]) => Promise.all(people.map(({ token }) => connect(desk.url, token)));
const kinds = async (id: string, reader: Someone) =>
  (await chatLog(desk.url, id, reader)).map(({ kind, body }) => (kind === 'text' ? body : kind));
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

/** A chat in progress, and both who are in it. */
async function talk() {
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const { socket, session } = await beginChat(desk.url, customer);
  return { customer, agent, socket, id: session.id, theirs: await acceptChat(desk.url, agent, session.id) };
}

describe('speaking', () => {
  it('while the chat is ended: what is acknowledged stands before the end, the rest is refused', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const [mine, theirs] = (await sockets([customer, agent])) as [Client, Client];
    for (let round = 1; round <= 25; round++) {
      const { id: session_id } = done(await command(mine, 'chat:start', {}));
      done(await command(theirs, 'chat:accept', { session_id }));
      const words = times(10, (n) => `Word ${n}`);
      const [ended, ...answers] = await Promise.all([
        command(theirs, 'chat:end', { session_id }),
        ...words.map((message, n) => command(n % 2 ? mine : theirs, 'chat:message', { session_id, message })),
      ]);
      done(ended);
      const log = await chatLog(desk.url, session_id, agent);
      expect(log.at(-1)!.kind, `round ${round}`).toBe('ended');
      expect(log.map(({ seq }) => seq)).toEqual(upTo(log.length));
      expect(log.flatMap(({ kind, body }) => (kind === 'text' ? body : [])).toSorted()).toEqual(
        words.filter((_, n) => answers[n]!.ok).toSorted(),
      );
      for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('chat/ended');
    }
  });

  it('behind an end that is being written is refused', async () => {
    const { socket, theirs, agent, id } = await talk();
    const [, late] = await whileHeld<Ack<unknown>>(desk.database.url, 'conversation', id, [
      () => command(theirs, 'chat:end', { session_id: id }),
      () => command(socket, 'chat:message', { session_id: id, message: 'Late' }),
    ]);
    expect(late).toMatchObject({ value: { ok: false, code: 'chat/ended' } });
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'ended']);
  });

  it('while the chat becomes a ticket is refused, and not written where nobody looks', async () => {
    const { socket, agent, id } = await talk();
    const [, late] = await whileHeld<unknown>(desk.database.url, 'conversation', id, [
      () => call(desk.url, 'POST /chat/sessions/:id/ticket', { params: { id }, body: {} }, agent),
      () => command(socket, 'chat:message', { session_id: id, message: 'Late' }),
    ]);
    expect(late).toMatchObject({ value: { ok: false, code: 'chat/ended' } });
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'ended']);
  });

  it('while the chat is handed over is refused, as it is a moment later', async () => {
    const { theirs, agent, id } = await talk();
    const [colleague, otherTab] = [await makeAgent(), await connect(desk.url, agent.token)];
    const [, late] = await whileHeld<Ack<unknown>>(desk.database.url, 'conversation', id, [
      () => command(theirs, 'chat:transfer', { session_id: id, agent_id: colleague.id }),
      () => command(otherTab, 'chat:message', { session_id: id, message: 'Late' }),
    ]);
    expect(late).toMatchObject({ value: { ok: false, code: 'chat/not-yours' } });
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'left', 'joined']);
  });

  it('several times without waiting for an answer keeps the order in which it was said', async () => {
    const { socket, agent, id } = await talk();
    const words = times(20, (n) => `Word ${n}`);
    for (const message of words) socket.emit('chat:message', { session_id: id, message });
    await heard(socket, 'chat:message', ({ seq }) => seq === words.length + 2);
    expect((await kinds(id, agent)).slice(2)).toEqual(words);
  });

  it('ten times at once under one client_id writes one row, and tells it once', async () => {
    const { socket, theirs, id, agent } = await talk();
    const client_id = crypto.randomUUID();
    const said = { session_id: id, message: 'Once', client_id };
    const answers = await Promise.all(times(10, () => command(socket, 'chat:message', said)));
    expect(new Set(answers.map((answer) => done(answer).id)).size).toBe(1);
    await say(socket, id, 'Then');
    await heard(theirs, 'chat:message', ({ message }) => message === 'Then');
    const told = theirs.told.filter((each) => (each.payload as { client_id?: string }).client_id === client_id);
    expect(told).toHaveLength(1);
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'Once', 'Then']);
  });
});

describe('ending', () => {
  it('twice at once is written down once, and told once', async () => {
    for (let round = 1; round <= 10; round++) {
      const { socket, theirs, agent, id } = await talk();
      const ends = await Promise.all(
        [socket, theirs, socket, theirs].map((each) => command(each, 'chat:end', { session_id: id })),
      );
      expect(ends.map((answer) => done(answer).state)).toEqual(times(4, () => 'ended'));
      expect(await kinds(id, agent), `round ${round}`).toEqual(['greeting', 'joined', 'ended']);
      await settled();
      expect(await rows(sql`select 1 from events where type = 'chat.ended' and subject_id = ${id}`)).toHaveLength(1);
    }
  });

  it('by converting several times at once makes one ticket', async () => {
    for (let round = 1; round <= 8; round++) {
      const { customer, agent, id } = await talk();
      const admin = await make('admin');
      const tries = await Promise.all(
        [agent, admin, agent, admin].map((person) =>
          ask(desk.url, 'POST /chat/sessions/:id/ticket', { params: { id }, body: {} }, person),
        ),
      );
      expect(statusesOf(tries)).toEqual([201, 409, 409, 409]);
      for (const { body } of tries) if (body.code) expect(body.code).toBe('chat/converted');
      expect(await rows(sql`select 1 from tickets where customer_id = ${customer.id}`)).toHaveLength(1);
      expect(await kinds(id, agent), `round ${round}`).toEqual(['greeting', 'joined', 'ended']);
    }
  });

  it('and converting at once make a ticket of a chat that is over', async () => {
    for (let round = 1; round <= 10; round++) {
      const { socket, agent, id } = await talk();
      const [, converted] = await Promise.all([
        command(socket, 'chat:end', { session_id: id }),
        ask(desk.url, 'POST /chat/sessions/:id/ticket', { params: { id }, body: {} }, agent),
      ]);
      expect(converted.status, `round ${round}`).toBe(201);
      expect((await chat.sessionOf(id, true)).state).toBe('converted');
    }
  });

  it('a visitor whose ticket was made, but not told them, gets it by asking again', async () => {
    const { session, token } = await beginVisit(desk.url);
    const ask_again = () =>
      ask(
        desk.url,
        'POST /chat/sessions/:id/ticket',
        { params: { id: session.id }, body: { contact_email: 'vera@visitors.test' } },
        { token },
      );
    const first = await ask_again();
    expect(first.status).toBe(201);
    // As when the answer was lost on its way: the same again gives the same, or says what has become of it.
    const second = await ask_again();
    expect([second.status, second.body.code]).toBeOneOf([
      [201, undefined],
      [409, 'chat/converted'],
    ]);
  });

  it('as a ticket gives it a subject of one line, whatever was written first', async () => {
    const { socket, agent, id } = await talk();
    await say(socket, id, 'The \u001b[31mred\u0007 lamp\u2028blinks\r\nand \u0085 beeps');
    const made = await call(desk.url, 'POST /chat/sessions/:id/ticket', { params: { id }, body: {} }, agent);
    const { subject } = await call(desk.url, 'GET /tickets/:id', { params: { id: made.ticket!.id } }, agent);
    expect(subject).toMatch(/^The .*lamp blinks and\s+beeps$/);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  it('twice rated at once is rated once', async () => {
    const { customer, socket, id } = await talk();
    done(await command(socket, 'chat:end', { session_id: id }));
    const tries = await Promise.all(
      times(6, (n) =>
        ask(desk.url, 'POST /chat/sessions/:id/rating', { params: { id }, body: { score: (n % 5) + 1 } }, customer),
      ),
    );
    expect(statusesOf(tries)).toEqual([201, 409, 409, 409, 409, 409]);
  });
});

describe('what time brings', () => {
  const fourTimes = (sweep: (now?: string) => Promise<unknown>, now: string) =>
    Promise.all(times(4, () => sweep(now))).then(settled);

  it('is done once by several who look at the same moment', async () => {
    const { customer, theirs, agent, id } = await talk();
    await say(theirs, id, 'Did it help?');
    await fourTimes(chat.sweepSilent, minutes(6));
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'Did it help?', 'reminder']);
    await fourTimes(chat.sweepUnread, minutes(12));
    const mails = desk.mails.filter(({ text }) => text.includes('Did it help?'));
    expect(mails.map(({ to }) => to.address)).toEqual([customer.email]);
    await fourTimes(chat.sweepSilent, minutes(31));
    expect((await kinds(id, agent)).slice(3)).toEqual(['reminder', 'ended']);
  });

  it('makes one ticket of a chat that was missed, and tells its end once', async () => {
    const customer = await make('customer');
    const { socket, session } = await beginChat(desk.url, customer);
    await fourTimes(chat.sweepMissed, minutes(11));
    // All was told before this is answered.
    done(await command(socket, 'chat:join', { session_id: session.id }));
    expect(await rows(sql`select 1 from tickets`)).toHaveLength(1);
    const ends = socket.told.filter(({ event }) => event === 'chat:ended');
    expect(ends.map(({ payload }) => (payload as { reason: string }).reason)).toEqual(['missed']);
    expect((await chat.sessionOf(session.id, false)).state).toBe('missed');
  });

  it('gives a chat back once when its agent is gone', async () => {
    const { agent, id } = await talk();
    await rows(sql`delete from presence`);
    await fourTimes(chat.sweepGone, minutes(2));
    expect(await kinds(id, agent)).toEqual(['greeting', 'joined', 'left']);
    expect(await rows(sql`select 1 from events where type = 'chat.returned'`)).toHaveLength(1);
  });
});
