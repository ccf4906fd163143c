// What only several processes, or dying ones, can show.
import { describe, expect, it } from 'vitest';
import { ask, call, connect, heard } from './client.ts';
import { admin, clone, inProduction, password, signIn, start } from './running.ts';

describe('two processes on one database', () => {
  it('deal no ticket twice, record and tell each breach once', async () => {
    const database = await clone();
    const env = { ...admin, DATABASE_URL: database.url, SLA_SWEEP_SECONDS: '1' };
    const desks = [await start(env), await start(env)];
    const token = await signIn(desks[0]!.url, admin.ADMIN_EMAIL);
    const boards = await Promise.all(desks.map(({ url }) => connect(url, token)));
    for (const name of ['one', 'two', 'three']) {
      const { id } = await call(
        desks[0]!.url,
        'POST /agents',
        { body: { name, email: `${name}@people.test`, password, max_tickets: 100 } },
        { token },
      );
      await database.query(`update agents set availability = 'available' where user_id = $1`, [id]);
    }
    const open = (index: number) =>
      call(desks[index % 2]!.url, 'POST /tickets', {
        body: { subject: `Ticket ${index}`, description: 'x', contact_email: 'c@people.test', priority: 'high' },
      });
    await Promise.all(Array.from({ length: 60 }, (_, index) => open(index)));
    await expect
      .poll(async () => (await database.query('select 1 from tickets where assigned_agent_id is not null')).length)
      .toBe(60);
    const dealt = await database.query('select agent_id, count(*)::int as n from assignments group by 1');
    expect(dealt.map(({ n }) => n)).toEqual([20, 20, 20]);

    await database.query(`update sla_targets set due_at = clock_timestamp() where target = 'response'`);
    await expect
      .poll(async () => (await database.query('select 1 from sla_breaches')).length, { timeout: 10_000 })
      .toBe(60);
    for (const board of boards) {
      await expect
        .poll(() => board.told.filter(({ event }) => event === 'sla-breach').length, { timeout: 10_000 })
        .toBe(60);
      const told = board.told
        .filter(({ event }) => event === 'sla-breach')
        .map(({ payload }) => (payload as { breach: { id: string } }).breach.id);
      expect(new Set(told).size).toBe(60);
    }
    expect(await database.query(`select 1 from events where type = 'sla.breached'`)).toHaveLength(60);
    expect(await database.query('select distinct escalation_level from tickets')).toEqual([{ escalation_level: 1 }]);
  });

  it("push to each other's sockets", async () => {
    const database = await clone();
    const env = { ...admin, DATABASE_URL: database.url };
    const [one, two] = [await start(env), await start(env)];
    const board = await connect(two.url, await signIn(one.url, admin.ADMIN_EMAIL));
    const { id } = await call(one.url, 'POST /tickets', {
      body: { subject: 'Across', description: 'x', contact_email: 'c@people.test' },
    });
    expect((await heard(board, 'new-ticket')).ticket.id).toBe(id);
  });
});

describe('a killed process', () => {
  it('loses nothing acknowledged, leaves no PostgreSQL, and is back within ten seconds', async () => {
    const given = inProduction();
    const desk = await start(given);
    const token = await signIn(desk.url, admin.ADMIN_EMAIL);
    const acknowledged: string[] = [];
    let killed = false;
    const writer = async (index: number) => {
      for (let n = 0; !killed; n++) {
        const body = { subject: `Ticket ${index}/${n}`, description: 'x' };
        const answer = await ask(desk.url, 'POST /tickets', { body }, { token }).catch(() => null);
        if (answer?.status === 201) acknowledged.push(answer.body.data.id);
        if (acknowledged.length >= 100 && !killed) {
          killed = true;
          desk.child.kill('SIGKILL');
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index)));
    await desk.stop('SIGKILL');
    const began = Date.now();
    const again = await start(given);
    expect(Date.now() - began).toBeLessThan(10_000);
    const found = await Promise.all(
      acknowledged.map((id) => ask(again.url, 'GET /tickets/:id', { params: { id } }, { token })),
    );
    expect(found.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await again.stop()).toBe(0);
  }, 60_000);
});
