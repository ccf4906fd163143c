import { describe, expect, it } from 'vitest';
import { ask, call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent } from '../../test/people.ts';
import { rows, sql } from '../database/sql.ts';

const desk = useDesk();

async function published(given: object, admin: { token: string }) {
  const body = { title: 'How to reset the router', body: '<p>Hold the button.</p>', ...given } as never;
  const article = await call(desk.url, 'POST /kb', { body }, admin);
  return call(desk.url, 'POST /kb/:id/publish', { params: { id: article.id } }, admin);
}

const search = (q: string, query: object = {}) => call(desk.url, 'GET /kb/search', { query: { q, ...query } });
const titles = async (q: string, query?: object) => (await search(q, query)).map(({ title }) => title);

describe('an article', () => {
  it('is a draft to staff, then everyone’s, and a draft again; its address goes on leading to it', async () => {
    const [admin, agent] = [await make('admin'), await makeAgent()];
    const body = {
      title: 'Über Rechnungen & Verträge',
      body: '<h1>Hallo</h1><p>Welt</p>',
      category: 'billing' as const,
    };
    const draft = await call(desk.url, 'POST /kb', { body }, agent);
    expect(draft).toMatchObject({
      slug: 'ueber-rechnungen-vertraege',
      is_published: false,
      version: 1,
      body: '<h2>Hallo</h2><p>Welt</p>',
    });
    const read = (slug: string, who?: { token: string }) => ask(desk.url, 'GET /kb/:slug', { params: { slug } }, who);
    expect((await read(draft.slug)).body.code).toBe('article/not-found');
    expect((await read(draft.slug, await make('customer'))).status).toBe(404);
    expect((await read(draft.slug, agent)).status).toBe(200);
    const params = { id: draft.id };
    expect((await ask(desk.url, 'POST /kb/:id/publish', { params }, agent)).status).toBe(403);
    await call(desk.url, 'POST /kb/:id/publish', { params }, admin);
    expect((await read(draft.slug)).body.data).toMatchObject({ description: 'Hallo Welt', is_published: true });

    const moved = await call(
      desk.url,
      'PATCH /kb/:id',
      { params, body: { slug: 'rechnungen', body: '<p>Neu</p>', version: 1 } },
      agent,
    );
    expect(moved).toMatchObject({ version: 2, published_version: 1, slug: 'rechnungen', body: '<p>Neu</p>' });
    expect((await read(draft.slug)).body.data).toMatchObject({ slug: 'rechnungen', body: '<h2>Hallo</h2><p>Welt</p>' });
    const late = await ask(desk.url, 'PATCH /kb/:id', { params, body: { title: 'Spät', version: 1 } }, agent);
    expect(late.body).toMatchObject({ code: 'article/changed', data: { article: { version: 2, body: '<p>Neu</p>' } } });
    await call(desk.url, 'POST /kb/:id/publish', { params, body: { version: 2 } }, admin);
    expect((await read('rechnungen')).body.data.body).toBe('<p>Neu</p>');
    expect((await call(desk.url, 'GET /kb/:id/versions', { params }, agent)).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    expect((await ask(desk.url, 'DELETE /kb/:id', { params }, agent)).body.code).toBe('article/published');
    await call(desk.url, 'POST /kb/:id/unpublish', { params }, admin);
    expect((await read('rechnungen')).status).toBe(404);
    await call(desk.url, 'DELETE /kb/:id', { params }, agent);
    expect((await read('rechnungen', agent)).status).toBe(404);
    expect(await rows(sql`select * from article_words`)).toEqual([]);
  });
});

describe('a search', () => {
  it('finds by stems, unfinished and misspelt words, in both languages, the best first', async () => {
    const admin = await make('admin');
    await published(
      { title: 'Change your password', body: '<p>Open the settings. E-mails tell you when it worked.</p>' },
      admin,
    );
    await published(
      {
        title: 'Upgrading a subscription',
        body: '<p>Choose a plan and pay; the password is asked for.</p>',
        tags: ['plans'],
      },
      admin,
    );
    await published(
      { title: 'Wie Sie kündigen', body: '<p>Verträge enden zum Monatsende.</p>', language: 'de' },
      admin,
    );
    expect(await titles('passwords')).toEqual(['Change your password', 'Upgrading a subscription']);
    expect((await titles('pass'))[0]).toBe('Change your password');
    expect((await titles('pasword chnage'))[0]).toBe('Change your password');
    expect((await titles('how to upgrade subscription'))[0]).toBe('Upgrading a subscription');
    expect(await titles('email')).toEqual(['Change your password']);
    expect(await titles('kundigung')).toEqual(['Wie Sie kündigen']);
    expect(await titles('vertrag kündigen')).toEqual(['Wie Sie kündigen']);
    expect(await titles('settings', { tag: 'plans' })).toEqual([]);
    expect(await titles('password', { tag: 'plans' })).toEqual(['Upgrading a subscription']);
    expect(await titles('zzzzzz')).toEqual([]);
    expect(await titles('!!! ??? ')).toEqual([]);
    const [first] = await search('settings');
    expect(first!.excerpt).toContainEqual({ text: 'settings', is_hit: true });
    const text = { text: 'Good day, I have forgotten my password and cannot change it any more' };
    expect((await call(desk.url, 'GET /kb/suggest', { query: text }))[0]!.title).toBe('Change your password');
  });

  it('tells what was sought in vain, and what kept a ticket from being opened', async () => {
    const [admin, agent] = [await make('admin'), await makeAgent()];
    const { id, slug } = await published({ title: 'Change your password' }, admin);
    const of = () => ({ search_id: crypto.randomUUID() });
    const [one, two, three] = [of(), of(), of()];
    for (const q of ['p', 'pass', 'password']) await search(q, one);
    await call(desk.url, 'GET /kb/:slug', { params: { slug }, query: one });
    await search('drone delivery', two);
    await search('delivery by drones', three);
    const ticket = { subject: 'Drones', description: 'When?', contact_email: 'dora@example.test', ...two };
    await call(desk.url, 'POST /tickets', { body: ticket });
    const { writeDown } = await import('./knowledge.ts');
    await writeDown();
    await expect
      .poll(() => call(desk.url, 'GET /kb/gaps', {}, agent))
      .toMatchObject([{ searches: 2, without_result: 2, ticketed: 1 }]);
    expect(await call(desk.url, 'GET /kb/deflection', {}, agent)).toEqual({
      searches: 3,
      opened: 1,
      ticketed: 1,
      deflected: 1,
      articles: [{ id, slug, title: 'Change your password', shown: 1, opened: 1, deflected: 1 }],
    });
  });
});

describe('an FAQ', () => {
  it('is everyone’s at once, and counted by category', async () => {
    const agent = await makeAgent();
    const body = {
      question: 'How do I update my profile?',
      answer: 'Go to Settings > Profile & click Edit.',
      category: 'account' as const,
    };
    const faq = await call(desk.url, 'POST /faqs', { body }, agent);
    expect(faq).toMatchObject(body);
    await call(desk.url, 'POST /faqs', { body: { question: 'What is it?', answer: 'A desk.' } }, agent);
    expect((await call(desk.url, 'GET /faqs', { query: { search: 'profil' } })).map(({ id }) => id)).toEqual([faq.id]);
    expect(await call(desk.url, 'GET /faqs/categories/stats')).toEqual([
      { category: 'account', count: 1 },
      { category: 'general', count: 1 },
    ]);
    const changed = await call(
      desk.url,
      'PUT /faqs/:id',
      { params: { id: faq.id }, body: { answer: 'See Settings.' } },
      agent,
    );
    expect(changed).toMatchObject({ question: body.question, answer: 'See Settings.', version: 2 });
    await call(desk.url, 'DELETE /faqs/:id', { params: { id: faq.id } }, agent);
    expect(await call(desk.url, 'GET /faqs', { query: { category: 'account' } })).toEqual([]);
  });

  it('takes one verdict a person', async () => {
    const agent = await makeAgent();
    const { id } = await call(desk.url, 'POST /faqs', { body: { question: 'Why?', answer: 'Because.' } }, agent);
    const judge = (helpful: boolean, who?: { token: string }) =>
      call(desk.url, 'POST /kb/:id/feedback', { params: { id }, body: { helpful, comment: 'So.' } }, who);
    await judge(true);
    expect(await judge(false)).toEqual({ helpful: 0, unhelpful: 1 });
    expect(await judge(true, await make('customer'))).toEqual({ helpful: 1, unhelpful: 1 });
    expect(await call(desk.url, 'GET /kb/:id/feedback', { params: { id } }, agent)).toHaveLength(2);
  });
});
