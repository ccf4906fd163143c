// Every frequent query of the knowledge has its index: read from the plans, over 100,000 articles.
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDesk } from '../../test/desk.ts';
import { makeAgent } from '../../test/people.ts';
import { sequentialScans } from '../../test/plans.ts';
import * as knowledge from './knowledge.ts';

const desk = useDesk({ emptied: false });

/** Words of a long tail, as languages have them: the first in every other article, the last in a handful. */
async function fill(author_id: string): Promise<void> {
  const client = new pg.Client(desk.database.url);
  await client.connect();
  await client.query(`
    with texts as (
      select n, 'word' || (n % 5000) || ' topic' || (n % 300) as title,
        'common' || (n % 2) || ' seldom' || (n % 20000) || ' thing' || (n % 1000) as plain
      from generate_series(1, 100000) n)
    insert into articles (kind, slug, title, body, plain, category, tags, author_id, published_version, published_at, vector)
    select case when n % 3 = 0 then 'faq' else 'article' end, 'slug-' || n, title, plain, plain,
      (array['technical', 'billing', 'content', 'account', 'general', 'other'])[1 + n % 6], array['tag' || n % 500], '${author_id}',
      1, now() - make_interval(mins => n),
      setweight(to_tsvector('desk_en', title), 'A') || setweight(to_tsvector('desk_en', plain), 'D')
    from texts`);
  await client.query(`
    insert into article_versions (article_id, version, title, body, category, tags)
    select id, 1, title, body, category, tags from articles`);
  await client.query(`
    insert into article_words (word, stem_en, stem_de, articles)
    select word, word, word, ndoc from ts_stat('select to_tsvector(''desk'', title || '' '' || plain) from articles')`);
  await client.query(
    `insert into article_days (article_id, day, views) select id, current_date - (random() * 300)::int, 3 from articles`,
  );
  await client.query(`insert into article_searches (id, place, stems, hits, at)
    select uuidv7(), 'help', 'word' || n % 900, n % 3, now() - make_interval(hours => n / 10) from generate_series(1, 50000) n`);
  await client.query('analyze');
  await client.end();
}

beforeAll(async () => {
  await fill((await makeAgent()).id);
}, 60_000);

/** Small tables are read whole, and rightly so. */
const large = ['articles', 'article_versions', 'article_words', 'article_days', 'article_searches'];

describe('over 100,000 articles no table is read from end to end', () => {
  const scans = async (run: () => Promise<unknown>) =>
    (await sequentialScans(desk.database.url, run)).filter((table) => large.includes(table));
  const anyone = null;
  const frequent: [string, () => Promise<unknown>][] = [
    ['a search of two words', () => knowledge.search({ q: 'word77 topic77' })],
    ['a search of a common word', () => knowledge.search({ q: 'common1' })],
    ['a misspelt word', () => knowledge.search({ q: 'sedlom777', category: 'billing' })],
    ['an unfinished word', () => knowledge.search({ q: 'top' })],
    ['a search within a tag', () => knowledge.search({ q: 'topic7', tag: 'tag7' })],
    ['suggestions', () => knowledge.suggest({ text: 'my thing7 with the seldom9 topic does not work any more' })],
    ['an article by its address', () => knowledge.get('slug-77', anyone)],
    ['a category', () => knowledge.inCategory('billing', {})],
    ['the FAQs of a category', () => knowledge.faqs({ category: 'billing' })],
    ['what is popular', () => knowledge.popular(6, 'en')],
    ['all FAQs', () => knowledge.faqs({})],
    ['gaps', () => knowledge.gaps({})],
    ['staff’s list', () => knowledge.list({})],
    ['staff’s list, searched', () => knowledge.list({ q: 'topic77' })],
  ];
  it.each(frequent)('%s', async (_, run) => {
    expect(await scans(run)).toEqual([]);
  });
});
