// Every frequent query has its index: read from the plans, over fifty thousand tickets and twenty thousand chats.
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, type Someone } from '../../test/people.ts';
import { sequentialScans } from '../../test/plans.ts';
import * as conversations from '../conversations/conversations.ts';
import * as queue from '../queue/queue.ts';
import * as sla from '../sla/sla.ts';
import { history } from '../tickets/history.ts';
import * as tickets from '../tickets/tickets.ts';
import * as chat from '../chat/chat.ts';
import { authenticate, forgetSessions, openVisit } from '../auth/sessions.ts';
import type { Person } from '../person.ts';
import { row, rows, sql } from './sql.ts';

const desk = useDesk({ emptied: false });

let agent: Someone;
let customer: Someone;
let ticket: { id: string; conversation_id: string };
let visitor: Person;
let talk: { id: string; customer_id: string };

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
  await fillChats();
  await rows(sql`update chat_config set offers = true`);
  ticket = await row(sql`select id, conversation_id from tickets where status = 'open' limit 1`);
  await rows(sql`update tickets set customer_id = ${customer.id} where id = ${ticket.id}`);
  talk = await row(sql`select id, customer_id from chat_sessions where state = 'active' order by created_at limit 1`);
  visitor = await authenticate(await openVisit(talk.customer_id));
});

/** Chats of visitors, each with a row of their own; some wait, some go on, most are over. */
async function fillChats(): Promise<void> {
  const client = new pg.Client(desk.database.url);
  await client.connect();
  await client.query(`
    with made as materialized (
      select n, uuidv7() as id, uuidv7() as conversation_id, uuidv7() as customer_id, now() - make_interval(mins => n) as at
      from generate_series(1, 20000) n),
    people as (insert into users (id, role, name, is_visitor) select customer_id, 'guest', 'Visitor ' || n, true from made),
    talks as (
      insert into conversations (id, last_seq, last_public_seq, last_speaker, last_message_at)
      select conversation_id, 5, 4, case when n % 2 = 0 then 'staff' else 'requester' end, at from made),
    said as (
      insert into messages (conversation_id, seq, public_seq, author_id, by_staff, body)
      select conversation_id, m, case when m < 5 then m end, customer_id, m % 2 = 1, 'Word ' || m from made, generate_series(1, 5) m),
    read as (
      insert into chat_marks (session_id, side, delivered_seq, read_seq) select id, side, 3, 3 from made, unnest(array['requester', 'staff']) side)
    insert into chat_sessions (id, conversation_id, customer_id, state, agent_id, waiting_since, joined_at_position, accepted_at, ended_at, rating, created_at)
    select id, conversation_id, customer_id,
      case when n <= 20 then 'waiting' when n <= 80 then 'active' when n % 50 = 0 then 'missed' else 'ended' end,
      case when n > 20 then '${agent.id}'::uuid end, at, 1, case when n > 20 then at end, case when n > 80 then at end,
      case when n > 80 and n % 10 = 0 then 1 + n % 5 end, at
    from made`);
  await client.query(`update agents set max_chats = 1000`);
  await client.query(`analyze`);
  await client.end();
}

/** Small tables are read whole, and rightly so. */
const large = [
  'tickets',
  'conversations',
  'messages',
  'ticket_search',
  'sla_targets',
  'events',
  'sessions',
  'users',
  'chat_sessions',
  'chat_marks',
];

const cases: Record<string, () => Promise<unknown>> = {
  'opening a ticket': () => tickets.open(customer, { subject: 'New', description: 'x' }, { address: '' }),
  'reading one': () => tickets.get(ticket.id, customer),
  'replying to one': () => tickets.reply(ticket.id, customer, { body: 'x' }),
  'its conversation': () => conversations.read(ticket.conversation_id, 'staff', 0),
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

  'a chat': () => chat.get(talk.id, agent),
  'a chat for its requester': () => chat.get(talk.id, visitor),
  'following a chat': () => chat.join(talk.id, visitor, 2),
  'saying something in it': () => chat.say(talk.id, visitor, { body: 'x', client_id: crypto.randomUUID() }),
  'answering in it': () => chat.say(talk.id, agent, { body: 'x' }),
  'noting in it': () => chat.say(talk.id, agent, { body: 'x', internal: true }),
  'saying it again': async () => {
    const client_id = crypto.randomUUID();
    for (let n = 0; n < 2; n++) await chat.say(talk.id, visitor, { body: 'x', client_id });
  },
  'reading it': () => chat.mark(talk.id, visitor, 4, true),
  'reading it as staff': () => chat.mark(talk.id, agent, 5, true),
  'its transcript': () => chat.transcript(talk.id, visitor),
  'who could come': () => chat.availability(),
  'the line': () => chat.line(),
  'the chats in line': () => chat.list(agent, { state: ['waiting'] }),
  'the newest chats': () => chat.list(agent, {}),
  "an agent's chats": () => chat.list(agent, { agent_id: 'me', state: ['active'] }),
  "a person's chats": () => chat.mine(visitor, {}),
  'beginning a chat': () => chat.start(customer, {}),
  'accepting one': async () => chat.accept((await chat.list(agent, { state: ['waiting'] })).rows[0]!.id, agent),
  'a sweep for agents who are gone': () => chat.sweepGone(),
  'a sweep for silent chats': () => chat.sweepSilent(),
  'a sweep for unanswered chats': () => chat.sweepUnanswered(),
  'a sweep for visitors who have gone': () => chat.sweepAbandoned(),
  'a sweep for missed chats': async () => {
    await rows(sql`update agents set availability = 'away'`);
    await chat.sweepMissed();
  },
  'a sweep for unread answers': () => chat.sweepUnread(),
  'offering chats': () => chat.offer(),
  'ending one': () => chat.end(talk.id, visitor),
  'the heads of what is followed': async () => {
    const socket = await connect(desk.url, agent.token);
    await command(socket, 'chat:join', { session_id: talk.id });
    await heard(socket, 'head', ({ session_id }) => session_id === talk.id, 10_000);
  },
};

describe('among fifty thousand tickets and twenty thousand chats, no large table is read from end to end for', () => {
  it.each(Object.keys(cases))('%s', async (name) => {
    const scans = await sequentialScans(desk.database.url, cases[name]!);
    expect(scans.filter((table) => large.includes(table))).toEqual([]);
  });
});
