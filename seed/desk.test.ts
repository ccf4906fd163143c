import { statuses, categories, channels, priorities } from '@switchboard/contract/words.ts';
import { expect, test } from 'vitest';
import * as agents from '../backend/src/agents/agents.ts';
import { rows, sql } from '../backend/src/database/sql.ts';
import { waiting } from '../backend/src/queue/queue.ts';
import { board } from '../backend/src/sla/sla.ts';
import { call } from '../backend/test/client.ts';
import { useDesk } from '../backend/test/desk.ts';
import { sampleAccounts, seedDesk } from './desk.ts';
import { schedule } from './schedule.ts';

const desk = useDesk();
const hourMs = 3_600_000;

test('the sample desk is believable', async () => {
  const said: string[] = [];
  await seedDesk((line) => said.push(line));
  expect(said.length).toBeLessThan(10);

  const tickets = await rows<{ status: string; category: string; channel: string; priority: string }>(
    sql`select * from tickets`,
  );
  expect(tickets).toHaveLength(125);
  expect(new Set(tickets.map(({ category }) => category))).toEqual(new Set(categories));
  expect(new Set(tickets.map(({ priority }) => priority))).toEqual(new Set(priorities));
  expect(channels.filter((channel) => !tickets.some((each) => each.channel === channel))).toEqual([]);
  // Nothing stays new on a desk where somebody is always there.
  expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set(statuses.filter((status) => status !== 'new')));
  expect(await waiting()).toBe(0);

  const team = (await agents.list(true)).filter(({ role }) => role === 'agent');
  expect(team).toHaveLength(6);
  expect(team.filter(({ load, max_tickets }) => load > max_tickets)).toEqual([]);
  expect(
    team.filter((each) => each.availability === 'available' && !each.shift && each.categories.length === 0).length,
  ).toBeGreaterThanOrEqual(3);

  const { counts } = await board();
  expect(counts.breached).toBe(2);
  expect(counts.red).toBeGreaterThanOrEqual(1);
  expect(counts.green).toBeGreaterThan(4 * (counts.yellow + counts.red + counts.breached));
  expect(await rows(sql`select 1 from sla_breaches`)).toHaveLength(6);
  expect(await rows(sql`select 1 from tickets where parent_id is not null`)).toHaveLength(1);
  expect(await rows(sql`select 1 from messages where created_at > clock_timestamp()`)).toEqual([]);
  expect(await rows(sql`select 1 from messages where body ~ '[{}]'`)).toEqual([]);

  const chats = await rows<{ state: string; rating: number | null }>(sql`select * from chat_sessions`);
  expect(new Set(chats.map(({ state }) => state))).toEqual(new Set(['ended', 'abandoned', 'converted']));
  expect(chats.filter(({ rating }) => rating !== null).length).toBeGreaterThanOrEqual(8);

  const [, password = ''] = /password (\S+):/.exec(sampleAccounts) ?? [];
  const signIn = (email: string) => call(desk.url, 'POST /auth/login', { body: { email, password } });
  expect((await signIn('customer30@example.test')).user).toMatchObject({ role: 'customer', email_verified: true });

  const journeys = await call(desk.url, 'GET /journeys', {}, await signIn('admin@example.test'));
  const active = journeys.filter(({ is_active }) => is_active);
  expect([journeys.length, active.length]).toEqual([4, 3]);
  for (const { runs, submitted } of active) expect([runs, submitted]).toEqual([14, 1]);

  const knowledge = await rows<{ kind: string; state: string; count: number }>(sql`
    select kind, case when published_version is null then 'draft' when published_version < latest_version then 'changed'
      else 'published' end as state, count(*)::int from articles group by 1, 2 order by 1, 2`);
  expect(knowledge.map(({ kind, state, count }) => [kind, state, count])).toEqual([
    ['article', 'changed', 3],
    ['article', 'draft', 4],
    ['article', 'published', 53],
    ['faq', 'published', 40],
  ]);
  const topics = await call(desk.url, 'GET /kb/categories');
  expect(topics.filter(({ articles, faqs }) => articles > 0 && faqs > 0)).toHaveLength(categories.length);
  const dead = await rows(sql`
    select a.slug, link[1] from articles a, regexp_matches(a.body, 'href="/kb/([^"]*)"', 'g') as link
    where not exists (select from articles b where b.slug = link[1] and b.published_version is not null)`);
  expect(dead).toEqual([]);
  const agent = await signIn('agent1@example.test');
  expect((await call(desk.url, 'GET /kb/gaps', {}, agent)).length).toBeGreaterThanOrEqual(8);
  const { searches, deflected, ticketed } = await call(desk.url, 'GET /kb/deflection', {}, agent);
  expect([searches > 100, deflected > 60, ticketed]).toEqual([true, true, 12]);
});

test('the schedule is the same every time, and nothing lies ahead', () => {
  const now = Date.parse('2024-03-06T15:00:00Z');
  const times = (at: number) =>
    schedule(at).map(({ telling, opened_at, offsets_ms }) => [telling.subject, opened_at - at, offsets_ms]);
  expect(times(now)).toEqual(times(now));
  // Whatever the hour: Sunday night too.
  for (let hours = 0; hours < 168; hours += 5) {
    const at = now + hours * hourMs;
    const scenes = schedule(at);
    expect(scenes.filter(({ opened_at, offsets_ms }) => opened_at + (offsets_ms.at(-1) ?? 0) >= at)).toEqual([]);
    expect(scenes.filter(({ opened_at }) => at - opened_at > 22 * 24 * hourMs)).toEqual([]);
  }
});
