// Knowledge: what everyone may read of it, and what staff see.
import type { Article, Faq } from '@switchboard/contract/knowledge.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { Category, Language } from '@switchboard/contract/words.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as uploads from '../uploads/uploads.ts';
import * as queries from './queries.ts';
import { find, wordsOfQuery, type Sought } from './searching.ts';
import { opened, sought, viewed, type Asking } from './learning.ts';

export * from './learning.ts';
export * from './writing.ts';
export const { categories, inCategory, list, popular } = queries;

/** What staff look up says nothing of what readers need. */
const isReader = (person: Person | null): boolean => person === null || !isStaff(person);

/**
 * @param ref slug, former slug or id
 * @param version for staff; without it the published one, or of a draft the latest
 * @throws article/not-found, also for a draft to everyone but staff
 */
export async function get(ref: string, person: Person | null, version?: number): Promise<Article> {
  const is_staff = person !== null && isStaff(person);
  const article = await queries.articleBehind(ref, is_staff ? (version ?? null) : null);
  if (!article || (!article.is_published && !is_staff)) throw problem('article/not-found');
  const { plain, ...shown } = article;
  const viewer = person ? uploads.viewerOf(person) : '';
  const images = shown.kind === 'faq' ? [] : await queries.imagesOf(shown.id, shown.version);
  return {
    ...shown,
    description: beginningOf(plain),
    images: images.map((image) => uploads.shown(image, viewer)),
  };
}

/** As it stands after it was written, published or not. */
export async function latest(id: string, person: Person): Promise<Article> {
  const { latest_version } = await get(id, person);
  return get(id, person, latest_version);
}

const longest = 160;

/** One line, cut at a word. */
function beginningOf(plain: string): string {
  const line = plain.replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`;
}

/** What is told of an article's page to search engines; a former address leads to the present one. */
export async function headOf(pathname: string) {
  const [, slug] = /^\/kb\/([a-z0-9-]{1,100})$/.exec(pathname) ?? [];
  if (!slug) return null;
  const article = await queries.articleBehind(slug, null);
  if (!article?.is_published) return 'nothing here' as const;
  const { title, language, plain } = article;
  return { title, language, description: beginningOf(plain), path: `/kb/${article.slug}` };
}

/** As a reader opens it: seen once more, perhaps out of a search. */
export async function read(
  ref: string,
  person: Person | null,
  { version, search_id, ...reader }: Reader & { version?: number; search_id?: string },
): Promise<Article> {
  const article = await get(ref, person, version);
  if (article.is_published && isReader(person)) {
    viewed(article.id, reader);
    if (search_id) opened(search_id, article.id);
  }
  return article;
}

type Reader = Parameters<typeof viewed>[1];

export const versions = async (id: string, person: Person) => {
  await get(id, person);
  return queries.versionsOf(id);
};

export const feedback = async (id: string, person: Person) => {
  await get(id, person);
  return queries.feedbackOf(id);
};

/** One verdict a person; the last one counts. @throws article/not-found */
export async function judge(
  id: string,
  person: Person | null,
  { helpful, comment, voter }: { helpful: boolean; comment?: string; voter: string },
) {
  await get(id, person);
  return queries.giveFeedback(id, voter, helpful, comment?.trim() ?? null);
}

export async function search(
  { q, limit = 10, search_id, place, ...given }: Sought & { q: string } & Asking,
  person: Person | null = null,
) {
  const { found, stems } = await find(wordsOfQuery(q), { ...given, limit, is_open: !/\s$/.test(q) });
  if (search_id && isReader(person)) sought(search_id, { place: place ?? 'help', text: q.trim(), stems, shown: found });
  return found;
}

/** As many words as tell what a text is about; nothing of it is kept but their stems. */
const tellingWords = 40;
const suggested = 5;

export async function suggest(
  { text, search_id, place, ...given }: { text: string; language?: Language } & Asking,
  person: Person | null = null,
) {
  const words = wordsOfQuery(text, tellingWords);
  const { found, stems } = await find(words, { ...given, limit: suggested, is_open: true });
  if (search_id && isReader(person)) sought(search_id, { place: place ?? 'form', text: null, stems, shown: found });
  return found;
}

export const faqOf = ({ title, body, ...article }: Article): Faq => ({ ...article, question: title, answer: body });

/** @throws article/not-found */
export async function faq(id: string): Promise<Faq> {
  const article = await get(id, null);
  if (article.kind !== 'faq') throw problem('article/not-found');
  return faqOf(article);
}

interface FaqQuery {
  page?: number;
  limit?: number;
  cursor?: string;
  search?: string;
  category?: Category;
  language?: Language;
}

const mostFound = 100;

/** Sought ones by rank, on one page; else all, the newest first. */
export async function faqs({ search: q, ...query }: FaqQuery): Promise<Page<Faq>> {
  const words = wordsOfQuery(q ?? '');
  if (words.length === 0) return queries.faqs(query);
  const limit = query.limit ?? 20;
  const { found } = await find(words, { ...query, kind: 'faq', is_open: true, limit: mostFound });
  const page = query.page ?? 1;
  const rows = await queries.faqsById(found.slice((page - 1) * limit, page * limit).map(({ id }) => id));
  const pages = Math.max(1, Math.ceil(found.length / limit));
  return { rows, count: found.length, page, pages, next_cursor: null };
}

export const faqCategories = async () =>
  (await queries.categories())
    .filter(({ faqs: count }) => count > 0)
    .map(({ category, faqs: count }) => ({ category, count }));
