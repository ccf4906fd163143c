// Knowledge: articles and FAQs, found, read, judged, and written by staff.
import Type, { type Static } from 'typebox';
import {
  admins,
  anyone,
  Count,
  Fields,
  Id,
  Line,
  Nullable,
  OneOf,
  Paging,
  staff,
  Text,
  Timestamp,
  type Route,
} from './shapes.ts';
import { Attachment } from './uploads.ts';
import { articleKinds, articleStates, categories, languages, searchPlaces } from './words.ts';

const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 });
const ArticleRef = Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$', description: 'slug or id' });
const Tag = Type.String({ minLength: 1, maxLength: 40, pattern: '^[^\\s,][^,]*$' });
const Author = Nullable(Type.Object({ id: Id, name: Type.String() }));

const Core = {
  id: Id,
  kind: OneOf(articleKinds),
  slug: Type.String(),
  language: OneOf(languages),
  title: Type.String(),
  category: OneOf(categories),
  tags: Type.Array(Type.String()),
};

/** As it stands in lists. */
export const ArticleRow = Type.Object(
  {
    ...Core,
    is_published: Type.Boolean(),
    /** The version readers see; null for a draft. */
    published_version: Nullable(Type.Integer()),
    latest_version: Type.Integer(),
    author: Author,
    views: Count,
    helpful: Count,
    unhelpful: Count,
    published_at: Nullable(Timestamp),
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'ArticleRow' },
);
export type ArticleRow = Static<typeof ArticleRow>;

export const Article = Type.Object(
  {
    ...ArticleRow.properties,
    /** The version shown here. */
    version: Type.Integer(),
    body: Type.String({ description: 'of an article HTML that was cleaned when it was saved, of an FAQ text' }),
    description: Type.String({ description: 'its beginning, as a line of text' }),
    /** Those in its body, signed for the reader: of a draft they are staff's alone. */
    images: Type.Array(Attachment),
  },
  { title: 'Article' },
);
export type Article = Static<typeof Article>;

/** An FAQ by the names of its own routes. */
export const Faq = Type.Object(
  {
    id: Id,
    slug: Type.String(),
    language: OneOf(languages),
    question: Type.String(),
    answer: Type.String(),
    category: OneOf(categories),
    version: Type.Integer(),
    helpful: Count,
    unhelpful: Count,
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'Faq' },
);
export type Faq = Static<typeof Faq>;

/** A piece of a text; `is_hit` where it is what was searched for. */
const Piece = Type.Object({ text: Type.String(), is_hit: Type.Boolean() });

export const Found = Type.Object(
  { ...Core, title_pieces: Type.Array(Piece), excerpt: Type.Array(Piece) },
  { title: 'Found' },
);
export type Found = Static<typeof Found>;

const VersionRow = Type.Object({
  version: Type.Integer(),
  title: Type.String(),
  author: Author,
  created_at: Timestamp,
});

const Period = { from: Type.Optional(Timestamp), to: Type.Optional(Timestamp) };

const Gap = Type.Object({
  words: Type.String({ description: 'what was searched for, most often in these words' }),
  searches: Count,
  without_result: Count,
  ticketed: Type.Integer({ description: 'after which a ticket was opened', minimum: 0 }),
  last_at: Timestamp,
});

const Deflection = Type.Object({
  searches: Count,
  opened: Count,
  ticketed: Count,
  /** Opened something, and opened no ticket. */
  deflected: Count,
  articles: Type.Array(
    Type.Object({ id: Id, slug: Type.String(), title: Type.String(), shown: Count, opened: Count, deflected: Count }),
  ),
});

/** What belongs to one search box from its first letter on: counted once, as it stood at last. */
export const SearchId = Type.Optional(
  Type.String({ format: 'uuid', description: 'of one search box, chosen by the client' }),
);
const searching = {
  language: Type.Optional(OneOf(languages, { description: 'comes first' })),
  search_id: SearchId,
  place: Type.Optional(OneOf(searchPlaces)),
};

const params = Fields({ id: Id });
const category = Type.Optional(OneOf(categories));
const tag = Type.Optional(Tag);
const Tags = Type.Optional(Type.Array(Tag, { maxItems: 20, uniqueItems: true }));
const Body = Text(200_000);

const Written = {
  title: Line(200),
  body: Type.Optional(Body),
  content: Type.Optional(Type.String({ maxLength: 200_000, description: 'another name for body' })),
  category,
  tags: Tags,
  language: Type.Optional(OneOf(languages)),
  slug: Type.Optional(Slug),
};

const Question = { question: Line(300), answer: Text(10_000) };

export const routes = {
  'GET /kb/search': {
    summary: 'Articles and FAQs by words: ranked, tolerant of typing errors, with the hits marked',
    may: anyone,
    query: Fields({
      q: Type.String({ minLength: 1, maxLength: 200 }),
      kind: Type.Optional(OneOf(articleKinds)),
      category,
      tag,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
      ...searching,
    }),
    reply: Type.Array(Found),
    limit: { max: 240, seconds: 60 },
  },
  'GET /kb/suggest': {
    summary: 'What may answer a text that is being written; the text itself is not kept',
    may: anyone,
    query: Fields({ text: Type.String({ minLength: 3, maxLength: 2000 }), ...searching }),
    reply: Type.Array(Found),
    limit: { max: 240, seconds: 60 },
  },
  'GET /kb/popular': {
    summary: 'What was read most in the last 30 days',
    may: anyone,
    query: Fields({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 6 })),
      language: Type.Optional(OneOf(languages)),
    }),
    reply: Type.Array(ArticleRow),
  },
  'GET /kb/categories': {
    summary: 'How many published articles and FAQs each category has',
    may: anyone,
    reply: Type.Array(Type.Object({ category: OneOf(categories), articles: Count, faqs: Count })),
  },
  'GET /kb/category/:category': {
    summary: 'The published articles of a category, newest first',
    may: anyone,
    params: Fields({ category: OneOf(categories) }),
    query: Fields(Paging),
    list: ArticleRow,
  },
  'GET /kb/gaps': {
    summary: 'Searches that found nothing, or after which a ticket was opened; like ones together',
    may: staff,
    query: Fields(Period),
    reply: Type.Array(Gap),
  },
  'GET /kb/deflection': {
    summary: 'How often an answer was found before a ticket was opened',
    may: staff,
    query: Fields(Period),
    reply: Deflection,
  },
  'GET /kb': {
    summary: 'All articles, drafts too',
    may: staff,
    query: Fields({
      ...Paging,
      kind: Type.Optional(OneOf(articleKinds)),
      state: Type.Optional(OneOf(articleStates)),
      category,
      tag,
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }),
    list: ArticleRow,
  },
  'GET /kb/:slug': {
    summary: 'One article, as published; for staff the version asked for, or of a draft the latest',
    may: anyone,
    params: Fields({ slug: ArticleRef }),
    query: Fields({ version: Type.Optional(Type.Integer({ minimum: 1 })), search_id: SearchId }),
    reply: Article,
  },
  'POST /kb': {
    summary: 'Write an article; it is a draft until an admin publishes it',
    may: staff,
    body: Fields(Written),
    reply: Article,
    status: 201,
  },
  'PATCH /kb/:id': {
    summary: 'Change it, as a new version; `version` refuses to write over a newer one',
    may: staff,
    params,
    body: Fields({ ...Written, title: Type.Optional(Line(200)), version: Type.Optional(Type.Integer({ minimum: 1 })) }),
    reply: Article,
  },
  'DELETE /kb/:id': {
    summary: 'Remove it with all its versions; a published article by admins only',
    may: staff,
    params,
    status: 204,
  },
  'POST /kb/:id/publish': {
    summary: 'Show the latest version, or the one given, to everyone',
    may: admins,
    params,
    body: Fields({ version: Type.Optional(Type.Integer({ minimum: 1 })) }),
    reply: Article,
  },
  'POST /kb/:id/unpublish': { summary: 'A draft again', may: admins, params, reply: Article },
  'GET /kb/:id/versions': {
    summary: 'All versions, newest first',
    may: staff,
    params,
    reply: Type.Array(VersionRow),
  },
  'POST /kb/:id/feedback': {
    summary: 'Whether it helped: one verdict a person, which they may change',
    may: anyone,
    params,
    body: Fields({ helpful: Type.Boolean(), comment: Type.Optional(Text(1000)) }),
    reply: Type.Object({ helpful: Count, unhelpful: Count }),
    limit: { max: 30, seconds: 60 },
  },
  'GET /kb/:id/feedback': {
    summary: 'What readers said of it, newest first',
    may: staff,
    params,
    reply: Type.Array(Type.Object({ helpful: Type.Boolean(), comment: Nullable(Type.String()), at: Timestamp })),
  },
  'GET /faqs': {
    summary: 'FAQs, by words and category',
    may: anyone,
    query: Fields({
      ...Paging,
      search: Type.Optional(Type.String({ maxLength: 200 })),
      category,
      language: Type.Optional(OneOf(languages)),
    }),
    list: Faq,
  },
  'GET /faqs/categories/stats': {
    summary: 'How many FAQs each category has; those without any are left out',
    may: anyone,
    reply: Type.Array(Type.Object({ category: OneOf(categories), count: Count })),
  },
  'GET /faqs/:id': { summary: 'One FAQ', may: anyone, params, reply: Faq },
  'POST /faqs': {
    summary: 'Add an FAQ; everyone sees it at once',
    may: staff,
    body: Fields({ ...Question, category, language: Type.Optional(OneOf(languages)) }),
    reply: Faq,
    status: 201,
  },
  'PUT /faqs/:id': {
    summary: 'Change an FAQ; what is left out stays. `version` refuses to write over a newer one',
    may: staff,
    params,
    body: Fields({
      question: Type.Optional(Question.question),
      answer: Type.Optional(Question.answer),
      category,
      language: Type.Optional(OneOf(languages)),
      version: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    reply: Faq,
  },
  'DELETE /faqs/:id': { summary: 'Remove an FAQ', may: staff, params, status: 204 },
} satisfies Record<string, Route>;

export const events = {
  'knowledge-changed': Type.Object({ article_id: Id, kind: OneOf(articleKinds), reason: Type.String() }),
};
