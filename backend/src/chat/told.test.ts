// A message is told without asking the database for it again: what is told, acknowledged and read must be the same.
import { describe, expect, it } from 'vitest';
import { acceptChat, beginVisit, chatLog, done, messageOf, say, upTo } from '../../test/chats.ts';
import { call, command, connect, heard, type Client } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { Party } from '../../test/party.ts';
import { makeAgent } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';

const desk = useDesk();

async function talk() {
  const agent = await makeAgent();
  const { socket, session, token } = await beginVisit(desk.url, { name: 'Vera' });
  return { agent, socket, token, id: session.id, theirs: await acceptChat(desk.url, agent, session.id) };
}

/** What a socket was told of a message, as the log would give it. */
const toldOf = async (socket: Client, id: string) =>
  messageOf(await heard(socket, 'chat:message', (each) => each.id === id));

describe('a message', () => {
  it.each([
    ['with an id of capital letters', { message: 'Hello', client_id: crypto.randomUUID().toUpperCase() }],
    ['with half of a character', { message: 'cut in two \ud83d', client_id: crypto.randomUUID() }],
    ['of several lines', { message: ' one\r\ntwo \u2028 three\n\n', client_id: crypto.randomUUID() }],
    ['without an id', { message: 'Hello' }],
  ])('%s is told as it is read, and is the same when it is said again', async (_, { message, ...more }) => {
    const { agent, socket, token, id, theirs } = await talk();
    const answer = await say(socket, id, message, more);
    expect(answer).toEqual((await chatLog(desk.url, id, { token })).at(-1));
    expect(await toldOf(socket, answer.id)).toEqual((await chatLog(desk.url, id, { token })).at(-1));
    expect(await toldOf(theirs, answer.id)).toEqual((await chatLog(desk.url, id, agent)).at(-1));
    if (!('client_id' in more)) return;
    expect(await say(socket, id, message, more)).toEqual(answer);
  });

  it('carries the name its writer has just given', async () => {
    const { token } = await call(desk.url, 'POST /chat/guest', { body: {} });
    const socket = await connect(desk.url, token);
    const { id } = done(await command(socket, 'chat:start', { name: 'Vera' }));
    const answer = await say(socket, id, 'Hello');
    expect(answer).toEqual((await chatLog(desk.url, id, { token })).at(-1));
    expect(answer.author?.name).toBe('Vera');
  });

  it('is the same by REST, by its key or its client_id, and by socket', async () => {
    const { socket, token, id } = await talk();
    const [params, client_id] = [{ id }, crypto.randomUUID()];
    const answer = await say(socket, id, 'Once', { client_id });
    const body = { body: 'Once', client_id };
    expect(await call(desk.url, 'POST /chat/sessions/:id/messages', { params, body }, { token })).toEqual(answer);
    const headers = { 'idempotency-key': client_id };
    const keyed = { params, body: { body: 'Once' } };
    expect(await call(desk.url, 'POST /chat/sessions/:id/messages', keyed, { token, headers })).toEqual(answer);
    expect(await chatLog(desk.url, id, { token })).toHaveLength(3);
  });

  it('is brought however long the log is, by REST and by joining, five hundred at a time', async () => {
    const { agent, socket, token, id, theirs } = await talk();
    await rows(sql`
      with c as (
        update conversations set last_seq = last_seq + 1700, last_public_seq = last_public_seq + 1275
        where id = (select conversation_id from chat_sessions where id = ${id}) returning id)
      insert into messages (conversation_id, seq, public_seq, by_staff, body)
      select c.id, 2 + n, case when n % 4 > 0 then 2 + n - n / 4 end, true, 'Word ' || n from c, generate_series(1, 1700) n`);
    for (const [reader, line, length] of [
      [agent, theirs, 1702],
      [{ token }, socket, 1277],
    ] as const) {
      const read = async (after_seq: number) =>
        call(desk.url, 'GET /chat/sessions/:id/messages', { params: { id }, query: { after_seq } }, reader);
      const party = new Party(desk.url, reader.token);
      await party.enter(id);
      expect(party.log.messages.map(({ seq }) => seq)).toEqual(upTo(length));
      expect(await read(0)).toEqual(party.log.messages.slice(0, 500));
      expect(await read(length - 1)).toEqual(party.log.messages.slice(-1));
      expect([await read(length), await read(9_999)]).toEqual([[], []]);
      const { messages, last_seq } = done(await command(line, 'chat:join', { session_id: id, after_seq: length - 3 }));
      expect([messages.length, last_seq]).toEqual([3, length]);
    }
    const { messages, text } = await call(desk.url, 'GET /chat/sessions/:id/transcript', { params: { id } }, { token });
    expect(messages).toHaveLength(1277);
    expect(text.split('\n').filter((each) => each.includes('Word '))).toHaveLength(1275);
  });
});
