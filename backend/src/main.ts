// npm start: the database, the migrations, the desk; on SIGTERM stop taking work, finish it, leave.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDesk } from './app.ts';
import * as auth from './auth/auth.ts';
import { hasAdmin } from './auth/queries.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { startEmbedded } from './database/embedded.ts';
import { empty, migrate } from './database/migrate.ts';
import { isOutage } from './http/failures.ts';

const drainMs = 2_000;
const root = path.resolve(import.meta.dirname, '../..');

async function start(): Promise<void> {
  const config = readConfig(process.env, root);
  const embedded = config.database_url
    ? null
    : await startEmbedded({ directory: path.join(config.data_directory, 'postgres') });
  const databaseUrl = config.database_url ?? embedded!.url;
  const mark = path.join(config.data_directory, 'making-samples');
  if (embedded && existsSync(mark)) await empty(databaseUrl);
  await migrate(databaseUrl);
  const desk = await openDesk(config, { databaseUrl });
  stopOnSignal(async (signal) => {
    desk.drain();
    // Behind a balancer: it needs a moment to notice, and until then everyone it sends is served.
    if (signal === 'SIGTERM' && config.production) await wait(drainMs);
    await desk.close();
    await embedded?.stop();
  });
  const samples = embedded && !config.production ? await seedWhenEmpty(mark) : null;
  const setUp = await makeFirstAdmin(config);
  const port = await desk.listen();
  say(`Switchboard is ready: http://localhost:${port}`);
  for (const line of [samples, setUp]) if (line) say(line);
}

/** A start that was killed while it made the samples left a part of them; the mark says so, and the next begins anew. */
async function seedWhenEmpty(mark: string): Promise<string> {
  const { seedDesk, sampleAccounts } = await import('../../seed/desk.ts');
  if (!(await hasAdmin())) {
    writeFileSync(mark, '');
    await seedDesk(say);
    rmSync(mark);
  }
  return sampleAccounts;
}

/** @returns what the operator has to know, if anything */
async function makeFirstAdmin({ admin, public_url }: Config): Promise<string | null> {
  if (await hasAdmin()) return null;
  if (admin) {
    await auth.addAccount({ ...admin, name: 'Administrator', role: 'admin' });
    return `The administrator ${admin.email} was made.`;
  }
  return `No administrator yet. Make one within 24 hours: ${public_url}/setup?token=${await auth.setUpToken()}`;
}

function stopOnSignal(close: (signal: NodeJS.Signals) => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    // A connection that never ends must not keep the process for ever.
    setTimeout(() => process.exit(1), 14_000).unref();
    close(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

// The adapter between processes leaves some failures to nobody; an outage of the database must not end the desk.
process.on('unhandledRejection', (error) => {
  if (!isOutage(error)) throw error;
  console.error('The database is away:', (error as Error).message);
});

start().catch((error: unknown) => {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof ConfigError) console.error(message);
  else if (code === 'EADDRINUSE')
    console.error(`Port ${process.env.PORT ?? 3000} is taken by another program; set PORT to a free one.`);
  else if (isOutage(error)) console.error(`The database of DATABASE_URL cannot be used: ${message}`);
  else console.error(error);
  process.exit(1);
});
