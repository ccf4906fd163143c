// Writing articles and FAQs: versions, publishing, addresses, removal.
import type { ArticleKind, Category, Language } from '@switchboard/contract/words.ts';
import { transaction } from '../database/transaction.ts';
import { publish as tell } from '../journal.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import { cleanHtml, cleanText, imagesIn, wordsOf } from './clean.ts';
import * as queries from './queries.ts';
import { reserved, slugOf } from './slugs.ts';
import type { ArticleRecord } from './tables.ts';

export interface Given {
  title?: string;
  body?: string;
  category?: Category;
  tags?: string[];
  language?: Language;
  slug?: string;
}

type Whole = Given & { kind: ArticleKind; title: string; body: string };

/**
 * A draft, or an FAQ, which everyone sees at once.
 * @throws article/slug-taken for an address that was asked for, article/empty
 */
export async function add({ kind, language = 'en', slug, ...given }: Whole, person: Person): Promise<string> {
  const content = contentOf(kind, { category: 'general', tags: [], ...given });
  const is_published = kind === 'faq';
  return transaction(async () => {
    const asked = { ...content, kind, language, is_published };
    const { id } = slug
      ? await insertAt(free(slug), asked, person)
      : await insertSomewhere(slugOf(content.title, kind), asked, person);
    if (kind === 'article') await queries.keepImages(id, 1, imagesIn(content.body));
    if (is_published) await queries.relearn(null, content);
    await tell({ type: 'article.saved', payload: { article_id: id, kind, version: 1 }, actor_id: person.id });
    return id;
  });
}

type Insert = Parameters<typeof queries.insertArticle>[0];

async function insertAt(slug: string, given: Omit<Insert, 'slug'>, person: Person) {
  const article = await queries.insertArticle({ ...given, slug }, person.id);
  if (!article) throw problem('article/slug-taken', { details: [{ path: '/slug', message: 'is taken' }] });
  return article;
}

/** Titles may be alike; addresses count on. */
async function insertSomewhere(slug: string, given: Omit<Insert, 'slug'>, person: Person) {
  for (let number = reserved.includes(slug) ? 2 : 1; ; number += 1) {
    const article = await queries.insertArticle(
      { ...given, slug: number === 1 ? slug : `${slug}-${number}` },
      person.id,
    );
    if (article) return article;
  }
}

function free(slug: string): string {
  if (reserved.includes(slug)) throw invalid('/slug', 'is a word of the desk itself; choose another');
  return slug;
}

function contentOf(kind: ArticleKind, given: Required<Pick<Given, 'title' | 'body' | 'category' | 'tags'>>) {
  const body = kind === 'article' ? cleanHtml(given.body) : cleanText(given.body);
  const plain = kind === 'article' ? wordsOf(body) : body;
  if (plain === '' && imagesIn(body).length === 0)
    throw problem('article/empty', { details: [{ path: '/body', message: 'is empty' }] });
  const tags = [...new Set(given.tags.map((tag) => cleanText(tag)).filter(Boolean))];
  return { title: cleanText(given.title), body, plain, category: given.category, tags };
}

/**
 * A new version. Of a published article readers go on seeing the published one; an FAQ's is shown at once.
 * @throws article/not-found; article/changed with the present one when `version` is not the latest any more
 */
export async function change(
  id: string,
  kind: ArticleKind,
  { version, slug, language, ...given }: Given & { version?: number },
  person: Person,
): Promise<void> {
  await transaction(async () => {
    const article = await lock(id, kind);
    if (version !== undefined && version !== article.latest_version)
      throw problem('article/changed', { data: { article: await queries.articleBehind(id, article.latest_version) } });
    if (slug !== undefined && !(await queries.readdress(id, free(slug))))
      throw problem('article/slug-taken', { details: [{ path: '/slug', message: 'is taken' }] });
    const before = (await queries.contentAt(id, article.latest_version))!;
    const content = contentOf(kind, { ...before, ...given });
    const latest = (await queries.addVersion(id, content, person.id)).version;
    if (kind === 'article') await queries.keepImages(id, latest, imagesIn(content.body));
    const is_draft = article.published_version === null;
    if (kind === 'faq' || is_draft) await show(article, content, is_draft ? null : latest, language);
    else if (language && language !== article.language)
      await show(article, article, article.published_version, language);
    await tell({ type: 'article.saved', payload: { article_id: id, kind, version: latest }, actor_id: person.id });
  });
}

async function lock(id: string, kind: ArticleKind): Promise<ArticleRecord> {
  const article = await queries.lockArticle(id);
  if (article?.kind !== kind) throw problem('article/not-found');
  return article;
}

/** What readers see, and with it the dictionary. */
async function show(
  article: ArticleRecord,
  content: queries.Content,
  published_version: number | null,
  language: Language = article.language,
): Promise<void> {
  await queries.show(article.id, content, language, published_version);
  await queries.relearn(
    article.published_version === null ? null : article,
    published_version === null ? null : content,
  );
}

/** @throws article/not-found, also for a version there is not */
export async function publish(id: string, person: Person, version?: number): Promise<void> {
  await transaction(async () => {
    const article = await lock(id, 'article');
    const wanted = version ?? article.latest_version;
    const content = await queries.contentAt(id, wanted);
    if (!content) throw problem('article/not-found');
    await show(article, { ...content, plain: wordsOf(content.body) }, wanted);
    const payload = { article_id: id, kind: article.kind, version: wanted };
    await tell({ type: 'article.published', payload, actor_id: person.id });
  });
}

export async function unpublish(id: string, person: Person): Promise<void> {
  await transaction(async () => {
    const article = await lock(id, 'article');
    const content = (await queries.contentAt(id, article.latest_version))!;
    await show(article, { ...content, plain: wordsOf(content.body) }, null);
    await tell({ type: 'article.unpublished', payload: { article_id: id, kind: article.kind }, actor_id: person.id });
  });
}

/** @throws article/published for an agent: what everyone reads is an admin's to take away */
export async function remove(id: string, kind: ArticleKind, person: Person): Promise<void> {
  await transaction(async () => {
    const article = await lock(id, kind);
    const is_published = article.published_version !== null;
    if (is_published && kind === 'article' && person.role !== 'admin') throw problem('article/published');
    await queries.deleteArticle(id);
    if (is_published) await queries.relearn(article, null);
    await tell({
      type: 'article.removed',
      payload: { article_id: id, kind, title: article.title },
      actor_id: person.id,
    });
  });
}
