// Counted attempts within a window, shared by all processes.
import { maybeRow, row, rows, sql } from './sql.ts';

interface Spent {
  count: number;
  seconds_left: number;
}

/** Counts one attempt under the key; the window begins with the first. */
export const spend = (key: string, seconds: number): Promise<Spent> =>
  row<Spent>(sql`
    insert into limits as l (key, count, ends_at)
    values (${key}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (key) do update set
      count = case when l.ends_at <= clock_timestamp() then 1 else l.count + 1 end,
      ends_at = case when l.ends_at <= clock_timestamp() then excluded.ends_at else l.ends_at end
    returning count, ceil(extract(epoch from ends_at - clock_timestamp()))::int as seconds_left`);

/** Takes one attempt back. */
export const giveBack = (key: string) =>
  maybeRow(sql`update limits set count = count - 1 where key = ${key} and count > 0`);

export const forgive = (key: string) => maybeRow(sql`delete from limits where key = ${key}`);

export const sweepLimits = () => rows(sql`delete from limits where ends_at < clock_timestamp()`);
