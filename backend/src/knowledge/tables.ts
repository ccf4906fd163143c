import type { ArticleKind, Category, Language, SearchPlace } from '@switchboard/contract/words.ts';
import {
  bool,
  date,
  filled,
  int,
  key,
  nullable,
  real,
  table,
  text,
  texts,
  time,
  uuid,
  uuids,
  vector,
  type Row,
} from '../database/table.ts';

export const articles = table('articles', {
  id: key(filled(uuid())),
  kind: text<ArticleKind>(),
  slug: text(),
  language: filled(text<Language>()),
  title: text(),
  body: text(),
  plain: text(),
  category: filled(text<Category>()),
  tags: filled(texts()),
  latest_version: filled(int()),
  published_version: nullable(int()),
  author_id: nullable(uuid()),
  vector: vector(),
  prior: filled(real()),
  published_at: nullable(time()),
  created_at: filled(time()),
  updated_at: filled(time()),
});
export type ArticleRecord = Row<typeof articles>;

export const article_versions = table('article_versions', {
  article_id: key(uuid()),
  version: key(int()),
  title: text(),
  body: text(),
  category: text<Category>(),
  tags: texts(),
  author_id: nullable(uuid()),
  created_at: filled(time()),
});
export type VersionRecord = Row<typeof article_versions>;

export const article_slugs = table('article_slugs', { slug: key(text()), article_id: uuid() });

export const article_words = table('article_words', {
  word: key(text()),
  stem_en: nullable(text()),
  stem_de: nullable(text()),
  articles: int(),
});

export const article_images = table('article_images', {
  article_id: key(uuid()),
  version: key(int()),
  upload_id: key(uuid()),
});

export const article_days = table('article_days', { article_id: key(uuid()), day: key(date()), views: int() });

export const article_feedback = table('article_feedback', {
  article_id: key(uuid()),
  voter: key(text()),
  helpful: bool(),
  comment: nullable(text()),
  at: filled(time()),
});

export const article_searches = table('article_searches', {
  id: key(uuid()),
  place: text<SearchPlace>(),
  text: nullable(text()),
  stems: text(),
  hits: int(),
  shown: filled(uuids()),
  opened: filled(uuids()),
  ticket_id: nullable(uuid()),
  at: filled(time()),
});
