import { expect, test } from 'vitest';
import type { TicketRow } from '@switchboard/contract/tickets.ts';
import { hasFixedSort, isResolvedToday, mayGoOn, queriesOf, sortOf, type Filter } from './views.ts';

const filter = (change: Partial<Filter> = {}): Filter => ({
  view: 'mine',
  sort: null,
  q: '',
  is_narrow: false,
  ...change,
});

test('a view asks for what its count counts', () => {
  expect(queriesOf(filter())).toEqual([
    { status: ['new', 'open', 'in_progress', 'waiting_user'], assigned_agent_id: 'me', sort: 'due' },
  ]);
  expect(queriesOf(filter({ view: 'unassigned', sort: 'newest' }))).toEqual([
    { status: ['new', 'open'], assigned_agent_id: 'none', sort: 'newest' },
  ]);
});

test('what is late comes before what soon will be, whatever order was chosen elsewhere', () => {
  const breaching = filter({ view: 'breaching', sort: 'newest' });
  expect(queriesOf(breaching).map((query) => [query?.sla, query?.sort])).toEqual([
    ['breached', 'due'],
    ['critical', 'due'],
  ]);
  expect(hasFixedSort(breaching)).toBe(true);
});

test('a search looks everywhere and is ranked, unless it is kept to the view or sorted', () => {
  expect(queriesOf(filter({ q: 'invoice' }))).toEqual([{ q: 'invoice' }]);
  expect(sortOf(filter({ q: 'invoice' }))).toBeNull();
  expect(queriesOf(filter({ q: 'invoice', sort: 'due' }))).toEqual([{ q: 'invoice', sort: 'due' }]);
  expect(queriesOf(filter({ q: 'invoice', is_narrow: true }))[0]).toMatchObject({
    q: 'invoice',
    assigned_agent_id: 'me',
  });
});

test('the resolved of today end where the last change lies before it', () => {
  const now = Date.parse('2026-03-02T12:00:00Z');
  const row = (updated_at: string, resolved_at: string) => ({ updated_at, resolved_at }) as TicketRow;
  expect(isResolvedToday(row('2026-03-02T01:00:00Z', '2026-03-02T00:00:00Z'), now)).toBe(true);
  expect(isResolvedToday(row('2026-03-02T01:00:00Z', '2026-03-01T23:59:59Z'), now)).toBe(false);
  expect(mayGoOn(row('2026-03-01T23:00:00Z', '2026-03-01T20:00:00Z'), now)).toBe(false);
  expect(mayGoOn(row('2026-03-02T00:00:01Z', '2026-03-01T20:00:00Z'), now)).toBe(true);
});
