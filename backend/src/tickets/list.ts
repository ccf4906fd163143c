// Lists of tickets: filters, sorts, full text, and the keyset cursor that makes page 500 as quick as page 1.
import type { Input } from '@switchboard/contract/api.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { routes } from '@switchboard/contract/tickets.ts';
import type { TicketSort } from '@switchboard/contract/words.ts';
import { visible } from '../auth/permissions.ts';
import { byTime, readPage, type Order } from '../database/paging.ts';
import { join, row, Sql, sql } from '../database/sql.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { rowColumns, rowJoins } from './queries.ts';
import { shown, type TicketRead } from './view.ts';

export type ListQuery = Input<(typeof routes)['GET /tickets']>['query'];

/** Ranking reads every match, so a common word ranks only its newest thousand. */
const rankedRows = 1_000;

type Sort = TicketSort | 'rank';

const due = sql`coalesce((select min(s.due_at) from sla_targets s where s.ticket_id = t.id and s.state in ('active', 'breached') and s.met_at is null), 'infinity')`;
const idKey = { of: sql`t.id`, as: sql`uuid` };

const orders: Record<Sort, Order> = {
  newest: byTime(sql`t.created_at`, sql`t.id`, true),
  oldest: byTime(sql`t.created_at`, sql`t.id`, false),
  updated: byTime(sql`t.updated_at`, sql`t.id`, true),
  due: byTime(due, sql`t.id`, false),
  priority: {
    keys: [{ of: sql`t.priority`, as: sql`priority` }, { of: sql`t.created_at`, as: sql`timestamptz` }, idKey],
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
  const sort: Sort = query.sort ?? (query.q ? 'rank' : 'newest');
  const search = query.q ? searchFor(query.q) : null;
  const fits = conditions(person, query);
  const byRank = search && sort === 'rank';
  const page = await readPage<TicketRead>({
    query,
    sort,
    order: orders[sort],
    id: sql`t.id`,
    from: byRank ? ranked(search, fits) : sql`tickets t`,
    where: byRank ? sql`true` : search ? sql`${fits} and ${matches(search)}` : fits,
    columns: rowColumns,
    joins: sql`join tickets t on t.id = page.id ${rowJoins}`,
    ...(byRank && { counted: rankedRows }),
  });
  return { ...page, rows: page.rows.map(shown) };
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
