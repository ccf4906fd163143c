// Every frequent query has its index: read from the plans, over fifty thousand tickets.
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';
import { sequentialScans } from '../../test/plans.ts';
import * as conversations from '../conversations/conversations.ts';
import * as queue from '../queue/queue.ts';
import * as sla from '../sla/sla.ts';
import { history } from '../tickets/history.ts';
import * as tickets from '../tickets/tickets.ts';
import { authenticate, forgetSessions } from '../auth/sessions.ts';
import { row, rows, sql } from './sql.ts';

const desk = useDesk({ emptied: false });

let agent: Someone;
let customer: Someone;
let ticket: { id: string; conversation_id: string };

/** Tickets of 500 customers and 20 agents; most are closed, as on any desk that has lived for a while. */
async function fill(): Promise<void> {
  // A connection of its own, since the desk's statements may take five seconds.
  const client = new pg.Client(desk.database.url);
  await client.connect();
  await client.query(`
    insert into users (role, name, email) select 'guest', 'Guest ' || n, 'g' || n || '@people.test' from generate_series(1, 500) n`);
  await client.query(`
    with made as materialized (select n, uuidv7() as id, uuidv7() as conversation_id from generate_series(1, 50000) n),
    people as (select array_agg(id) as ids from users where role = 'guest'),
    talks as (insert into conversations (id, last_seq, last_public_seq) select conversation_id, 1, 1 from made),
    opened as (
      insert into tickets (id, conversation_id, customer_id, contact_email, subject, status, priority, created_at, updated_at, assigned_agent_id)
      select id, conversation_id, ids[1 + n % 500], 'x@people.test', 'Subject ' || n,
        case when n % 25 = 0 then 'new' when n % 25 = 1 then 'open' when n % 25 = 2 then 'resolved' else 'closed' end,
        (array['low', 'medium', 'high', 'urgent'])[1 + n % 4]::priority, now() - make_interval(mins => n), now() - make_interval(mins => n),
        case when n % 25 <> 0 then '${agent.id}'::uuid end
      from made, people),
    said as (
      insert into messages (conversation_id, seq, public_seq, by_staff, body) select conversation_id, 1, 1, false, 'Body ' || n from made),
    found as (
      insert into ticket_search (ticket_id, created_at, vector)
      select id, now() - make_interval(mins => n), to_tsvector('desk', 'subject ' || n || ' ' || md5(n::text)) from made),
    told as (
      insert into events (type, subject_id, payload) select 'ticket.opened', id, '{}' from made)
    insert into sla_targets (ticket_id, target, state, clock, total_ms, due_at, warning_at, critical_at, warned_at)
    select id, t, case when n % 25 < 2 then 'active' else 'met' end, 'calendar', 3600000, now() + interval '1 hour', now() + interval '30 minutes',
      now() + interval '45 minutes', null
    from made, unnest(array['response', 'resolution']) t`);
  await client.query(`insert into sessions (user_id) select id from users, generate_series(1, 20)`);
  await client.query(`analyze`);
  await client.end();
}

beforeAll(async () => {
  [agent, customer] = [await makeAgent(), await make('customer')];
  await fill();
  ticket = await row(sql`select id, conversation_id from tickets where status = 'open' limit 1`);
  await rows(sql`update tickets set customer_id = ${customer.id} where id = ${ticket.id}`);
});

/** Small tables are read whole, and rightly so. */
const large = ['tickets', 'conversations', 'messages', 'ticket_search', 'sla_targets', 'events', 'sessions'];

const cases: Record<string, () => Promise<unknown>> = {
  'opening a ticket': () => tickets.open(customer, { subject: 'New', description: 'x' }, { address: '' }),
  'reading one': () => tickets.get(ticket.id, customer),
  'replying to one': () => tickets.reply(ticket.id, customer, { body: 'x' }),
  'its conversation': () => conversations.read(ticket.conversation_id, true, 0),
  'its history': () => history(ticket.id, agent),
  'following it': () => tickets.join(ticket.id, customer, 0),
  'a session': async () => {
    forgetSessions();
    await authenticate(customer.token);
  },
  "a customer's tickets": () => tickets.mine(customer, {}),
  "an agent's open tickets": () => tickets.list(agent, { assigned_agent_id: 'me', status: ['open', 'in_progress'] }),
  'the newest tickets': () => tickets.list(agent, {}),
  'the most pressing ones': () => tickets.list(agent, { sort: 'priority', status: ['new'] }),
  'the next page': async () => {
    const { next_cursor } = await tickets.list(agent, { sort: 'updated' });
    await tickets.list(agent, { sort: 'updated', cursor: next_cursor! });
  },
  'a search': () => tickets.list(agent, { q: 'subject 4711' }),
  dealing: () => queue.run(),
  'a sweep for breaches': () => sla.sweep(),
  'closing what is long resolved': () => tickets.closeResolved(),
};

describe('among fifty thousand tickets, no large table is read from end to end for', () => {
  it.each(Object.keys(cases))('%s', async (name) => {
    const scans = await sequentialScans(desk.database.url, cases[name]!);
    expect(scans.filter((table) => large.includes(table))).toEqual([]);
  });
});
