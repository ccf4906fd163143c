// Lists of chats: filters, the order of the line, and pages.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { chatVisible } from '../auth/permissions.ts';
import { byTime, readPage, type Listing } from '../database/paging.ts';
import { join, sql, type Sql } from '../database/sql.ts';
import { isStaff, type Person } from '../person.ts';
import { columns, joins, type SessionRead } from './queries.ts';

export interface ListQuery extends NonNullable<Listing['query']> {
  state?: ChatSession['state'][];
  agent_id?: string;
  customer_id?: string;
  rating?: number[];
  q?: string;
  from?: string;
  to?: string;
}

const inLine = {
  keys: [
    { of: sql`not s.returned`, as: sql`boolean` },
    { of: sql`s.waiting_since`, as: sql`timestamptz` },
    { of: sql`s.id`, as: sql`uuid` },
  ],
  by: sql`s.returned desc, s.waiting_since, s.id`,
  after: ([fresh, since, id]: Sql[]) => sql`(not s.returned, s.waiting_since, s.id) > (${fresh!}, ${since!}, ${id!})`,
};

/** The waiting ones in the order of the line, all others newest first. */
export function list(person: Person, query: ListQuery) {
  const { state, agent_id: agent, customer_id, rating, q, from, to } = query;
  const isLine = state?.length === 1 && state[0] === 'waiting';
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const given = [
    chatVisible(person),
    ...(state ? [isLine ? sql`s.state = 'waiting'` : sql`s.state = any (${state}::text[])`] : []),
    ...(agent ? [sql`s.agent_id = ${agent === 'me' ? person.id : agent}`] : []),
    ...(customer_id ? [sql`s.customer_id = ${customer_id}`] : []),
    ...(rating ? [sql`s.rating = any (${rating}::int[])`] : []),
    ...(q
      ? [
          sql`(s.subject ilike ${like} or s.contact_email ilike ${like}
            or exists (select 1 from users f where f.id = s.customer_id and (f.name ilike ${like} or f.email ilike ${like})))`,
        ]
      : []),
    ...(from ? [sql`s.created_at >= ${from}`] : []),
    ...(to ? [sql`s.created_at < ${to}`] : []),
  ];
  return readPage<SessionRead>({
    query,
    sort: isLine ? 'line' : 'newest',
    order: isLine ? inLine : byTime(sql`s.created_at`, sql`s.id`, true),
    id: sql`s.id`,
    from: sql`chat_sessions s`,
    where: join(given, ' and '),
    columns: columns(isStaff(person)),
    joins: sql`join chat_sessions s on s.id = page.id ${joins}`,
  });
}
