import { expect, it } from 'vitest';
import { call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make } from '../../test/people.ts';

const desk = useDesk();

it('an article’s page tells search engines what it is; a former address leads to it, a draft is not there', async () => {
  const admin = await make('admin');
  const body = {
    title: 'Routers & "more" <b>',
    body: `<p>Hold the button. ${'word '.repeat(60)}</p>`,
    language: 'de' as const,
  };
  const { id, slug } = await call(desk.url, 'POST /kb', { body }, admin);
  const open = (path: string) => fetch(desk.url + path, { redirect: 'manual' });
  expect((await open(`/kb/${slug}`)).status).toBe(404);
  await call(desk.url, 'POST /kb/:id/publish', { params: { id } }, admin);
  const page = await open(`/kb/${slug}`);
  const html = await page.text();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).toContain('<title>Routers &amp; &quot;more&quot; &lt;b&gt;</title>');
  expect(html).toMatch(/<meta name="description" content="Hold the button\. [word ]+ …" \/>/);
  expect(html).toMatch(new RegExp(`<link rel="canonical" href="http://localhost(:\\d+)?/kb/${slug}" />`));
  expect(html.match(/name="description"/g)).toHaveLength(1);
  expect(html).toContain('<html lang="de"');
  await call(desk.url, 'PATCH /kb/:id', { params: { id }, body: { slug: 'routers' } }, admin);
  const former = await open(`/kb/${slug}`);
  expect([former.status, former.headers.get('location')]).toEqual([301, '/kb/routers']);
  expect((await open('/kb/nothing-of-the-sort')).status).toBe(404);
  expect((await open('/kb/category/billing')).status).toBe(200);
});
