import type { Agent } from '@switchboard/contract/agents.ts';
import { expect, test } from 'vitest';
import { groupBy, percentile, spread } from './figures.ts';
import { Ledger, type Assigned } from './ledger.ts';
import { fairness, violations } from './verdict.ts';

const opened = { id: 't1', number: 1, subject: 'Setup', contact_email: 'ann@example.com', sent: 0, answered: 5 };
const found = { ...opened, assigned_agent_id: 'a', resolved: true, breaches: 0 };
const deal = (event: number, agent_id: string, ticket_id = 't1'): Assigned => ({
  event_id: String(event),
  ticket_id,
  agent_id,
  reason: 'round_robin',
});
const agent = (id: string, more: Partial<Agent> = {}) =>
  ({ id, name: id.toUpperCase(), shift: null, categories: [], ...more }) as Agent;

function ledgerOf(assigned: Assigned[], agents: Agent[] = [agent('a'), agent('b')]): Ledger {
  const ledger = new Ledger();
  ledger.opened.set('t1', opened);
  ledger.found.set('t1', found);
  ledger.checked.add('t1');
  ledger.agents = agents;
  ledger.signedIn = agents.map(({ id }) => id);
  for (const { id } of agents) ledger.presence.push({ agent_id: id, status: 'available', event: 0 });
  for (const each of assigned) ledger.assigned.set(each.event_id, each);
  return ledger;
}

test('a ticket found again and dealt once is fine', () => {
  expect(violations(ledgerOf([deal(1, 'a')]))).toEqual([]);
});

test('an acknowledged ticket that is not found is lost', () => {
  const ledger = ledgerOf([]);
  ledger.found.clear();
  expect(violations(ledger)).toMatchObject([{ promise: 'lost' }]);
});

test('a ticket found with another subject is lost as well', () => {
  const ledger = ledgerOf([]);
  ledger.found.set('t1', { ...found, subject: 'Other' });
  expect(violations(ledger)).toMatchObject([{ promise: 'lost' }]);
});

test('a ticket dealt by two facts is dealt twice, one heard twice is not', () => {
  const first = deal(1, 'a');
  expect(violations(ledgerOf([first, first]))).toEqual([]);
  expect(violations(ledgerOf([first, deal(2, 'b')]))).toEqual([
    { promise: 'dealt twice', what: 'ticket t1 went to A and B' },
  ]);
});

test('nobody may be dealt to after they have gone', () => {
  const ledger = ledgerOf([deal(1, 'a'), deal(9, 'a', 't2')]);
  ledger.presence.push({ agent_id: 'a', status: 'away', event: 5 });
  expect(violations(ledger)).toEqual([
    { promise: 'dealt to somebody not available', what: 'ticket t2 went to A, who was away' },
  ]);
});

test('an agent whose changes were not told is not judged', () => {
  const ledger = ledgerOf([deal(9, 'a')]);
  ledger.presence.push({ agent_id: 'a', status: 'away', event: 5 });
  ledger.unwatched.add('a');
  expect(violations(ledger)).toEqual([]);
  expect(fairness(ledger).agents).toEqual([{ name: 'B', deals: 0 }]);
});

test('fairness counts those who were equally eligible throughout', () => {
  const deals = [deal(1, 'a', 't1'), deal(2, 'a', 't2'), deal(3, 'b', 't3'), deal(4, 'c', 't4'), deal(5, 'c', 't5')];
  const ledger = ledgerOf(deals, [agent('a'), agent('b'), agent('c', { categories: ['billing'] }), agent('d')]);
  ledger.presence.push({ agent_id: 'd', status: 'busy', event: 6 });
  expect(fairness(ledger)).toEqual({
    agents: [
      { name: 'A', deals: 2 },
      { name: 'B', deals: 1 },
    ],
    spread: 1,
    equalSpread: 1,
    unequal: 0,
  });
});

test('what is dealt while one agent is full counts apart', () => {
  const order = ['a', 'b', 'b', 'b', 'a', 'b', 'a'];
  const ledger = ledgerOf(order.map((to, index) => deal(index + 1, to, `t${index + 1}`)));
  for (const full of ['t3', 't4']) ledger.eligible.set(full, ['b']);
  ledger.eligible.set('t5', ['a', 'b']);
  expect(fairness(ledger)).toMatchObject({ spread: 1, equalSpread: 1, unequal: 2 });
  for (const full of ['t5', 't6', 't7']) ledger.eligible.set(full, ['b']);
  expect(fairness(ledger)).toMatchObject({ equalSpread: 0, unequal: 5 });
});

test('percentiles are values that occurred', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 50), percentile(values, 99), percentile(values, 100), percentile([7], 99)]).toEqual([
    50, 99, 100, 7,
  ]);
  expect(percentile([], 50)).toBeNaN();
  expect([spread([3, 5, 4]), spread([])]).toEqual([2, 0]);
  expect([...groupBy([1, 2, 3], (value) => value % 2)]).toEqual([
    [1, [1, 3]],
    [0, [2]],
  ]);
});
