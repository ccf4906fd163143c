// Pages of a list: by number as far as 10,000 rows, by keyset cursor without end, and a count that stops counting.
import type { Page } from '@switchboard/contract/shapes.ts';
import { problem } from '../problem.ts';
import { join, row, rows, sql, type Sql } from './sql.ts';

export const countedRows = 10_000;

export interface Order {
  /** What a row is sorted by, as text for the cursor and with its type for the comparison. */
  keys: { of: Sql; as: Sql }[];
  by: Sql;
  /** Whether a row comes after the one whose keys are given. */
  after: (keys: Sql[]) => Sql;
}

/** By a time, then by the id: the newest or the oldest first. */
export const byTime = (time: Sql, id: Sql, descending: boolean): Order => ({
  keys: [
    { of: time, as: sql`timestamptz` },
    { of: id, as: sql`uuid` },
  ],
  by: descending ? sql`${time} desc, ${id} desc` : sql`${time}, ${id}`,
  after: ([at, last]) =>
    descending ? sql`(${time}, ${id}) < (${at}, ${last})` : sql`(${time}, ${id}) > (${at}, ${last})`,
});

export interface Listing {
  query: { page?: number; limit?: number; cursor?: string };
  /** The name of the order: a cursor belongs to one. */
  sort: string;
  order: Order;
  /** The rows' own id, over `from`. */
  id: Sql;
  from: Sql;
  where: Sql;
  /** What is shown of a row: `select … from page join …`, with `page.id`. */
  columns: Sql;
  joins: Sql;
  counted?: number;
}

/** @throws request/too-deep-page, request/bad-cursor */
export async function readPage<R>({
  query,
  sort,
  order,
  id,
  from,
  where,
  columns,
  joins,
  counted = countedRows,
}: Listing): Promise<Page<R>> {
  const limit = query.limit ?? 20;
  const page = query.cursor ? null : (query.page ?? 1);
  if (page && page * limit > countedRows) throw problem('request/too-deep-page');
  const after = query.cursor ? order.after(readCursor(query.cursor, sort, order)) : sql`true`;
  const keys = join(
    order.keys.map(({ of }) => sql`(${of})::text`),
    ', ',
  );
  const [found, { count }] = await Promise.all([
    rows<R & { keys: string[] }>(sql`
      with page as materialized (
        select ${id} as id, array[${keys}] as keys, row_number() over (order by ${order.by}) as place
        from ${from} where ${where} and ${after}
        order by ${order.by} limit ${limit + 1} offset ${page ? (page - 1) * limit : 0})
      select ${columns}, page.keys from page ${joins} order by page.place`),
    row<{ count: number }>(sql`
      select count(*)::int as count from (select 1 from ${from} where ${where} limit ${counted + 1}) as counted`),
  ]);
  const shown = found.slice(0, limit);
  return {
    rows: shown.map(({ keys: _keys, ...each }) => each as R),
    count: Math.min(count, counted),
    ...(count > counted && { count_capped: true }),
    page,
    pages: page && Math.max(1, Math.ceil(Math.min(count, counted) / limit)),
    next_cursor: found.length > limit ? writeCursor(sort, shown.at(-1)!.keys) : null,
  };
}

const writeCursor = (sort: string, keys: string[]) =>
  Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');

function readCursor(cursor: string, sort: string, { keys }: Order): Sql[] {
  try {
    const [of, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits =
      of === sort &&
      values.length === keys.length &&
      values.every((value) => typeof value === 'string' && value.length < 60);
    if (fits) return keys.map(({ as }, index) => sql`${values[index]}::text::${as}`);
  } catch {
    // falls through
  }
  throw problem('request/bad-cursor');
}
