// Lists of tickets: filters, sorts, full text, and the keyset cursor that makes page 500 as quick as page 1.
import type { Input } from '@switchboard/contract/api.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { routes, TicketRow } from '@switchboard/contract/tickets.ts';
import type { TicketSort } from '@switchboard/contract/words.ts';
import { visible } from '../auth/permissions.ts';
import { join, row, rows, Sql, sql } from '../database/sql.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { rowColumns, rowJoins } from './queries.ts';
import { shown, type TicketRead } from './view.ts';

export type ListQuery = Input<(typeof routes)['GET /tickets']>['query'];

const countedRows = 10_000;
/** Ranking reads every match, so a common word ranks only its newest thousand. */
const rankedRows = 1_000;

type Sort = TicketSort | 'rank';

interface Order {
  /** What a row is sorted by, as text for the cursor and with its type for the comparison. */
  keys: { of: Sql; as: Sql }[];
  by: Sql;
  /** Whether a row comes after the one whose keys are given. */
  after: (keys: Sql[]) => Sql;
}

const due = sql`coalesce((select min(s.due_at) from sla_targets s where s.ticket_id = t.id and s.state in ('active', 'breached') and s.met_at is null), 'infinity')`;
const timestamp = sql`timestamptz`;
const idKey = { of: sql`t.id`, as: sql`uuid` };

const byTime = (of: Sql, descending: boolean): Order => ({
  keys: [{ of, as: timestamp }, idKey],
  by: descending ? sql`${of} desc, t.id desc` : sql`${of}, t.id`,
  after: ([time, id]) => (descending ? sql`(${of}, t.id) < (${time}, ${id})` : sql`(${of}, t.id) > (${time}, ${id})`),
});

const orders: Record<Sort, Order> = {
  newest: byTime(sql`t.created_at`, true),
  oldest: byTime(sql`t.created_at`, false),
  updated: byTime(sql`t.updated_at`, true),
  due: byTime(due, false),
  priority: {
    keys: [{ of: sql`t.priority`, as: sql`priority` }, { of: sql`t.created_at`, as: timestamp }, idKey],
    by: sql`t.priority desc, t.created_at, t.id`,
    after: ([priority, time, id]) =>
      sql`(t.priority < ${priority} or t.priority = ${priority} and (t.created_at, t.id) > (${time}, ${id}))`,
  },
  rank: {
    keys: [{ of: sql`found.rank`, as: sql`real` }, idKey],
    by: sql`found.rank desc, t.id desc`,
    after: ([rank, id]) => sql`(found.rank, t.id) < (${rank}, ${id})`,
  },
};

/** The worst level of a ticket's running targets, as a number: ok 0 … breached 3. Late but done, or paused, presses no more. */
const level = sql`(select coalesce(max(case
    when s.state = 'breached' or s.due_at <= clock_timestamp() then 3
    when s.critical_at <= clock_timestamp() then 2
    when s.warning_at <= clock_timestamp() then 1
    else 0 end), 0)
  from sla_targets s where s.ticket_id = t.id and (s.state = 'active' or s.state = 'breached' and s.met_at is null))`;
const levels = { ok: 0, warning: 1, critical: 2, breached: 3 };

function conditions(person: Person, query: ListQuery): Sql {
  const {
    status,
    priority,
    category,
    assigned_agent_id: agent,
    customer_id,
    tag,
    sla,
    from,
    to,
    resolved_from,
  } = query;
  const given: unknown[] = [
    visible(person),
    status && sql`t.status = any (${status}::text[])`,
    priority && sql`t.priority = any (${priority}::priority[])`,
    category && sql`t.category = any (${category}::text[])`,
    agent === 'none' && sql`t.assigned_agent_id is null`,
    agent === 'me' && sql`t.assigned_agent_id = ${person.id}`,
    agent !== undefined && agent !== 'none' && agent !== 'me' && sql`t.assigned_agent_id = ${agent}`,
    customer_id && sql`t.customer_id = ${customer_id}`,
    tag && sql`t.tags @> ${[tag]}::text[]`,
    sla && sql`${level} = any (${sla.map((each) => levels[each])}::int[])`,
    from && sql`t.created_at >= ${from}`,
    to && sql`t.created_at < ${to}`,
    resolved_from && sql`t.resolved_at >= ${resolved_from}`,
  ];
  return join(
    given.filter((each): each is Sql => each instanceof Sql),
    ' and ',
  );
}

interface Search {
  /** Over ticket_search s. */
  words: Sql;
  number: number | null;
}

/** A search box's words: all must occur, the last may be unfinished; a number also finds the ticket it names. */
function searchFor(q: string): Search {
  // Quoted, each word goes through the parser that wrote the vector, so an e-mail address stays one.
  const words = q.match(/[\p{L}\p{M}\p{N}@._+-]*[\p{L}\p{M}\p{N}]/gu) ?? [];
  const text = words.map((word) => `'${word}'`).join(' & ') + (words.length > 0 ? ':*' : '');
  const number = words.length === 1 && /^[1-9]\d{0,8}$/.test(words[0] ?? '') ? Number(words[0]) : null;
  return { words: sql`to_tsquery('desk', ${text})`, number };
}

/** As a condition, for a list in another order than by rank. */
const matches = ({ words, number }: Search) => sql`(
  t.id in (select s.ticket_id from ticket_search s where s.vector @@ ${words}) or t.number = ${number}::int)`;

/** The newest matches that fit, ranked; the ticket whose number was typed comes first. */
const ranked = ({ words, number }: Search, where: Sql) => sql`(
  select ticket_id, max(rank) as rank from (
    (select s.ticket_id, ts_rank(s.vector, ${words})::real as rank
      from ticket_search s join tickets t on t.id = s.ticket_id
      where s.vector @@ ${words} and ${where}
      order by s.created_at desc limit ${rankedRows + 1})
    union all
    (select t.id, 9::real from tickets t where t.number = ${number}::int and ${where})) found
  group by ticket_id) found join tickets t on t.id = found.ticket_id`;

/** @throws request/too-deep-page, request/bad-cursor */
export async function list(person: Person, query: ListQuery): Promise<Page<TicketRow>> {
  const limit = query.limit ?? 20;
  const sort: Sort = query.sort ?? (query.q ? 'rank' : 'newest');
  const order = orders[sort];
  const page = query.cursor ? null : (query.page ?? 1);
  if (page && page * limit > countedRows) throw problem('request/too-deep-page');

  const search = query.q ? searchFor(query.q) : null;
  const fits = conditions(person, query);
  const source = search && sort === 'rank' ? ranked(search, fits) : sql`tickets t`;
  const where = !search ? fits : sort === 'rank' ? sql`true` : sql`${fits} and ${matches(search)}`;
  const counted = search && sort === 'rank' ? rankedRows : countedRows;
  const after = query.cursor ? order.after(readCursor(query.cursor, sort, order)) : sql`true`;
  const keys = join(
    order.keys.map(({ of }) => sql`(${of})::text`),
    ', ',
  );

  const [found, { count }] = await Promise.all([
    rows<TicketRead & { keys: string[] }>(sql`
      with page as materialized (
        select t.id, array[${keys}] as keys, row_number() over (order by ${order.by}) as place
        from ${source} where ${where} and ${after}
        order by ${order.by} limit ${limit + 1} offset ${page ? (page - 1) * limit : 0})
      select ${rowColumns}, page.keys from page join tickets t on t.id = page.id ${rowJoins} order by page.place`),
    row<{ count: number }>(sql`
      select count(*)::int as count from (select 1 from ${source} where ${where} limit ${counted + 1}) as counted`),
  ]);
  const more = found.length > limit;
  const shownRows = found.slice(0, limit);
  const capped = count > counted;
  return {
    rows: shownRows.map(({ keys: _keys, ...each }) => shown(each)),
    count: Math.min(count, counted),
    ...(capped && { count_capped: true }),
    page,
    pages: page && Math.max(1, Math.ceil(Math.min(count, counted) / limit)),
    next_cursor: more ? writeCursor(sort, shownRows.at(-1)!.keys) : null,
  };
}

const writeCursor = (sort: Sort, keys: string[]) => Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');

function readCursor(cursor: string, sort: Sort, { keys }: Order): Sql[] {
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

export const mine = (person: Person, query: ListQuery) => list(person, { ...query, customer_id: person.id });

export const open = (person: Person, query: ListQuery) =>
  list(person, { ...query, status: ['new', 'open', 'in_progress', 'waiting_user'] });

/** How many tickets stand in each of the desk's views, each counted to a thousand at most. */
export function counts(person: Person) {
  if (!isStaff(person)) throw problem('auth/forbidden');
  const some = (condition: Sql) =>
    sql`(select count(*)::int from (select 1 from tickets t where ${condition} limit 1000) as counted)`;
  const isOpen = sql`t.status in ('new', 'open', 'in_progress', 'waiting_user')`;
  return row<{
    mine: number;
    unassigned: number;
    open: number;
    waiting: number;
    breaching: number;
    resolved_today: number;
  }>(sql`
    select
      ${some(sql`t.assigned_agent_id = ${person.id} and ${isOpen}`)} as mine,
      ${some(sql`t.assigned_agent_id is null and t.status in ('new', 'open')`)} as unassigned,
      ${some(isOpen)} as open,
      ${some(sql`t.status = 'waiting_user'`)} as waiting,
      (select count(*)::int from (
        select distinct s.ticket_id from sla_targets s
        where s.state = 'breached' and s.met_at is null or s.state = 'active' and s.critical_at <= clock_timestamp() limit 1000) as counted) as breaching,
      ${some(sql`t.status = 'resolved' and t.resolved_at >= date_trunc('day', clock_timestamp(), 'UTC')`)} as resolved_today`);
}
