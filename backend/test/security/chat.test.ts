// P06–P09 for chats: whose chat it is, asked by REST and by socket alike, and what its requester never learns.
import type { RouteName } from '@switchboard/contract/api.ts';
import type { CommandName } from '@switchboard/contract/live.ts';
import { describe, expect, it } from 'vitest';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { acceptChat, beginChat, beginVisit, chatLog, done, say } from '../chats.ts';
import { ask, call, command, connect, heard, type Client } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, makeGuest, password } from '../people.ts';
import { expectMissing, probe, stored, unchanged } from './oracle.ts';

const desk = useDesk();

const requesters = ['customer', 'visitor'] as const;
const strangers = ['customer', 'visitor', 'guest of a ticket'] as const;
type Stranger = (typeof strangers)[number];

/** Their own chat, waiting. */
async function begin(role: (typeof requesters)[number]) {
  if (role === 'visitor') return beginVisit(desk.url, { name: 'Vera', subject: 'Confidential gearbox' });
  const { token } = await make('customer');
  return { ...(await beginChat(desk.url, { token }, { subject: 'Confidential gearbox' })), token };
}

interface Outsider {
  token: string;
  socket: Client;
  /** Waits for something of their own, so that what was told before it would have come. */
  marker: () => Promise<unknown>;
}

async function outsider(kind: Stranger): Promise<Outsider> {
  if (kind === 'guest of a ticket') {
    const { ticket, token } = await makeGuest(desk.url);
    const socket = await connect(desk.url, token);
    const params = { id: ticket.id };
    return {
      token,
      socket,
      async marker() {
        await ask(desk.url, 'POST /tickets/:id/messages', { params, body: { body: 'Marker' } }, { token });
        await heard(socket, 'ticket-message', ({ message }) => message.body === 'Marker');
      },
    };
  }
  const { socket, session, token } = await begin(kind);
  return {
    token,
    socket,
    async marker() {
      await say(socket, session.id, 'Marker');
      await heard(socket, 'chat:message', ({ message }) => message === 'Marker');
    },
  };
}

const reads: RouteName[] = [
  'GET /chat/sessions/:id',
  'GET /chat/sessions/:id/messages',
  'GET /chat/sessions/:id/transcript',
];
const writes: [RouteName, object?][] = [
  ['POST /chat/sessions/:id/messages', { body: 'x' }],
  ['POST /chat/sessions/:id/messages', { body: 'x', internal: true }],
  ['POST /chat/sessions/:id/rating', { score: 1 }],
  ['POST /chat/sessions/:id/ticket', { contact_email: 'thief@people.test' }],
  ['POST /chat/sessions/:id/ticket', {}],
  ['POST /chat/sessions/:id/transcript'],
];
const said: [CommandName, object][] = [
  ['chat:join', {}],
  ['chat:join', { after_seq: 0 }],
  ['chat:message', { message: 'x' }],
  ['chat:message', { message: 'x', internal: true, client_id: crypto.randomUUID() }],
  ['chat:typing', { typing: true }],
  ['chat:delivered', { seq: 1 }],
  ['chat:read', { seq: 1 }],
  ['chat:end', {}],
  ['chat:leave', {}],
];

describe.each(requesters)("a %s's chat", (role) => {
  it.each(strangers)('P07 P09 is not there for another %s, whatever they ask', async (kind) => {
    const owner = await begin(role);
    await say(owner.socket, owner.session.id, 'The zephyrine lever broke.');
    const { token } = await outsider(kind);
    const everything = async () => {
      for (const id of [owner.session.id, owner.session.id.toUpperCase()]) {
        for (const name of reads) await expectMissing(desk.url, name, { params: { id } }, { token });
        for (const [name, body] of writes)
          await expectMissing(desk.url, name, { params: { id }, ...(body && { body }) }, { token });
      }
      for (const name of [...reads, ...writes.map(([each]) => each)])
        expect((await ask(desk.url, name, { params: { id: owner.session.id } })).status, name).toBe(401);
      const mine = await probe(desk.url, 'GET /chat/sessions/mine', {}, { token });
      expect(mine.body.data.map(({ id }) => id)).not.toContain(owner.session.id);
    };
    await unchanged(everything);
    done(await command(owner.socket, 'chat:end', { session_id: owner.session.id }));
    await unchanged(everything);
    expect(desk.mails.filter(({ text }) => text.includes('zephyrine'))).toEqual([]);
  });

  it.each(strangers)('P08 P09 is neither heard nor disturbed by another %s on a socket', async (kind) => {
    const owner = await begin(role);
    const agent = await makeAgent();
    const session_id = owner.session.id;
    const theirs = await acceptChat(desk.url, agent, session_id);
    const { socket, marker } = await outsider(kind);
    const before = await stored();
    for (const round of ['without a join', 'after a refused join']) {
      for (const [name, payload] of said) {
        const [foreign, none] = [
          await command(socket, name, { session_id, ...payload }),
          await command(socket, name, { session_id: crypto.randomUUID(), ...payload }),
        ];
        expect(foreign, `${name} ${round}`).toMatchObject({ ok: false, code: 'chat/not-found' });
        expect(foreign, `${name} ${round}`).toEqual(none);
      }
      for (const name of ['chat:accept', 'chat:decline', 'chat:transfer'] as const) {
        const answer = await command(socket, name, { session_id, agent_id: agent.id });
        expect(answer, name).toMatchObject({
          ok: false,
          code: kind === 'customer' ? 'auth/forbidden' : 'auth/guest-scope',
        });
      }
    }
    expect(await stored()).toEqual(before);
    await say(owner.socket, session_id, 'For my eyes');
    done(await command(owner.socket, 'chat:typing', { session_id }));
    await heard(theirs, 'chat:typing');
    await heard(owner.socket, 'chat:message', ({ message }) => message === 'For my eyes');
    await settled();
    await marker();
    expect(JSON.stringify(socket.told)).not.toContain(session_id);
    expect(theirs.told.filter(({ event }) => event === 'chat:typing')).toHaveLength(1);
  });
});

describe('a token', () => {
  it("of a visitor's chat opens neither the ticket made of it nor anybody's", async () => {
    const agent = await makeAgent();
    const { socket, session, token } = await beginVisit(desk.url, { name: 'Vera', email: 'vera@visitors.test' });
    const made = await ask(
      desk.url,
      'POST /chat/sessions/:id/ticket',
      { params: { id: session.id }, body: {} },
      { token },
    );
    expect(made.status).toBe(201);
    const { access_token, ticket } = made.body.data;
    const params = { id: ticket!.id };
    await unchanged(async () => {
      for (const name of ['GET /tickets/:id', 'GET /tickets/:id/messages', 'GET /tickets/:id/history'] as const)
        await expectMissing(desk.url, name, { params }, { token });
      const writing = { params, body: { body: 'x' } };
      await expectMissing(desk.url, 'POST /tickets/:id/messages', writing, { token });
      await expectMissing(desk.url, 'POST /tickets/:id/rating', { params, body: { score: 1 } }, { token });
      expect(await command(socket, 'join-ticket-room', { ticket_id: ticket!.id })).toMatchObject({
        ok: false,
        code: 'ticket/not-found',
      });
      // The ticket's own token opens the ticket, and not the chat.
      expect((await ask(desk.url, 'GET /tickets/:id', { params }, { token: access_token })).status).toBe(200);
      for (const name of reads)
        await expectMissing(desk.url, name, { params: { id: session.id } }, { token: access_token });
      expect((await ask(desk.url, 'GET /chat/sessions/mine', {}, { token: access_token })).body.data).toEqual([]);
      const guest = await connect(desk.url, access_token);
      expect(await command(guest, 'chat:start', {})).toMatchObject({ ok: false, code: 'auth/guest-scope' });
      expect(done(await command(guest, 'user:join', {})).session).toBeNull();
    });
    expect((await ask(desk.url, 'GET /tickets/:id', { params }, agent)).status).toBe(200);
  });

  it('P15 that was signed out is cut from its chat at once and hears no more; the chat is still there for its person', async () => {
    const customer = await make('customer');
    const agent = await makeAgent();
    const { token } = await call(desk.url, 'POST /auth/login', { body: { email: customer.email, password } });
    const { socket, session } = await beginChat(desk.url, { token });
    const { id: session_id } = session;
    const theirs = await acceptChat(desk.url, agent, session_id);
    const other = await connect(desk.url, customer.token);
    done(await command(other, 'chat:join', { session_id }));
    await call(desk.url, 'POST /auth/logout', {}, { token });
    await expect.poll(() => socket.connected, { timeout: 500, interval: 5 }).toBe(false);
    const told = socket.told.length;
    await say(theirs, session_id, 'For who is still here');
    await heard(other, 'chat:message', ({ message }) => message === 'For who is still here');
    expect(socket.told).toHaveLength(told);
    for (const name of reads)
      expect((await probe(desk.url, name, { params: { id: session_id } }, { token })).status, name).toBe(401);
    await expect(connect(desk.url, token)).rejects.toMatchObject({ code: 'auth/token-invalid' });
    expect((await say(other, session_id, 'I am')).seq).toBe(4);
  });

  it('of a visitor that has run out is refused on an open socket', async () => {
    const { socket, session } = await beginVisit(desk.url);
    await rows(sql`update sessions set expires_at = clock_timestamp() where scope = 'visit'`);
    forgetSessions();
    await unchanged(async () => {
      for (const [name, payload] of said)
        expect(await command(socket, name, { session_id: session.id, ...payload }), name).toMatchObject({
          ok: false,
          code: 'auth/token-invalid',
        });
      expect(await command(socket, 'chat:start', {})).toMatchObject({ ok: false, code: 'auth/token-invalid' });
    });
  });

  it('is who one is, whatever a command claims', async () => {
    const victim = await make('customer');
    const theirs = await beginChat(desk.url, victim);
    const people = [await make('customer'), { token: (await beginVisit(desk.url)).token }, { token: undefined }];
    for (const { token } of people) {
      const socket = await connect(desk.url, token);
      await unchanged(async () => {
        for (const userId of [victim.id, victim.id.toUpperCase()]) {
          for (const name of ['user:join', 'chat:start'] as const)
            expect(await command(socket, name, { userId }), name).toMatchObject({ code: 'chat/other-person' });
        }
      });
      // An address that is typed is nobody's account either.
      const joined = done(await command(socket, 'user:join', { email: victim.email, name: 'customer' }));
      expect(joined.session?.id).not.toBe(theirs.session.id);
      const started = done(await command(socket, 'chat:start', { email: victim.email }));
      expect(started.id).not.toBe(theirs.session.id);
      expect(started.requester).toMatchObject({ email_verified: false });
      expect(started.customer_id).not.toBe(victim.id);
    }
  });

  it("of a visitor who typed an account's address keeps their words theirs when the account proves it", async () => {
    const email = 'late.proof@people.test';
    const agent = await makeAgent();
    const { socket, session } = await beginVisit(desk.url, { name: 'Mallory', email });
    const client_id = crypto.randomUUID();
    await say(socket, session.id, 'I take no blame for this', { client_id });
    const before = await chatLog(desk.url, session.id, agent);
    await call(desk.url, 'POST /auth/register', { body: { name: 'Ann', email, password } });
    await expect.poll(() => desk.mails.some(({ to }) => to.address === email)).toBe(true);
    const { text } = desk.mails.find(({ to }) => to.address === email)!;
    await call(desk.url, 'POST /auth/email/verify', { body: { token: /token=([\w-]+)/.exec(text)![1]! } });
    await settled();
    expect(await chatLog(desk.url, session.id, agent)).toEqual(before);
    // Said again since the answer was lost: stored once, whatever has become of the address.
    await say(socket, session.id, 'I take no blame for this', { client_id });
    expect(await chatLog(desk.url, session.id, agent)).toHaveLength(before.length);
  });
});
