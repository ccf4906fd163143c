-- Knowledge: articles and FAQs in one table with a kind, their versions, and what reading and searching tell of them.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Words by their stem, accents dropped, in the language an article is written in.
create text search configuration desk_en (copy = english);
alter text search configuration desk_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration desk_de (copy = german);
alter text search configuration desk_de alter mapping for hword, hword_part, word with unaccent, german_stem;

create table articles (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('article', 'faq')),
  slug text not null unique,
  language text not null default 'en',
  -- What readers see: of a published one its published version, else the latest. An article's body is clean HTML, an FAQ's is text.
  title text not null,
  body text not null,
  -- The body as words: what is searched, and what excerpts are cut from.
  plain text not null,
  category text not null default 'general',
  tags text[] not null default '{}',
  latest_version integer not null default 1,
  published_version integer,
  author_id uuid references users deferrable,
  -- Title, tags and body, weighted A, B and D, by the stems of its language.
  vector tsvector not null,
  -- How much it is read and liked, from 0 to 1: a nudge among equals, reckoned anew every night.
  prior real not null default 0,
  published_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create index articles_vector on articles using gin (vector) with (fastupdate = off);
create index articles_updated on articles (updated_at, id);
create index articles_category on articles (category, kind, published_at desc, id desc) where published_version is not null;
create index articles_published on articles (kind, published_at desc, id desc) where published_version is not null;
create index articles_tags on articles using gin (tags);

-- A version is never changed.
create table article_versions (
  article_id uuid not null references articles on delete cascade deferrable,
  version integer not null,
  title text not null,
  body text not null,
  category text not null,
  tags text[] not null,
  author_id uuid references users deferrable,
  created_at timestamptz not null default clock_timestamp(),
  primary key (article_id, version)
);

-- Addresses an article once had: they still lead to it.
create table article_slugs (
  slug text primary key,
  article_id uuid not null references articles on delete cascade deferrable
);
create index article_slugs_article on article_slugs (article_id);

-- The words of all published ones as they are written, so that a misspelt word of a search finds its neighbours.
create table article_words (
  word text primary key,
  stem_en text,
  stem_de text,
  -- In how many it stands.
  articles integer not null
);
create index article_words_beginning on article_words (word text_pattern_ops);
create index article_words_alike on article_words using gin (word gin_trgm_ops);
create index article_words_stem_en on article_words (stem_en);
create index article_words_stem_de on article_words (stem_de);

-- Images in a text, by the version they stand in: those of a published one are public.
create table article_images (
  article_id uuid not null,
  version integer not null,
  upload_id uuid not null references uploads deferrable,
  primary key (upload_id, article_id, version),
  foreign key (article_id, version) references article_versions on delete cascade deferrable
);
create index article_images_version on article_images (article_id, version);

-- How often each was read, a row a day: written in batches, never by the reading itself.
create table article_days (
  article_id uuid not null references articles on delete cascade deferrable,
  day date not null,
  views integer not null,
  primary key (article_id, day)
);
create index article_days_day on article_days (day);

create table article_feedback (
  article_id uuid not null references articles on delete cascade deferrable,
  -- The id of an account, else a keyed hash of the address.
  voter text not null,
  helpful boolean not null,
  comment text,
  at timestamptz not null default clock_timestamp(),
  primary key (article_id, voter)
);

-- One row a search box, as it stood at last: what was sought, shown and opened, and whether a ticket followed.
create table article_searches (
  id uuid primary key,
  place text not null check (place in ('help', 'form', 'journey', 'chat')),
  -- As it was typed; of a text that was being written nothing is kept but its stems.
  text text,
  -- The stems in alphabetical order: the same for all that ask the same.
  stems text not null,
  -- How many were shown at last; `shown` has all that ever were.
  hits integer not null,
  shown uuid[] not null default '{}',
  opened uuid[] not null default '{}',
  ticket_id uuid references tickets deferrable,
  at timestamptz not null default clock_timestamp()
);
create index article_searches_at on article_searches (at);
