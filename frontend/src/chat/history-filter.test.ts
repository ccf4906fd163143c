import { expect, test } from 'vitest';
import { anything, isNarrowed, queryOf, readFilter, writeFilter } from './history-filter.ts';

test('a filter is found again by its address, and nonsense in it is passed over', () => {
  const filter = { ...anything, q: 'ada', state: 'missed', rating: '5', from: '2026-03-01' } as const;
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  const nonsense = new URLSearchParams('state=x&rating=9&from=soon&to=2026-99-99&agent_id=%27');
  expect(readFilter(nonsense)).toEqual(anything);
  expect([isNarrowed(anything), isNarrowed(filter)]).toEqual([false, true]);
});

test('the last day counts whole, as the reader’s clock has it', () => {
  const { from, to } = queryOf({ ...anything, from: '2026-03-31', to: '2026-03-31' })!;
  expect(new Date(from!)).toEqual(new Date(2026, 2, 31));
  expect(new Date(to!)).toEqual(new Date(2026, 3, 1));
  expect(queryOf(anything)).toEqual({});
});
