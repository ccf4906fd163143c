import { expect, test } from 'vitest';
import { addressOf } from './api.ts';

test('a route name and its input become a method and an address', () => {
  expect(addressOf('GET /tickets/:id/messages', { params: { id: '1042' }, query: { after_seq: 0 } })).toEqual([
    'GET',
    '/api/tickets/1042/messages?after_seq=0',
  ]);
});

test('a list in the query is repeated, and what is empty is left out', () => {
  const query = { status: ['new', 'open'], priority: [], q: '', tag: undefined, sort: 'newest' };
  expect(addressOf('GET /tickets', { query })).toEqual(['GET', '/api/tickets?status=new&status=open&sort=newest']);
});

test('a parameter cannot reach another address', () => {
  expect(addressOf('GET /tickets/:id', { params: { id: '../agents?x=1' } })[1]).toBe(
    '/api/tickets/..%2Fagents%3Fx%3D1',
  );
});
