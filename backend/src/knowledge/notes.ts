// What was read and sought, as rows, and what they tell together.
import type { SearchPlace } from '@switchboard/contract/words.ts';
import { at, row, rows, sql } from '../database/sql.ts';

export interface Search {
  id: string;
  place: SearchPlace;
  text: string | null;
  stems: string;
  shown: string[];
  /** How many were shown at last. */
  hits: number;
}

/** One may be written several times, by several processes: its last words, which no suggestion overwrites, and all that was ever shown. */
export const writeSearches = (searches: Search[]) =>
  rows(sql`
    insert into article_searches as s (id, place, text, stems, hits, shown)
    select id, place, text, stems, hits, shown
    from jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) as given (id uuid, place text, text text, stems text, hits integer, shown uuid[])
    on conflict (id) do update set text = coalesce(excluded.text, s.text), at = clock_timestamp(),
      stems = case when excluded.text is null and s.text is not null then s.stems else excluded.stems end,
      hits = case when excluded.text is null and s.text is not null then s.hits else excluded.hits end,
      shown = (select array_agg(distinct id) from unnest(s.shown || excluded.shown) as id)
    where s.ticket_id is null`);

export interface Opening {
  search_id: string;
  article_id: string;
}

export const writeOpenings = (openings: Opening[]) =>
  rows(sql`
    update article_searches s set opened = (select array_agg(distinct id) from unnest(s.opened || given.articles) as id)
    from (
      select search_id, array_agg(article_id) as articles
      from jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) as opening (search_id uuid, article_id uuid) group by search_id) given
    where s.id = given.search_id`);

export const writeViews = (views: Map<string, number>) =>
  rows(sql`
    insert into article_days as d (article_id, day, views)
    select a.id, current_date, given.views
    from unnest(${[...views.keys()]}::uuid[], ${[...views.values()]}::int[]) as given (article_id, views)
    join articles a on a.id = given.article_id
    order by a.id
    on conflict (article_id, day) do update set views = d.views + excluded.views`);

export const writeTicket = (search_id: string, ticket_id: string) =>
  rows(sql`update article_searches set ticket_id = ${ticket_id} where id = ${search_id} and ticket_id is null`);

interface Period {
  from?: string;
  to?: string;
}

const within = ({ from, to }: Period) => sql`
  s.at >= coalesce(${from ?? null}::timestamptz, now() - interval '30 days') and s.at < coalesce(${to ?? null}::timestamptz, 'infinity')
  and s.stems <> ''`;

/** Two ways of asking count as one from this likeness of their stems on. */
const alike = 0.6;
const mostGroups = 200;
const mostGaps = 50;

/** Like ones go to the most frequent of their kind. */
export const gaps = (period: Period) =>
  rows<{ words: string; searches: number; without_result: number; ticketed: number; last_at: string }>(sql`
    with groups as materialized (
      select stems, count(*) as searches, count(*) filter (where hits = 0) as without_result, count(ticket_id) as ticketed,
        max(at) as last_at, mode() within group (order by text) as words
      from article_searches s where ${within(period)} and (s.hits = 0 or s.ticket_id is not null)
      group by stems order by count(*) desc, stems limit ${mostGroups}),
    heads as (
      select g.*, (
        select h.stems from groups h where h.stems = g.stems or similarity(h.stems, g.stems) >= ${alike}
        order by h.searches desc, h.stems limit 1) as head
      from groups g)
    select coalesce((array_agg(words order by searches desc) filter (where words is not null))[1], head) as words,
      sum(searches)::int as searches, sum(without_result)::int as without_result, sum(ticketed)::int as ticketed, max(last_at) as last_at
    from heads group by head order by sum(searches) desc, head limit ${mostGaps}`);

export const deflection = (period: Period) =>
  row<{
    searches: number;
    opened: number;
    ticketed: number;
    deflected: number;
    articles: { id: string; slug: string; title: string; shown: number; opened: number; deflected: number }[];
  }>(sql`
    with asked as materialized (
      select shown, opened, ticket_id, cardinality(opened) > 0 and ticket_id is null as is_deflected
      from article_searches s where ${within(period)}),
    told as (
      select id, count(*) as shown, count(*) filter (where id = any (asked.opened)) as opened,
        count(*) filter (where id = any (asked.opened) and is_deflected) as deflected
      from asked cross join lateral (select distinct unnest(asked.shown || asked.opened) as id) named group by id)
    select count(*)::int as searches, (count(*) filter (where cardinality(opened) > 0))::int as opened, count(ticket_id)::int as ticketed,
      (count(*) filter (where is_deflected))::int as deflected,
      (select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'shown', told.shown,
          'opened', told.opened, 'deflected', told.deflected) order by told.deflected desc, told.shown desc, a.id), '[]')
        from told join articles a on a.id = told.id) as articles
    from asked`);

/** Reckons `prior` anew: how much an article was read in 30 days against the most read one, and how much it was liked. */
export const weigh = () =>
  rows(sql`
    with read as (
      select article_id, ln(1 + sum(views)) as views from article_days where day > current_date - 30 group by article_id),
    liked as (
      select article_id, (1 + count(*) filter (where helpful)) / (2.0 + count(*)) as share from article_feedback group by article_id),
    reckoned as (
      select a.id, (coalesce(read.views / nullif((select max(views) from read), 0), 0) / 2 + coalesce(liked.share, 0.5) / 2)::real as prior
      from articles a left join read on read.article_id = a.id left join liked on liked.article_id = a.id)
    update articles a set prior = r.prior from reckoned r where r.id = a.id and abs(a.prior - r.prior) > 0.01`);

/** What was sought is kept for half a year. */
export const sweep = (now?: string) =>
  rows(sql`delete from article_searches where at < (select ${at(now)} - interval '180 days')`);
