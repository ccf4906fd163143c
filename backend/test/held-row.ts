// A row that is held while others run into it, so that a race has the one order that matters.
import pg from 'pg';
import { expect } from 'vitest';

const statements = {
  conversation:
    'select 1 from conversations where id = (select conversation_id from chat_sessions where id = $1) for update',
  agent: 'select 1 from agents where user_id = $1 for update',
};

/** Holds the row of an agent or of a chat's log, begins each of the works once the one before waits for it, and lets all go. */
export async function whileHeld<T>(
  databaseUrl: string,
  row: keyof typeof statements,
  id: string,
  works: (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = new pg.Client(databaseUrl);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query(statements[row], [id]);
    const waiting = async () =>
      (
        await holder.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).rowCount;
    const begun: Promise<T>[] = [];
    for (const work of works) {
      const started = work();
      started.catch(() => {});
      begun.push(started);
      await expect.poll(waiting, { interval: 2, timeout: 3_000 }).toBe(begun.length);
    }
    await holder.query('commit');
    return await Promise.allSettled(begun);
  } finally {
    await holder.end();
  }
}
