// A chat between processes, and through the death of one.
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { beginVisit, chatLog, done, upTo } from './chats.ts';
import { call, command, connect, heard, type Client } from './client.ts';
import { Party } from './party.ts';
import type { DeskProcess } from './process.ts';
import { admin, clone, inProduction, password, signIn, start } from './running.ts';

describe('two processes with a chat between them', () => {
  async function twoWithAgents(count: number) {
    const database = await clone();
    const env = { ...admin, DATABASE_URL: database.url };
    const desks = [await start(env), await start(env)] as const;
    const token = await signIn(desks[0].url, admin.ADMIN_EMAIL);
    const tokens = await Promise.all(
      upTo(count).map(async (n) => {
        const body = { name: `Agent ${n}`, email: `agent${n}@people.test`, password };
        await call(desks[n % 2]!.url, 'POST /agents', { body }, { token });
        return signIn(desks[n % 2]!.url, body.email);
      }),
    );
    return { database, desks, tokens };
  }

  it('bring each what the other says, and what a lost push would have brought', async () => {
    const { database, desks, tokens } = await twoWithAgents(1);
    const [one, two] = desks;
    const { session, token } = await beginVisit(one.url);
    const [visitor, agent] = [new Party(one.url, token), new Party(two.url, tokens[0]!)];
    await Promise.all([visitor.enter(session.id), agent.enter(session.id)]);
    done(await command(agent.socket!, 'chat:accept', { session_id: session.id }));
    await heard(visitor.socket!, 'chat:agent_joined');
    const bodies = () => [visitor, agent].map(({ log }) => log.messages.map(({ body }) => body).slice(2));
    const said: string[] = [];
    const say = async (party: Party) => {
      const message = `Word ${said.push(`Word ${said.length + 1}`)}`;
      done(await party.send({ message, client_id: crypto.randomUUID(), internal: false }));
    };
    for (const party of [visitor, agent, visitor, agent]) await say(party);
    await expect.poll(bodies).toEqual([said, said]);

    // Nobody hears the other process for a moment; afterwards only the beacon can tell of the last words.
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'switchboard-sockets' and datname = current_database()`,
    );
    for (const party of [visitor, agent]) await say(party);
    await expect.poll(bodies, { timeout: 12_000 }).toEqual([said, said]);
    await say(visitor);
    await expect.poll(bodies, { timeout: 12_000 }).toEqual([said, said]);
  });

  it('give it to one agent, wherever they are', async () => {
    const { desks, tokens } = await twoWithAgents(6);
    const agents = await Promise.all(tokens.map((token, n) => connect(desks[n % 2]!.url, token)));
    for (let round = 1; round <= 10; round++) {
      const { socket, session } = await beginVisit(desks[round % 2]!.url);
      const answers = await Promise.all(agents.map((each) => command(each, 'chat:accept', { session_id: session.id })));
      expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted(), `round ${round}`).toEqual([
        ...upTo(5).map(() => 'chat/taken'),
        'ok',
      ]);
      const { agent } = await heard(socket, 'chat:agent_joined');
      expect(agents[answers.findIndex(({ ok }) => ok)]!.connected).toBe(true);
      const { session: seen } = done(await command(socket, 'chat:join', { session_id: session.id }));
      expect(seen.agent).toEqual(agent);
      done(await command(socket, 'chat:end', { session_id: session.id }));
    }
  });
});

describe('a killed process', () => {
  it('among sixteen who write in eight chats loses nothing acknowledged, and stores what is sent again once', async () => {
    const given = inProduction();
    const desk = await start(given);
    const token = await signIn(desk.url, admin.ADMIN_EMAIL);
    const { user } = await call(desk.url, 'POST /auth/login', { body: { email: admin.ADMIN_EMAIL, password } });
    await call(desk.url, 'PATCH /agents/:id', { params: { id: user.id }, body: { max_chats: 8 } }, { token });
    const visits = await Promise.all(upTo(8).map(() => beginVisit(desk.url)));
    const board = await connect(desk.url, token);
    for (const { session } of visits) done(await command(board, 'chat:accept', { session_id: session.id }));

    const acknowledged: { session_id: string; client_id: string; seq: number; staff: boolean }[] = [];
    let back!: (again: DeskProcess) => void;
    const restarted = new Promise<DeskProcess>((resolve) => (back = resolve));
    const killAfter = 200;
    const killOnce = () => {
      if (acknowledged.length === killAfter) desk.child.kill('SIGKILL');
    };
    const writer = async (session_id: string, mine: string, name: string, line: Client) => {
      let socket = line;
      let isBack = false;
      for (let n = 1, last = Infinity; n <= last; n++) {
        const payload = { session_id, message: `${name} ${n}`, client_id: crypto.randomUUID() };
        for (let isStored = false; !isStored;) {
          const answer = await command(socket, 'chat:message', payload).catch(() => null);
          if (answer?.ok) {
            acknowledged.push({
              session_id,
              client_id: payload.client_id,
              seq: answer.data.seq,
              staff: mine === token,
            });
            killOnce();
            isStored = true;
          } else {
            expect(answer, 'only the death of the process may keep it').toBeNull();
            expect(isBack).toBe(false);
            isBack = true;
            last = n + 2;
            socket = await connect((await restarted).url, mine);
          }
        }
      }
    };
    const lines = await Promise.all(visits.map(() => connect(desk.url, token)));
    const writing = Promise.all(
      visits.flatMap(({ socket, session, token: theirs }, n) => [
        writer(session.id, theirs, `Visitor ${n}`, socket),
        writer(session.id, token, `Agent ${n}`, lines[n]!),
      ]),
    );
    await Promise.race([once(desk.child, 'exit'), writing]);
    const again = await start(given);
    back(again);
    await writing;

    for (const { session, token: theirs } of visits) {
      const [staff, requester] = await Promise.all(
        [token, theirs].map((each) => chatLog(again.url, session.id, { token: each })),
      );
      expect(staff!.map(({ seq }) => seq)).toEqual(upTo(staff!.length));
      expect(requester!.map(({ seq }) => seq)).toEqual(upTo(requester!.length));
      const mine = acknowledged.filter(({ session_id }) => session_id === session.id);
      expect(staff!.flatMap(({ client_id }) => client_id ?? []).toSorted()).toEqual(
        mine.map(({ client_id }) => client_id).toSorted(),
      );
      for (const { client_id, seq, staff: isStaff } of mine)
        expect((isStaff ? staff : requester)![seq - 1]!.client_id).toBe(client_id);
    }
    expect(acknowledged.length).toBeGreaterThan(killAfter);
  }, 60_000);
});
