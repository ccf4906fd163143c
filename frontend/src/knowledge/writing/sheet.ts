// What is written of an article besides its text, and what of it has changed. Pure.
import type { Article } from '@switchboard/contract/knowledge.ts';
import { categories, languages, type Category, type Language } from '@switchboard/contract/words.ts';

export interface Fields {
  title: string;
  category: Category;
  tags: string[];
  language: Language;
  /** Its address; empty where the desk shall make one of the title. */
  slug: string;
}

/** A whole article as it is being written. */
export interface Sheet extends Fields {
  body: string;
}

/** Kept in this browser until it is saved, with the version it began from. */
export interface Draft extends Sheet {
  version: number | null;
}

export const emptySheet = (language: Language, title = ''): Sheet => ({
  title,
  category: 'general',
  tags: [],
  language,
  slug: '',
  body: '',
});

export const sheetOf = ({
  title,
  category,
  tags,
  language,
  slug,
  body,
}: Omit<Article, 'images' | 'description'>): Sheet => ({
  title,
  category,
  tags,
  language,
  slug,
  body,
});

const names = ['title', 'category', 'tags', 'language', 'slug'] as const;

const isSame = (one: Fields[keyof Fields], other: Fields[keyof Fields]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Those that differ, as they are now. */
export const changesOf = (before: Fields, now: Fields): Partial<Fields> =>
  Object.fromEntries(names.filter((name) => !isSame(before[name], now[name])).map((name) => [name, now[name]]));

/** What the desk made of them, but for those that were changed again while it was asked. */
export const mergedFields = (sent: Fields, kept: Fields, now: Fields): Fields => ({ ...kept, ...changesOf(sent, now) });

/** As it was kept, if it is whole: another version of the desk may have kept it. */
export function readDraft(kept: unknown): Draft | null {
  const draft = kept as Partial<Draft> | null;
  const is_whole =
    typeof draft?.title === 'string' &&
    typeof draft.body === 'string' &&
    typeof draft.slug === 'string' &&
    Array.isArray(draft.tags) &&
    categories.includes(draft.category as Category) &&
    languages.includes(draft.language as Language) &&
    (draft.version === null || typeof draft.version === 'number');
  return is_whole ? (draft as Draft) : null;
}

const most_tags = 20;
export const longest = { title: 200, tag: 40, slug: 100 };

/** With what was typed into the box: several at once, parted by commas. Twice is once. */
export const withTags = (tags: readonly string[], typed: string): string[] =>
  [...new Set([...tags, ...typed.split(',').map((tag) => tag.trim().slice(0, longest.tag).trim())])]
    .filter(Boolean)
    .slice(0, most_tags);

/** An address as it may be: `Über uns!` → `uber-uns`. */
export const tidySlug = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!)
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest.slug)
    .replace(/^-+|-+$/g, '');
