// P10, P40 and P47 for articles, and what nobody may do to somebody else's knowledge.
import { expect, it } from 'vitest';
import { ask, call, upload } from '../client.ts';
import { useDesk } from '../desk.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { make, makeAgent, openTicket } from '../people.ts';
import { picture, useDataDirectory } from '../pictures.ts';
import { probe } from './oracle.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

it('P10 a draft is nowhere to be found for anybody but staff', async () => {
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const body = { title: 'Secret plan', body: '<p>Quicksilver.</p>', category: 'other' as const, tags: ['secret'] };
  const { id, slug } = await call(desk.url, 'POST /kb', { body }, agent);
  for (const who of [undefined, customer]) {
    for (const ref of [id, slug]) {
      const missing = await ask(desk.url, 'GET /kb/:slug', { params: { slug: `${ref.slice(0, -1)}0` } }, who);
      const answer = await ask(desk.url, 'GET /kb/:slug', { params: { slug: ref } }, who);
      expect([answer.status, answer.body.code]).toEqual([missing.status, missing.body.code]);
      expect((await ask(desk.url, 'GET /kb/:slug', { params: { slug: ref }, query: { version: 1 } }, who)).status).toBe(
        404,
      );
    }
    expect(await call(desk.url, 'GET /kb/search', { query: { q: 'quicksilver' } }, who)).toEqual([]);
    expect(await call(desk.url, 'GET /kb/suggest', { query: { text: 'the secret plan' } }, who)).toEqual([]);
    expect(await call(desk.url, 'GET /kb/popular', {}, who)).toEqual([]);
    expect(await call(desk.url, 'GET /kb/categories', {}, who)).toEqual([]);
    expect(await call(desk.url, 'GET /kb/category/:category', { params: { category: 'other' } }, who)).toEqual([]);
    expect(
      (await ask(desk.url, 'POST /kb/:id/feedback', { params: { id }, body: { helpful: true } }, who)).status,
    ).toBe(404);
    expect((await fetch(`${desk.url}/kb/${slug}`)).status).toBe(404);
  }
});

it('P10 a newer version of a published article is not told either, nor by its images', async () => {
  const [admin, agent] = [await make('admin'), await makeAgent()];
  const image = async () => (await upload(desk.url, [{ name: 'a.png', bytes: await picture() }], agent)).body.data[0]!;
  const [shown, hidden] = [await image(), await image()];
  const of = ({ id }: { id: string }) => `<p>Look.</p><img src="/api/upload/${id}" alt="" />`;
  const { id, slug } = await call(desk.url, 'POST /kb', { body: { title: 'Known', body: of(shown) } }, agent);
  const fetched = async (each: { id: string }) => (await fetch(`${desk.url}/api/upload/${each.id}`)).status;
  expect(await fetched(shown), 'of a draft').toBe(401);
  await call(desk.url, 'POST /kb/:id/publish', { params: { id } }, admin);
  await call(desk.url, 'PATCH /kb/:id', { params: { id }, body: { title: 'Unheard', body: of(hidden) } }, agent);
  expect([await fetched(shown), await fetched(hidden)]).toEqual([200, 401]);
  expect((await ask(desk.url, 'GET /upload/:id', { params: { id: hidden.id } }, await make('customer'))).status).toBe(
    404,
  );
  expect(await call(desk.url, 'GET /kb/search', { query: { q: 'unheard' } })).toEqual([]);
  expect((await call(desk.url, 'GET /kb/:slug', { params: { slug } })).title).toBe('Known');
  // What stands in a version of an article stays there.
  const removal = await ask(desk.url, 'DELETE /upload/:id', { params: { id: shown.id } }, admin);
  expect(removal.body.code).toBe('upload/attached');
});

it('an image somebody sent with a ticket does not become public by its address', async () => {
  const [customer, admin] = [await make('customer'), await make('admin')];
  const ticket = await openTicket(desk.url, customer);
  const [image] = (await upload(desk.url, [{ name: 'passport.png', bytes: await picture() }], customer)).body.data;
  const message = { body: 'Here', attachment_ids: [image!.id] };
  await call(desk.url, 'POST /tickets/:id/messages', { params: { id: ticket.id }, body: message }, customer);
  const body = { title: 'Passports', body: `<p>Like this:</p><img src="/api/upload/${image!.id}" alt="" />` };
  const { id } = await call(desk.url, 'POST /kb', { body }, admin);
  await call(desk.url, 'POST /kb/:id/publish', { params: { id } }, admin);
  expect((await fetch(`${desk.url}/api/upload/${image!.id}`)).status).toBe(401);
});

it('P40 of ten hostile texts an article keeps only what is allowed, an FAQ every letter', async () => {
  const agent = await makeAgent();
  for (const text of hostileTexts) {
    const article = await call(desk.url, 'POST /kb', { body: { title: text, body: `<p>x</p>${text}` } }, agent);
    expect(article.title).toBe(text);
    expect(article.body.match(/<[^>]*>/g)!.filter((tag) => !/^<\/?(p|a)>$/.test(tag))).toEqual([]);
    const faq = await call(desk.url, 'POST /faqs', { body: { question: text, answer: text } }, agent);
    expect([faq.question, faq.answer]).toEqual([text, text]);
  }
});

it('P47 a link out of an article gives the page it opens no hold of this one', async () => {
  const agent = await makeAgent();
  const body = { title: 'Links', body: '<p><a href="https://example.test" target="_blank">there</a></p>' };
  const article = await call(desk.url, 'POST /kb', { body }, agent);
  expect(article.body).toContain('target="_blank" rel="noopener noreferrer nofollow"');
});

it('searches of any shape are answered', async () => {
  const shapes = [
    "'",
    '"',
    '\\',
    ':*',
    '!',
    '&|',
    '(',
    "a:* & b'",
    '<->',
    'a\u0000b',
    '💥',
    'ﷺ',
    '-- ;',
    '%',
    '_'.repeat(200),
    'ä-ö-ü',
  ];
  for (const q of shapes) {
    await probe(desk.url, 'GET /kb/search', { query: { q } });
    await probe(desk.url, 'GET /kb/suggest', { query: { text: `${q} and more` } });
    await probe(desk.url, 'GET /faqs', { query: { search: q } });
  }
});
