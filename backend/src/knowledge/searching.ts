// Searching articles and FAQs: words by their stems, misspelt ones by their neighbours, the last one unfinished.
//
// One statement in four steps.
// 1. Each word becomes a part: its stems in both languages, or where no article has them, those of the two words closest to it
//    (trigrams find them, and exchanging neighbours; Levenshtein's distance decides); the last word also as a beginning. Words that
//    say nothing in a language ("how", "wie") are left out, unless nothing else was said: then an unfinished last one stands alone,
//    since it may become something ("where is my or").
// 2. Each part weighs what it tells apart: ln(1 + N / (1 + n)), N articles, n of them with the word (inverse document frequency).
// 3. Candidates: those that have every part; where they are few, also those with one of the rarer parts. At most 1,000 each: beyond
//    that a search is too wide for any order to be the right one, and ranking all of 100,000 would take a second.
// 4. Rank = 2 · covered weight / whole weight  +  ts_rank_cd (weights D 0.1, C 0.2, B 0.6, A 1; r / (r + 1))
//         +  similarity of title and words / 2  +  a quarter for the reader's language  +  a tenth of what readers thought (`prior`).
import type { Found } from '@switchboard/contract/knowledge.ts';
import type { ArticleKind, Category, Language } from '@switchboard/contract/words.ts';
import { hot, rows, sql, type Sql } from '../database/sql.ts';

export interface Sought {
  kind?: ArticleKind;
  category?: Category;
  tag?: string;
  language?: Language;
  limit?: number;
}

const candidates = 1000;
const mostWords = 12;

/** Hyphens join: "e-mail" is sought as "email", which `cut` has laid beside it. */
export function wordsOfQuery(text: string, most = mostWords): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, most).map((word) => word.slice(0, 60));
}

/**
 * A text cut into words as a query is. The database's own parser would keep `router.lan` and 4.2.1 in one piece, and take every
 * character beyond ASCII for a letter: „so“ would be another word than so.
 */
export const cut = (text: string): string => `${text} ${joined(text)}`.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');

/** The hyphened words of a text as one word each. */
const joined = (text: string): string =>
  [...new Set((text.match(/\p{L}+(?:[-‐‑]\p{L}+)+/gu) ?? []).map((word) => word.replace(/[-‐‑]/g, '')))].join(' ');

const stem = (language: Language, word: Sql) => sql`(tsvector_to_array(to_tsvector(${config(language)}, ${word})))[1]`;
const config = (language: Language) => (language === 'de' ? sql`'desk_de'` : sql`'desk_en'`);

/** Behind every word that begins the same: a range an index can read, where a pattern that is no constant has none. */
const last = '\u{10FFFF}';

/** `query`: the parts and their weights; all of them, any of them, and the rarer ones. */
const query = (words: string[], is_open: boolean) => sql`
  asked as materialized (
    select place, unaccent(word) as word, ${stem('en', sql`word`)} as stem_en, ${stem('de', sql`word`)} as stem_de,
      place = cardinality(${words}::text[]) and ${is_open} as is_open
    from unnest(${words}::text[]) with ordinality as given (word, place)),
  telling as materialized (
    select * from asked where stem_en is not null and stem_de is not null
    union all
    select * from asked where not exists (select from asked where stem_en is not null and stem_de is not null)
      and (is_open or not exists (select from asked where is_open))),
  known as materialized (
    select t.*, (select sum(d.articles) from article_words d where d.stem_en = t.stem_en or d.stem_de = t.stem_de) as articles,
      -- Two neighbours exchanged, the slip most often made, leaves few trigrams of a short word.
      array(
        select overlay(t.word placing reverse(substr(t.word, n, 2)) from n for 2) from generate_series(1, length(t.word) - 1) n) as swapped
    from telling t),
  mended as materialized (
    select k.place, k.word, k.is_open, coalesce(k.articles, near.articles) as articles,
      case when k.articles is not null then array[k.stem_en, k.stem_de] else near.stems end as stems
    from known k
    left join lateral (
      select array_agg(stem_en) || array_agg(stem_de) as stems, sum(articles) as articles
      from (
        select d.stem_en, d.stem_de, d.articles,
          case when d.word = any (k.swapped) then 1 else levenshtein_less_equal(d.word, k.word, 3) end as distance
        from article_words d
        where k.articles is null and length(k.word) > 3 and (d.word % k.word or d.word = any (k.swapped))
          and not (k.is_open and exists (select from article_words b where b.word ~>=~ k.word and b.word ~<~ (k.word || ${last})))
        order by distance, similarity(d.word, k.word) desc, d.articles desc limit 2) closest
      where distance <= 3) near on true),
  -- As the planner last counted them: counting 100,000 anew would cost more than the search.
  whole as (select greatest(reltuples, 500) as articles from pg_class where oid = 'articles'::regclass),
  parts as materialized (
    select place, m.articles, ln(1 + whole.articles / (1.0 + coalesce(m.articles, 0))) as weight,
      concat_ws(' | ', (select string_agg(distinct quote_literal(stem), ' | ') from unnest(stems) stem where stem is not null),
        case when is_open then quote_literal(word) || ':*' end) as part
    from mended m, whole),
  query as materialized (
    select array_agg(part::tsquery) filter (where part <> '') as parts,
      array_agg(weight) filter (where part <> '') as weights, sum(weight) as weight,
      string_agg('(' || part || ')', ' & ') filter (where part <> '')::tsquery as every,
      string_agg('(' || part || ')', ' | ') filter (where part <> '')::tsquery as any,
      coalesce(
        string_agg('(' || part || ')', ' | ') filter (where part <> '' and parts.articles * 20 < whole.articles),
        (array_agg('(' || part || ')' order by parts.articles) filter (where part <> ''))[1])::tsquery as rare
    from parts, whole)`;

const fits = ({ kind, category, tag }: Sought) => sql`
  a.published_version is not null ${kind ? sql`and a.kind = ${kind}` : sql``}
  ${category ? sql`and a.category = ${category}` : sql``} ${tag ? sql`and a.tags @> array[${tag}]` : sql``}`;

/** The ids of what fits best, with their ranks, as `found`. */
const found = (words: string[], is_open: boolean, sought: Sought, limit: number) => sql`
  ${query(words, is_open)},
  full_hits as materialized (
    select a.id from articles a where a.vector @@ (select every from query) and ${fits(sought)} limit ${candidates}),
  hits as (
    select id from full_hits
    union
    (select a.id from articles a
      where (select count(*) from full_hits) < ${limit} and a.vector @@ (select rare from query) and ${fits(sought)}
      limit ${candidates})),
  found as materialized (
    select a.id,
      2 * (select coalesce(sum(weight), 0) from unnest(q.parts, q.weights) as p (part, weight) where a.vector @@ part) / q.weight
        + ts_rank_cd('{0.1,0.2,0.6,1}', a.vector, q.any, 32)
        + similarity(unaccent(lower(a.title)), ${words.join(' ')}) / 2
        + case when a.language = ${sought.language ?? null} then 0.25 else 0 end
        + a.prior / 10 as rank
    from hits join articles a using (id) cross join query q
    order by rank desc, a.id limit ${limit})`;

interface FoundRead extends Omit<Found, 'title_pieces' | 'excerpt'> {
  title_marked: string;
  excerpt_marked: string;
  stems: string;
}

// Characters no clean text has.
const [open, shut] = ['\u0001', '\u0002'];
const marks = `StartSel=${open}, StopSel=${shut}`;

/**
 * @param is_open whether the last word may be unfinished
 * @returns the best first, and what was sought as stems in alphabetical order, the same for all who seek the same
 */
export async function find(
  words: string[],
  { is_open, limit, ...sought }: Sought & { is_open: boolean; limit: number },
): Promise<{ found: Found[]; stems: string }> {
  if (words.length === 0) return { found: [], stems: '' };
  const read = await rows<FoundRead | { id: null; stems: string }>(
    hot(sql`
      with ${found(words, is_open, sought, limit)}
      select a.id, a.kind, a.slug, a.language, a.title, a.category, a.tags,
        ts_headline(('desk_' || a.language)::regconfig, a.title, q.any, ${`${marks}, HighlightAll=true`}) as title_marked,
        ts_headline(('desk_' || a.language)::regconfig, left(a.plain, 20000), q.any,
          ${`${marks}, MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … "`}) as excerpt_marked,
        (select string_agg(distinct coalesce(stem_en, stem_de), ' ' order by coalesce(stem_en, stem_de)) from telling) as stems
      from query q left join found on true left join articles a on a.id = found.id
      order by found.rank desc, a.id`),
  );
  return {
    stems: read[0]?.stems ?? '',
    found: read.flatMap((each) => (each.id === null ? [] : shown(each as FoundRead))),
  };
}

const shown = ({ title_marked, excerpt_marked, stems: _stems, ...row }: FoundRead): Found => ({
  ...row,
  title_pieces: piecesOf(title_marked),
  excerpt: piecesOf(excerpt_marked),
});

/** A marked text as pieces: never markup, so that nothing in it can be mistaken for any. */
const piecesOf = (marked: string): Found['excerpt'] =>
  marked
    .replace(/\s+/g, ' ')
    .split(open)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, is_hit: false }];
      const [hit = '', rest = ''] = piece.split(shut);
      return [
        { text: hit, is_hit: true },
        { text: rest, is_hit: false },
      ];
    })
    .filter(({ text }) => text !== '');

/** As a condition on `articles a`, for lists in another order than by rank. */
export const matches = (words: string[]): Sql =>
  sql`a.vector @@ (select every from (with ${query(words, true)} select every from query) as sought)`;
