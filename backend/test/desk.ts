// A whole desk for a test file: its own database, real HTTP and sockets, no jobs but those a test runs itself.
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openDesk, type Desk } from '../src/app.ts';
import { forgetSessions } from '../src/auth/sessions.ts';
import { readConfig } from '../src/config.ts';
import { rows, sql, Sql } from '../src/database/sql.ts';
import { transaction } from '../src/database/transaction.ts';
import { settled } from '../src/journal.ts';
import type { Mail } from '../src/notifications/notifications.ts';
import { refresh } from '../src/sla/sla.ts';
import { closeClients } from './client.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';

export interface TestDesk {
  url: string;
  database: TestDatabase;
  /** Every mail sent, in order. */
  mails: Mail[];
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Opens a desk before the file's tests, empties it between them, closes it after. */
export function useDesk({
  env = {},
  jobs = false,
  emptied = true,
}: { env?: NodeJS.ProcessEnv; jobs?: boolean; emptied?: boolean } = {}): TestDesk {
  const test = { mails: [] as Mail[] } as TestDesk;
  let desk: Desk;
  beforeAll(async () => {
    test.database = await cloneDatabase();
    const port = await freePort();
    test.url = `http://127.0.0.1:${port}`;
    const config = readConfig(
      {
        PORT: String(port),
        HOST: '127.0.0.1',
        BCRYPT_COST: '4',
        RATE_LIMITS: 'off',
        LOG_LEVEL: 'error',
        JWT_SECRET: 'k'.repeat(40),
        ...env,
      },
      path.resolve(import.meta.dirname, '../..'),
    );
    desk = await openDesk(config, {
      databaseUrl: test.database.url,
      jobs,
      mail: async (mail) => void test.mails.push(mail),
    });
    await desk.listen();
  });
  afterEach(async () => {
    await closeClients();
    await settled();
    if (emptied) await empty();
    test.mails.length = 0;
  });
  afterAll(async () => {
    await desk.close();
    await test.database.drop();
  });
  return test;
}

/** Deleting with foreign keys deferred takes 2 ms; truncating all tables took 50. */
async function empty(): Promise<void> {
  const tables = await rows<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('migrations', 'sla_policies', 'socket_io_attachments')`);
  await transaction(async () => {
    await rows(sql`set constraints all deferred`);
    for (const { name } of tables) await rows(new Sql([`delete from "${name}"`], []));
    await rows(sql`insert into queue_config default values`);
    await rows(sql`insert into sla_calendar default values`);
    await rows(sql`insert into chat_config default values`);
    await rows(sql`
      update sla_policies p set response_minutes = d.a, resolution_minutes = d.b, clock = d.c
      from (values ('urgent', 30, 240, 'calendar'), ('high', 60, 480, 'calendar'), ('medium', 240, 1440, 'business'), ('low', 480, 4320, 'business'))
        as d (p, a, b, c) where p.priority = d.p::priority`);
  });
  forgetSessions();
  await refresh();
}
