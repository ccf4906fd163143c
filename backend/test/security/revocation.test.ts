// P15: a token that was ended is refused at once where that was done, within five seconds elsewhere, sockets included.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandName } from '@switchboard/contract/live.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask, call, command, connect, type Client } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, makeGuest, openTicket, password, type Someone } from '../people.ts';
import { probe, unchanged } from './oracle.ts';
import { startProcess, type DeskProcess } from '../process.ts';

const desk = useDesk();
const withinMs = 5_500;

const changePassword = ({ token }: Someone) =>
  call(
    desk.url,
    'PATCH /auth/me',
    { body: { password: 'a-quite-different-one', current_password: password } },
    { token },
  );

async function resetPassword({ email }: Someone) {
  await call(desk.url, 'POST /auth/password/forgot', { body: { email } });
  await settled();
  const token = /token=(\S+)/.exec(desk.mails.findLast(({ to }) => to.address === email)!.text)![1]!;
  await call(desk.url, 'POST /auth/password/reset', { body: { token, password: 'a-quite-different-one' } });
}

const ends: [what: string, role: 'customer' | 'agent' | 'admin', end: (victim: Someone) => Promise<unknown>][] = [
  ['signing out', 'customer', (victim) => call(desk.url, 'POST /auth/logout', {}, victim)],
  [
    'signing out everywhere',
    'customer',
    async ({ email }) => {
      const { token } = await call(desk.url, 'POST /auth/login', { body: { email, password } });
      return call(desk.url, 'POST /auth/logout-all', {}, { token });
    },
  ],
  ['a new password', 'customer', changePassword],
  ['a password set by link', 'agent', resetPassword],
  [
    'deactivation by an admin',
    'agent',
    async ({ id }) => call(desk.url, 'DELETE /agents/:id', { params: { id } }, await make('admin')),
  ],
  [
    'becoming admin',
    'agent',
    async ({ id }) =>
      call(desk.url, 'PATCH /agents/:id', { params: { id }, body: { role: 'admin' } }, await make('admin')),
  ],
  [
    'no longer being admin',
    'admin',
    async ({ id }) =>
      call(desk.url, 'PATCH /agents/:id', { params: { id }, body: { role: 'agent' } }, await make('admin')),
  ],
];

/** Disconnected already, or within the time. */
async function untilCut(socket: Client, ms: number): Promise<void> {
  if (!socket.connected) return;
  await Promise.race([
    once(socket as never, 'disconnect'),
    sleep(ms, undefined, { ref: false }).then(() => Promise.reject(new Error(`the socket was not cut in ${ms} ms`))),
  ]);
}

describe('in one process', () => {
  it.each(ends)('P15 %s (%s) ends the token at once, on REST and on open sockets', async (_, role, end) => {
    const [victim, bystander] = [await make(role), await make(role)];
    const ticket = await openTicket(desk.url, victim);
    const [socket, other] = [await connect(desk.url, victim.token), await connect(desk.url, bystander.token)];
    expect((await command(socket, 'join-ticket-room', { ticket_id: ticket.id })).ok).toBe(true);
    expect((await ask(desk.url, 'GET /auth/me', {}, victim)).status).toBe(200);
    await end(victim);
    expect(await probe(desk.url, 'GET /auth/me', {}, victim)).toMatchObject({
      status: 401,
      body: { code: 'auth/token-invalid' },
    });
    expect(
      (
        await probe(
          desk.url,
          'POST /tickets/:id/messages',
          { params: { id: ticket.id }, body: { body: 'still here' } },
          victim,
        )
      ).status,
    ).toBe(401);
    await untilCut(socket, 1_000);
    await expect(connect(desk.url, victim.token)).rejects.toMatchObject({ code: 'auth/token-invalid' });
    // Nobody else is thrown out.
    expect((await ask(desk.url, 'GET /auth/me', {}, bystander)).status).toBe(200);
    expect(other.connected).toBe(true);
  });

  it('P15 signing out ends one session, and leaves the others of the same person', async () => {
    const customer = await make('customer');
    const { token } = await call(desk.url, 'POST /auth/login', { body: { email: customer.email, password } });
    const [first, second] = [await connect(desk.url, customer.token), await connect(desk.url, token)];
    await call(desk.url, 'POST /auth/logout', {}, customer);
    await untilCut(first, 1_000);
    expect((await ask(desk.url, 'GET /auth/me', {}, customer)).status).toBe(401);
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(200);
    expect(second.connected).toBe(true);
  });

  // The look-out for sessions that ended elsewhere comes every five seconds: should it cut in, there is another try.
  it('P15 a socket that is not cut yet may do nothing more', { retry: 1 }, async () => {
    const agent = await makeAgent({ status: 'available' });
    const { id: ticket_id } = await openTicket(desk.url, await make('customer'));
    const socket = await connect(desk.url, agent.token);
    expect((await command(socket, 'join-ticket-room', { ticket_id })).ok).toBe(true);
    // As when another process ended it: the row says so, and nobody has told this one's sockets.
    await rows(sql`update sessions set ended_at = clock_timestamp() where id = ${agent.session_id}`);
    forgetSessions();
    await unchanged(async () => {
      for (const [name, payload] of [
        ['join-ticket-room', { ticket_id }],
        ['ticket:typing', { ticket_id, typing: true }],
        ['agent-status', { status: 'busy' }],
      ] as [CommandName, never][]) {
        expect(await command(socket, name, payload), name).toMatchObject({ ok: false, code: 'auth/token-invalid' });
      }
    });
    expect(socket.connected).toBe(true);
  });
});

describe('across processes', () => {
  let elsewhere: DeskProcess;
  beforeAll(async () => {
    elsewhere = await startProcess({ DATABASE_URL: desk.database.url });
  });
  afterAll(async () => {
    expect(await elsewhere.stop()).toBe(0);
  });

  it('P15 ended in one process, a token is refused in the other within five seconds, and its sockets are cut', async () => {
    const admin = await make('admin');
    const victims = {
      loggedOut: await make('customer'),
      renewed: await make('customer'),
      deactivated: await make('agent'),
      promoted: await make('agent'),
    };
    const guest = await makeGuest(desk.url);
    const bystander = await connect(elsewhere.url, guest.token);
    const watched = await Promise.all(
      Object.values(victims).map(async (victim) => {
        const socket = await connect(elsewhere.url, victim.token);
        // Asked just before, so that whatever it keeps of the session is as fresh as can be.
        expect((await ask(elsewhere.url, 'GET /auth/me', {}, victim)).status).toBe(200);
        return { victim, socket };
      }),
    );
    await Promise.all([
      call(desk.url, 'POST /auth/logout', {}, victims.loggedOut),
      changePassword(victims.renewed),
      call(desk.url, 'DELETE /agents/:id', { params: { id: victims.deactivated.id } }, admin),
      call(desk.url, 'PATCH /agents/:id', { params: { id: victims.promoted.id }, body: { role: 'admin' } }, admin),
    ]);
    const ended = performance.now();
    await Promise.all(
      watched.map(async ({ victim, socket }) => {
        await expect
          .poll(async () => (await ask(elsewhere.url, 'GET /auth/me', {}, victim)).status, {
            timeout: withinMs,
            interval: 100,
          })
          .toBe(401);
        await untilCut(socket, withinMs - (performance.now() - ended));
        expect(performance.now() - ended).toBeLessThan(withinMs);
        await expect(connect(elsewhere.url, victim.token)).rejects.toMatchObject({ code: 'auth/token-invalid' });
      }),
    );
    expect(bystander.connected).toBe(true);
    expect((await ask(elsewhere.url, 'GET /tickets/:id', { params: { id: guest.ticket.id } }, guest)).status).toBe(200);
  });
});
