import { describe, expect, it } from 'vitest';
import { useDesk } from '../../test/desk.ts';
import * as chat from '../chat/chat.ts';
import { rows, sql } from '../database/sql.ts';
import { authenticate } from './sessions.ts';
import { addVisitor, sweepVisitors } from './visitors.ts';

useDesk();

const visitor = (name: string) => addVisitor({ name, email: 'same@visitors.test', language: 'en' });
const names = async () =>
  (await rows<{ name: string }>(sql`select name from users where is_visitor order by name`)).map(({ name }) => name);

describe('visitors', () => {
  it('share no row, whatever they type', async () => {
    const [one, other] = [await authenticate(await visitor('Vera')), await authenticate(await visitor('Vera'))];
    expect(one.id).not.toBe(other.id);
    expect(one).toMatchObject({ role: 'guest', scope: 'visit', email: 'same@visitors.test' });
  });

  it('are forgotten after two days when they never began a chat', async () => {
    const began = await authenticate(await visitor('Began'));
    await chat.start(began, {});
    await visitor('Looked');
    await visitor('Looks');
    await rows(sql`update users set created_at = created_at - interval '3 days' where name in ('Began', 'Looked')`);
    await sweepVisitors();
    expect(await names()).toEqual(['Began', 'Looks']);
  });
});
