import { describe, expect, it } from 'vitest';
import { ask, call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent } from '../../test/people.ts';

const desk = useDesk();
const list = 'GET /canned-replies' as const;

describe('canned replies', () => {
  it('are kept for all staff, changed and removed', async () => {
    const [agent, colleague] = [await makeAgent(), await makeAgent()];
    const body = { shortcut: 'hello', body: 'Hello {{name}}!' };
    const { id } = await call(desk.url, 'POST /canned-replies', { body }, agent);
    await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'bye', body: 'Good-bye.' } }, agent);
    expect((await call(desk.url, list, {}, colleague)).map(({ shortcut }) => shortcut)).toEqual(['bye', 'hello']);
    const changed = await call(
      desk.url,
      'PATCH /canned-replies/:id',
      { params: { id }, body: { body: 'Hi {{name}}!' } },
      colleague,
    );
    expect(changed).toMatchObject({ id, shortcut: 'hello', body: 'Hi {{name}}!' });
    await call(desk.url, 'DELETE /canned-replies/:id', { params: { id } }, agent);
    expect(await call(desk.url, list, {}, agent)).toHaveLength(1);
    expect((await ask(desk.url, 'DELETE /canned-replies/:id', { params: { id } }, agent)).body.code).toBe(
      'canned-reply/not-found',
    );
  });

  it('have shortcuts of their own, in one word', async () => {
    const agent = await makeAgent();
    const add = (shortcut: string) => ask(desk.url, 'POST /canned-replies', { body: { shortcut, body: 'x' } }, agent);
    const other = await call(desk.url, 'POST /canned-replies', { body: { shortcut: 'grüße', body: 'x' } }, agent);
    expect((await add('grüße')).body.code).toBe('canned-reply/shortcut-taken');
    expect((await add('two words')).status).toBe(400);
    await add('two_words');
    const taken = { params: { id: other.id }, body: { shortcut: 'two_words' } };
    expect((await ask(desk.url, 'PATCH /canned-replies/:id', taken, agent)).status).toBe(409);
  });

  it('are not for customers', async () => {
    expect((await ask(desk.url, list, {}, await make('customer'))).status).toBe(403);
  });
});
