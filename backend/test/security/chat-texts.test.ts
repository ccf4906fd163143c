// P39, P40 for chats: what people type is kept and told byte for byte, is never a statement, and never the frame around it.
import { expect, it } from 'vitest';
import { acceptChat, beginVisit, chatLog, done, say } from '../chats.ts';
import { call, command, connect, heard } from '../client.ts';
import { useDesk } from '../desk.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { makeAgent } from '../people.ts';
import { probe, unchanged } from './oracle.ts';

const desk = useDesk();

/** Several lines, odd spaces, and characters that some take for something else. */
const oddities = [
  'one\ntwo\r\nthree\rfour',
  ' spaces around \t',
  '\u2028line\u2029separators',
  'turned \u202earound',
  '\u{1f469}\u200d\u{1f680} e\u0301',
  '\ufeffmark',
  '{{name}} ${name} %s $1 \\u0000',
  `';select pg_sleep(3)--`,
];

it('P40 ten scripts and other oddities are kept and told as the text they are', async () => {
  const agent = await makeAgent();
  for (const [index, text] of hostileTexts.entries()) {
    const who = { name: text, subject: text };
    const { socket, session, token } = await beginVisit(desk.url, who);
    const theirs = await acceptChat(desk.url, agent, session.id);
    const params = { id: session.id };
    for (const each of index === 0 ? [text, ...oddities] : [text]) {
      expect((await say(socket, session.id, each)).body).toBe(each);
      const told = await heard(theirs, 'chat:message', ({ message }) => message === each);
      expect(told).toMatchObject({ body: each, author: { name: text } });
      expect((await say(theirs, session.id, each)).body).toBe(each);
      const body = { body: each, internal: true };
      expect((await call(desk.url, 'POST /chat/sessions/:id/messages', { params, body }, agent)).body).toBe(each);
      const log = await chatLog(desk.url, session.id, agent);
      expect(log.slice(-3).map((row) => row.body)).toEqual([each, each, each]);
      const shown = await call(desk.url, 'GET /chat/sessions/:id', { params }, agent);
      expect(shown).toMatchObject({ subject: text, last_text: each, requester: { name: text } });
    }
    done(await command(socket, 'chat:end', { session_id: session.id }));
    const rating = { params, body: { score: 1, feedback: text } };
    expect((await call(desk.url, 'POST /chat/sessions/:id/rating', rating, { token })).feedback).toBe(text);
    const { messages, text: readable } = await call(desk.url, 'GET /chat/sessions/:id/transcript', { params }, agent);
    expect(messages.filter(({ body }) => body === text)).toHaveLength(2);
    expect(readable).toContain(text);
  }
});

it('P40 the answer that carries a transcript is JSON, whatever was typed', async () => {
  const { socket, session, token } = await beginVisit(desk.url);
  await say(socket, session.id, hostileTexts[0]!);
  const { status, headers } = await probe(
    desk.url,
    'GET /chat/sessions/:id/transcript',
    { params: { id: session.id } },
    { token },
  );
  expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
    200,
    'application/json; charset=utf-8',
    'nosniff',
  ]);
});

it('P40 a name or subject of several lines, and a message of nothing, are refused', async () => {
  const socket = await connect(desk.url);
  await unchanged(async () => {
    for (const value of ['two\nlines', 'a\rb', 'a\u2028b', '\u0000', ' ', '', 'x'.repeat(201)]) {
      for (const given of [{ name: value }, { subject: value }])
        expect(await command(socket, 'chat:start', given), JSON.stringify(given)).toMatchObject({
          ok: false,
          code: 'request/invalid',
        });
    }
    for (const email of ['a@b.test\r\nBcc: x@y.test', 'a@b.test, c@d.test', 'a@b.test\u0000', '<a@b.test>'])
      expect(await command(socket, 'chat:start', { email }), email).toMatchObject({
        ok: false,
        code: 'request/invalid',
      });
  });
  const { socket: mine, session } = await beginVisit(desk.url);
  await unchanged(async () => {
    for (const message of ['', ' ', '\n\t', 'a\u0000b', 'x'.repeat(5001)])
      expect(await command(mine, 'chat:message', { session_id: session.id, message })).toMatchObject({
        ok: false,
        code: 'request/invalid',
      });
  });
});

it('P39 filters, cursors and numbers of the list take quotes and statements for what they are', async () => {
  const agent = await makeAgent();
  const name = `O'Brien "quoted" ;select pg_sleep(3) %`;
  await beginVisit(desk.url, { name });
  await beginVisit(desk.url, { name: 'Somebody' });
  const injections = [
    "'",
    '"',
    '\\',
    "';select pg_sleep(3)--",
    "' or '1'='1",
    '$1',
    '{}',
    '%',
    '_',
    'null',
    'NaN',
    '-'.repeat(36),
    '2'.repeat(40),
  ];
  await unchanged(async () => {
    for (const field of ['state', 'agent_id', 'customer_id', 'rating', 'q', 'from', 'to', 'cursor', 'page', 'limit']) {
      for (const value of injections) {
        const answer = await probe(desk.url, 'GET /chat/sessions', { query: { [field]: value } }, agent, 1_000);
        expect(answer.status, `${field}=${value}`).toBe(field === 'q' ? 200 : 400);
      }
    }
    const found = async (q: string) =>
      (await call(desk.url, 'GET /chat/sessions', { query: { q } }, agent)).map(({ requester }) => requester.name);
    for (const q of ["O'Brien", '"quoted"', ';select', '%', 'pg_sleep(3)']) expect(await found(q), q).toEqual([name]);
    for (const q of ['O_Brien', 'O%Brien', 'O\\Brien']) expect(await found(q), q).toEqual([]);
    const time = new Date().toISOString();
    for (const values of [
      ["'"],
      [time, "'; select 1"],
      [time],
      [time, null],
      ['false', time, "'"],
      [],
      [{ a: 1 }, time, 1],
    ]) {
      for (const [sort, query] of [
        ['newest', {}],
        ['line', { state: 'waiting' }],
      ] as const) {
        const cursor = Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
        const { status } = await probe(desk.url, 'GET /chat/sessions', { query: { ...query, cursor } }, agent, 1_000);
        expect(status, JSON.stringify([sort, ...values])).toBe(400);
      }
    }
  });
});
