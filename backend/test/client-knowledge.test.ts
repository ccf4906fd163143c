// What the client's documents do with FAQs and articles, apart from host and token.
import { expect, it } from 'vitest';
import { useDesk } from './desk.ts';
import { make, makeAgent } from './people.ts';

const desk = useDesk();

interface Found {
  id: string;
  slug: string;
  question: string;
}
interface Body {
  data: Found[] & Found;
}

async function curl(method: string, path: string, body?: object, token?: string) {
  const headers = {
    ...(body && { 'Content-Type': 'application/json' }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${desk.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: response.status === 204 ? null : ((await response.json()) as Body) };
}

it('create, search, filter, combine, count, change and remove FAQs', async () => {
  const { token } = await makeAgent();
  const given = {
    question: 'How do I reset my password?',
    answer: 'Click Forgot Password on login page and follow email instructions.',
    category: 'account',
  };
  const created = await curl('POST', '/api/faqs', given, token);
  expect(created).toMatchObject({ status: 201, body: { success: true, data: given } });
  await curl(
    'POST',
    '/api/faqs',
    {
      question: 'How do I update my profile?',
      answer: 'Go to Settings > Profile and click Edit.',
      category: 'account',
    },
    token,
  );
  await curl('POST', '/api/faqs', { question: 'When are you open?', answer: 'On weekdays, nine to five.' }, token);
  const questions = async (query: string) =>
    (await curl('GET', `/api/faqs${query}`)).body!.data.map(({ question }) => question);
  for (const word of ['password', 'pass', 'passwrod'])
    expect(await questions(`?search=${word}`)).toEqual([given.question]);
  expect(await questions('?category=account')).toHaveLength(2);
  expect(await questions('?search=profile&category=account')).toEqual(['How do I update my profile?']);
  expect(await questions('?page=2&limit=2')).toHaveLength(1);
  expect((await curl('GET', '/api/faqs/categories/stats')).body!.data).toEqual([
    { category: 'account', count: 2 },
    { category: 'general', count: 1 },
  ]);
  const { id } = created.body!.data;
  expect((await curl('GET', `/api/faqs/${id}`)).body!.data).toMatchObject(given);
  const changed = await curl('PUT', `/api/faqs/${id}`, { ...given, answer: 'Ask for a link.' }, token);
  expect(changed).toMatchObject({ status: 200, body: { data: { answer: 'Ask for a link.' } } });
  expect((await curl('DELETE', `/api/faqs/${id}`, undefined, token)).status).toBe(204);
  expect((await curl('GET', `/api/faqs/${id}`)).status).toBe(404);
  expect(await questions('?search=password')).toEqual([]);
});

it('write, publish, search, read and judge articles', async () => {
  const { token } = await make('admin');
  const given = {
    title: 'How to upgrade your subscription',
    content: '<p>Open <b>Plans</b>.</p>',
    category: 'billing',
    tags: ['plans'],
  };
  const created = await curl('POST', '/api/kb', given, token);
  expect(created).toMatchObject({ status: 201, body: { data: { slug: 'how-to-upgrade-your-subscription' } } });
  const { id, slug } = created.body!.data;
  expect((await curl('PATCH', `/api/kb/${id}`, { title: 'How to upgrade a subscription' }, token)).status).toBe(200);
  expect((await curl('POST', `/api/kb/${id}/publish`, undefined, token)).status).toBe(200);
  const found = await curl('GET', '/api/kb/search?q=how%20to%20upgrade%20subscription');
  expect(found.body!.data).toMatchObject([{ id, title: 'How to upgrade a subscription' }]);
  expect((await curl('GET', '/api/kb/popular')).body!.data).toMatchObject([{ id }]);
  expect((await curl('GET', '/api/kb/category/billing')).body!.data).toMatchObject([{ id }]);
  expect((await curl('GET', `/api/kb/${slug}`)).body!.data).toMatchObject({
    id,
    body: '<p>Open <strong>Plans</strong>.</p>',
  });
  expect((await curl('POST', `/api/kb/${id}/feedback`, { helpful: true })).body!.data).toEqual({
    helpful: 1,
    unhelpful: 0,
  });
});
