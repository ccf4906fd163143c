// What knowledge asks of the database.
import type { Article, ArticleRow, Faq } from '@switchboard/contract/knowledge.ts';
import type { ArticleKind, ArticleState, Category, Language } from '@switchboard/contract/words.ts';
import type { UploadRow } from '../uploads/uploads.ts';
import { byTime, readPage, type Order } from '../database/paging.ts';
import { at, hot, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import { cut, matches, wordsOfQuery } from './searching.ts';
import type { ArticleRecord } from './tables.ts';

const author = (id: Sql) =>
  sql`(select json_build_object('id', u.id, 'name', u.name) from users u where u.id = ${id}) as author`;

/** The columns of ArticleRow, over articles a. */
const columns = sql`
  a.id, a.kind, a.slug, a.language, a.title, a.category, a.tags, a.published_version is not null as is_published,
  a.published_version, a.latest_version, ${author(sql`a.author_id`)}, a.published_at, a.created_at, a.updated_at,
  (select coalesce(sum(d.views), 0)::int from article_days d where d.article_id = a.id) as views,
  (select count(*)::int from article_feedback f where f.article_id = a.id and f.helpful) as helpful,
  (select count(*)::int from article_feedback f where f.article_id = a.id and not f.helpful) as unhelpful`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The article behind an address: its id, its slug, or one it once had. */
const behind = (ref: string) =>
  uuid.test(ref)
    ? sql`a.id = ${ref}`
    : sql`a.id = coalesce((select id from articles where slug = ${ref}), (select article_id from article_slugs where slug = ${ref}))`;

export type ArticleRead = Omit<Article, 'description' | 'images'> & { plain: string };

/** @param version null: the published one, or of a draft the latest */
export const articleBehind = (ref: string, version: number | null) =>
  maybeRow<ArticleRead>(
    hot(sql`
      select ${columns}, v.version, v.title, v.body, v.category, v.tags, v.created_at as updated_at, a.plain, ${author(sql`a.author_id`)}
      from articles a
      join article_versions v on v.article_id = a.id
        and v.version = coalesce(${version}::int, a.published_version, a.latest_version)
      where ${behind(ref)}`),
  );

export const lockArticle = (id: string) =>
  maybeRow<ArticleRecord>(sql`select * from articles where id = ${id} for update`);

export interface ListQuery {
  page?: number;
  limit?: number;
  cursor?: string;
  kind?: ArticleKind;
  state?: ArticleState;
  category?: Category;
  tag?: string;
  q?: string;
}

const states: Record<ArticleState, Sql> = {
  draft: sql`a.published_version is null`,
  published: sql`a.published_version is not null`,
  changed: sql`a.published_version < a.latest_version`,
};

const lately: Order = byTime(sql`a.updated_at`, sql`a.id`, true);

export const list = ({ kind, state, category, tag, q, ...query }: ListQuery) =>
  readPage<ArticleRow>({
    query,
    sort: 'updated',
    order: lately,
    id: sql`a.id`,
    from: sql`articles a`,
    where: sql`true
      ${kind ? sql`and a.kind = ${kind}` : sql``} ${state ? sql`and ${states[state]}` : sql``}
      ${category ? sql`and a.category = ${category}` : sql``} ${tag ? sql`and a.tags @> array[${tag}]` : sql``}
      ${q ? sql`and ${matches(wordsOfQuery(q))}` : sql``}`,
    columns,
    joins: sql`join articles a on a.id = page.id`,
  });

export const inCategory = (category: Category, query: Pick<ListQuery, 'page' | 'limit' | 'cursor'>) =>
  readPage<ArticleRow>({
    query,
    sort: 'published',
    order: byTime(sql`a.published_at`, sql`a.id`, true),
    id: sql`a.id`,
    from: sql`articles a`,
    where: sql`a.category = ${category} and a.kind = 'article' and a.published_version is not null`,
    columns,
    joins: sql`join articles a on a.id = page.id`,
  });

export const categories = () =>
  rows<{ category: Category; articles: number; faqs: number }>(sql`
    select category, count(*) filter (where kind = 'article')::int as articles, count(*) filter (where kind = 'faq')::int as faqs
    from articles where published_version is not null group by category order by category`);

const mostRead = 200;

/** Read most in the last 30 days, in the reader's language first; where too little is read yet, the newest. */
export const popular = (limit: number, language: Language | null) =>
  rows<ArticleRow>(sql`
    with read as (
      select article_id as id, sum(views) as views from article_days where day > current_date - 30
      group by article_id order by sum(views) desc limit ${mostRead}),
    fresh as (
      (select id, 0 as views from articles where kind = 'article' and published_version is not null
        order by published_at desc, id desc limit ${limit})
      union all
      (select id, 0 from articles where kind = 'article' and published_version is not null and language = ${language}
        order by published_at desc, id desc limit ${limit})),
    chosen as (select id, max(views) as views from (select * from read union all select * from fresh) any_of group by id)
    select ${columns} from chosen join articles a using (id)
    where a.kind = 'article' and a.published_version is not null
    order by (a.language = coalesce(${language}, a.language)) desc, chosen.views desc, a.published_at desc, a.id limit ${limit}`);

export interface Content {
  title: string;
  body: string;
  plain: string;
  category: Category;
  tags: string[];
}

const vectorOf = ({ title, tags, plain }: Content, language: Language) => {
  const config = sql`${`desk_${language}`}::text::regconfig`;
  return sql`
    setweight(to_tsvector(${config}, ${cut(title)}), 'A')
    || setweight(to_tsvector(${config}, ${cut(tags.join(' '))}), 'B')
    || setweight(to_tsvector(${config}, ${cut(plain)}), 'D')`;
};

interface NewArticle extends Content {
  kind: ArticleKind;
  slug: string;
  language: Language;
  is_published: boolean;
}

/** @returns null where the slug is taken, also as a former one */
export const insertArticle = (given: NewArticle, author_id: string) => {
  const { kind, slug, language, title, body, plain, category, tags, is_published } = given;
  return maybeRow<{ id: string }>(sql`
    with article as (
      insert into articles (kind, slug, language, title, body, plain, category, tags, author_id, published_version, published_at, vector)
      select ${kind}, ${slug}, ${language}, ${title}, ${body}, ${plain}, ${category}, ${tags}::text[], ${author_id}::uuid,
        case when ${is_published} then 1 end, case when ${is_published} then clock_timestamp() end, ${vectorOf(given, language)}
      where not exists (select from article_slugs where slug = ${slug})
      on conflict (slug) do nothing returning id),
    version as (
      insert into article_versions (article_id, version, title, body, category, tags, author_id)
      select id, 1, ${title}, ${body}, ${category}, ${tags}::text[], ${author_id}::uuid from article)
    select id from article`);
};

export const addVersion = (id: string, { title, body, category, tags }: Content, author_id: string) =>
  row<{ version: number }>(sql`
    with article as (
      update articles set latest_version = latest_version + 1, updated_at = clock_timestamp() where id = ${id} returning latest_version)
    insert into article_versions (article_id, version, title, body, category, tags, author_id)
    select ${id}, latest_version, ${title}, ${body}, ${category}, ${tags}::text[], ${author_id}::uuid from article
    returning version`);

/** What readers see from now on; `published_version` null where nobody but staff does. */
export const show = (id: string, content: Content, language: Language, published_version: number | null) =>
  rows(sql`
    update articles set title = ${content.title}, body = ${content.body}, plain = ${content.plain}, category = ${content.category},
      tags = ${content.tags}::text[], language = ${language}, published_version = ${published_version}::int, updated_at = clock_timestamp(),
      published_at = case when ${published_version}::int is null then null else coalesce(published_at, clock_timestamp()) end,
      vector = ${vectorOf(content, language)}
    where id = ${id}`);

/** The former address goes on leading here. @returns false where the new one is taken */
export const readdress = async (id: string, slug: string): Promise<boolean> =>
  (
    await row<{ is_free: boolean }>(sql`
      with own as (delete from article_slugs where slug = ${slug} and article_id = ${id}),
      free as (
        select not exists (select from articles where slug = ${slug} and id <> ${id})
          and not exists (select from article_slugs where slug = ${slug} and article_id <> ${id}) as is_free),
      former as (
        insert into article_slugs (slug, article_id)
        select a.slug, a.id from articles a, free where a.id = ${id} and a.slug <> ${slug} and free.is_free
        on conflict do nothing),
      moved as (update articles set slug = ${slug} from free where id = ${id} and free.is_free)
      select is_free from free`)
  ).is_free;

export const deleteArticle = (id: string) => rows(sql`delete from articles where id = ${id}`);

export const contentAt = (id: string, version: number) =>
  maybeRow<Omit<Content, 'plain'>>(
    sql`select title, body, category, tags from article_versions where article_id = ${id} and version = ${version}`,
  );

export const versionsOf = (id: string) =>
  rows<{ version: number; title: string; author: { id: string; name: string } | null; created_at: string }>(sql`
    select v.version, v.title, ${author(sql`v.author_id`)}, v.created_at
    from article_versions v where v.article_id = ${id} order by v.version desc`);

/** Staff's own only: an image somebody sent with a ticket does not become public by its address. */
export const keepImages = (id: string, version: number, uploads: string[]) =>
  rows(sql`
    insert into article_images (article_id, version, upload_id)
    select ${id}, ${version}, up.id from uploads up join users u on u.id = up.owner_id
    where up.id = any (${uploads}::uuid[]) and up.conversation_id is null and u.role in ('agent', 'admin')
    for key share of up`);

export const imagesOf = (id: string, version: number) =>
  rows<UploadRow>(sql`
    select up.* from article_images i join uploads up on up.id = i.upload_id
    where i.article_id = ${id} and i.version = ${version} order by up.id`);

/** Words as they are written, accents dropped. */
const written = ({
  title,
  tags,
  plain,
}: Pick<Content, 'title' | 'tags' | 'plain'> | { title: ''; tags: []; plain: '' }) => {
  const text = cut([title, ...tags, plain].join(' '));
  return sql`
    select word from unnest(tsvector_to_array(to_tsvector('desk', ${text}))) as word
    where length(word) between 2 and 60 and word !~ '[^[:alnum:]]'`;
};

const nothing = { title: '', tags: [], plain: '' } as const;

/** What is published has changed: the dictionary follows. One writer at a time, since two could wait for each other's words. */
export async function relearn(before: Content | null, after: Content | null): Promise<void> {
  await rows(sql`select pg_advisory_xact_lock(hashtext('article_words'))`);
  await rows(sql`
    with was as (${written((before ?? nothing) as Content)}), now as (${written((after ?? nothing) as Content)}),
    added as (
      insert into article_words as w (word, stem_en, stem_de, articles)
      select word, (tsvector_to_array(to_tsvector('desk_en', word)))[1], (tsvector_to_array(to_tsvector('desk_de', word)))[1], 1
      from (select word from now except select word from was) words
      on conflict (word) do update set articles = w.articles + 1),
    gone as (select word from was except select word from now),
    last as (delete from article_words w using gone where w.word = gone.word and w.articles <= 1)
    update article_words w set articles = w.articles - 1 from gone where w.word = gone.word and w.articles > 1`);
}

export const giveFeedback = (id: string, voter: string, helpful: boolean, comment: string | null, now?: string) =>
  row<{ helpful: number; unhelpful: number }>(sql`
    with given as (
      insert into article_feedback as f (article_id, voter, helpful, comment, at)
      values (${id}, ${voter}, ${helpful}, ${comment}, ${at(now)})
      on conflict (article_id, voter) do update set helpful = excluded.helpful,
        comment = coalesce(excluded.comment, case when f.helpful = excluded.helpful then f.comment end), at = excluded.at
      returning helpful)
    select (count(*) filter (where helpful))::int as helpful, (count(*) filter (where not helpful))::int as unhelpful
    from (
      select helpful from article_feedback where article_id = ${id} and voter <> ${voter}
      union all select helpful from given) verdicts`);

export const feedbackOf = (id: string) =>
  rows<{ helpful: boolean; comment: string | null; at: string }>(
    sql`select helpful, comment, at from article_feedback where article_id = ${id} order by at desc limit 100`,
  );

const faqColumns = sql`
  a.id, a.slug, a.language, a.title as question, a.body as answer, a.category, a.latest_version as version,
  (select count(*)::int from article_feedback f where f.article_id = a.id and f.helpful) as helpful,
  (select count(*)::int from article_feedback f where f.article_id = a.id and not f.helpful) as unhelpful,
  a.created_at, a.updated_at`;

export const faqs = ({
  category,
  language,
  ...query
}: Pick<ListQuery, 'page' | 'limit' | 'cursor' | 'category'> & { language?: Language }) =>
  readPage<Faq>({
    query,
    sort: 'published',
    order: byTime(sql`a.published_at`, sql`a.id`, true),
    id: sql`a.id`,
    from: sql`articles a`,
    where: sql`a.kind = 'faq' and a.published_version is not null
      ${category ? sql`and a.category = ${category}` : sql``} ${language ? sql`and a.language = ${language}` : sql``}`,
    columns: faqColumns,
    joins: sql`join articles a on a.id = page.id`,
  });

/** In the order of the ids. */
export const faqsById = (ids: string[]) =>
  rows<Faq>(
    sql`select ${faqColumns} from articles a where a.id = any (${ids}::uuid[]) order by array_position(${ids}::uuid[], a.id)`,
  );
