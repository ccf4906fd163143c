// Writes the sample knowledge with the desk's own verbs, and what readers have made of it since: views, verdicts, searches.
import { rows, sql } from '../backend/src/database/sql.ts';
import { transaction } from '../backend/src/database/transaction.ts';
import * as knowledge from '../backend/src/knowledge/knowledge.ts';
import type { Person } from '../backend/src/person.ts';
import type { Cast } from './cast.ts';
import type { Guide, Question } from './data/knowledge/guide.ts';
import { guides, questions } from './data/knowledge/guides.ts';
import { searches, type Searching } from './data/knowledge/searches.ts';
import { seeded } from './random.ts';

interface Team {
  admin: Person;
  agents: Person[];
}

/** By slug, of an FAQ by its question. */
type Ids = Map<string, string>;

const dayMs = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** @param tickets the sample tickets by subject: some were opened after a search */
export async function seedKnowledge(cast: Cast, tickets: Map<string, string>, now: number): Promise<number> {
  const ids = await writeKnowledge(cast);
  await countViews(ids);
  await giveVerdicts(ids, now);
  await search(ids, tickets, now);
  await knowledge.weigh();
  return ids.size;
}

export async function writeKnowledge(team: Team): Promise<Ids> {
  const ids: Ids = new Map();
  for (const each of mixed([...guides, ...questions])) {
    if ('slug' in each) ids.set(each.slug, await transaction(() => write(each, team)));
    else ids.set(each.question, await answer(each, team));
  }
  return ids;
}

/** The newest stand first in lists: not one topic after the other. */
function mixed<T>(all: T[]): T[] {
  const random = seeded(8001);
  return all
    .map((each) => ({ each, place: random(0, 1) }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

const by = ({ admin, agents }: Team, number: number) => (number === 0 ? admin : agents[number - 1]!);

async function write(
  { slug, title, category, tags, language, body, added = [], waiting, ...guide }: Guide,
  team: Team,
) {
  const texts = added.map((_, version) => added.slice(version).reduce(without, body));
  const author = by(team, guide.by);
  const given = { slug, title, category, tags, ...(language && { language }) };
  const id = await knowledge.add({ kind: 'article', ...given, body: texts[0] ?? body }, author);
  for (const [index, addition] of added.entries())
    await knowledge.change(id, 'article', { body: texts[index + 1] ?? body }, by(team, addition.by));
  if (!guide.is_draft) await knowledge.publish(id, team.admin);
  if (waiting) await knowledge.change(id, 'article', { body: body + waiting.text }, by(team, waiting.by));
  return id;
}

function without(body: string, { text }: { text: string }): string {
  if (!body.includes(text)) throw new Error(`no version has added "${text.slice(0, 60)}"`);
  return body.replace(text, '');
}

const answer = ({ question, answer, category, language, ...faq }: Question, team: Team) =>
  knowledge.add(
    { kind: 'faq', title: question, body: answer, category, ...(language && { language }) },
    by(team, faq.by),
  );

const viewedDays = 60;

/** Fewer read a month ago, and on some days nobody does. */
async function countViews(ids: Ids): Promise<void> {
  const random = seeded(8003);
  const days = guides.flatMap(({ slug, reads }) =>
    Array.from({ length: viewedDays }, (_, day) => ({
      article_id: ids.get(slug)!,
      day,
      views: Math.round((reads / 30) * random(0.4, 1.6) * (day < 30 ? 1 : 0.75)),
    })),
  );
  await rows(sql`
    insert into article_days (article_id, day, views)
    select article_id, current_date - day, views
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as read (article_id uuid, day integer, views integer)
    where views > 0 on conflict do nothing`);
}

async function giveVerdicts(ids: Ids, now: number): Promise<void> {
  const random = seeded(8004);
  const judged = [
    ...guides.map(({ slug, votes, comments = [] }) => ({ name: slug, votes, comments })),
    ...questions.map(({ question, votes }) => ({ name: question, votes, comments: [] })),
  ];
  const verdicts = judged.flatMap(({ name, votes: [helpful, unhelpful], comments }) => {
    const said = { true: saying(comments, true), false: saying(comments, false) };
    return Array.from({ length: helpful + unhelpful }, (_, index) => ({
      article_id: ids.get(name)!,
      voter: knowledge.voterOf(null, `${name} ${index}`),
      helpful: index < helpful,
      comment: said[index < helpful ? 'true' : 'false'].shift() ?? null,
      at: iso(now - random(0.1, 90) * dayMs),
    }));
  });
  await rows(sql`
    insert into article_feedback (article_id, voter, helpful, comment, at)
    select article_id, voter, helpful, comment, at from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
      as verdict (article_id uuid, voter text, helpful boolean, comment text, at timestamptz)`);
}

const saying = (comments: NonNullable<Guide['comments']>, helpful: boolean) =>
  comments.filter(([verdict]) => verdict === helpful).map(([, text]) => text);

/** Each is sought once as a reader would; of that row everybody who asked the same gets a copy. */
async function search(ids: Ids, tickets: Map<string, string>, now: number): Promise<void> {
  const random = seeded(8005);
  const asked = await Promise.all(
    searches.map(async (searching) => ({ ...searching, search_id: await seek(searching) })),
  );
  await knowledge.writeDown();
  const people = asked.flatMap(({ search_id, people, opened: [of, openers] = ['', 0], tickets: subjects = [] }) =>
    Array.from({ length: people }, (_, person) => ({
      search_id,
      opened: person < openers ? [idOf(ids, of)] : [],
      ticket_id: person < people - subjects.length ? null : idOf(tickets, subjects[people - 1 - person]!),
      at: iso(now - random(0.05, 27) * dayMs),
    })),
  );
  await rows(sql`
    with first as (delete from article_searches where id = any (${asked.map(({ search_id }) => search_id)}::uuid[]) returning *)
    insert into article_searches (id, place, text, stems, hits, shown, opened, ticket_id, at)
    select uuidv7(), f.place, f.text, f.stems, f.hits, f.shown, p.opened, p.ticket_id, coalesce(t.created_at - interval '2 minutes', p.at)
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p (search_id uuid, opened uuid[], ticket_id uuid, at timestamptz)
    join first f on f.id = p.search_id left join tickets t on t.id = p.ticket_id`);
}

async function seek({ typed, place }: Searching): Promise<string> {
  const search_id = crypto.randomUUID();
  if (place) await knowledge.suggest({ text: typed, place, search_id });
  else await knowledge.search({ q: typed, search_id });
  return search_id;
}

function idOf(all: Map<string, string>, name: string): string {
  const id = all.get(name);
  if (!id) throw new Error(`nothing is called "${name}"`);
  return id;
}
