import { expect, test } from 'vitest';
import { queryOf, type Filter } from './views.ts';

const filter = (change: Partial<Filter> = {}): Filter => ({
  view: 'mine',
  sort: null,
  q: '',
  is_narrow: false,
  ...change,
});

const now = Date.parse('2026-03-02T12:00:00Z');

test('a view asks for what its count counts', () => {
  expect(queryOf(filter(), now)).toEqual({
    status: ['new', 'open', 'in_progress', 'waiting_user'],
    assigned_agent_id: 'me',
    sort: 'due',
  });
  expect(queryOf(filter({ view: 'unassigned', sort: 'newest' }), now)).toEqual({
    status: ['new', 'open'],
    assigned_agent_id: 'none',
    sort: 'newest',
  });
  expect(queryOf(filter({ view: 'breaching' }), now)).toMatchObject({ sla: ['breached', 'critical'], sort: 'due' });
  expect(queryOf(filter({ view: 'resolved_today' }), now)).toMatchObject({ resolved_from: '2026-03-02T00:00:00.000Z' });
});

test('a search looks everywhere and is ranked, unless it is kept to the view or sorted', () => {
  expect(queryOf(filter({ q: 'invoice' }), now)).toEqual({ q: 'invoice' });
  expect(queryOf(filter({ q: 'invoice', sort: 'due' }), now)).toEqual({ q: 'invoice', sort: 'due' });
  expect(queryOf(filter({ q: 'invoice', is_narrow: true }), now)).toMatchObject({
    q: 'invoice',
    assigned_agent_id: 'me',
  });
});
