import { availabilities, categories } from '@switchboard/contract/words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deal, exclusion, type Dealer, type Waiting } from './rotation.ts';

const agent = (id: string, more: Partial<Dealer> = {}): Dealer => ({
  id,
  availability: 'available',
  in_shift: true,
  load: 0,
  max_tickets: 100,
  categories: [],
  last_deal: 0,
  ...more,
});
const ticket = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  category: 'general',
  sticky_agent_id: null,
  ...more,
});
const tickets = (n: number) => Array.from({ length: n }, (_, index) => ticket(`t${index}`));
const whoGot = (waiting: Waiting[], agents: Dealer[], last = 0) =>
  deal(waiting, agents, last).map(({ agent_id }) => agent_id);

describe('the round', () => {
  it('gives a ticket to the agent who has waited longest', () => {
    expect(
      whoGot(tickets(4), [agent('a', { last_deal: 7 }), agent('b', { last_deal: 3 }), agent('c', { last_deal: 5 })], 7),
    ).toEqual(['b', 'c', 'a', 'b']);
  });

  it('passes over who is unavailable, out of shift, full, or has other categories, and says why', () => {
    const agents = [
      agent('a', { availability: 'busy' }),
      agent('b', { in_shift: false }),
      agent('c', { load: 3, max_tickets: 3 }),
      agent('d', { categories: ['billing'] }),
      agent('e'),
    ];
    const [dealt] = deal(tickets(1), agents, 0);
    expect(dealt).toMatchObject({ agent_id: 'e', decision: { eligible: ['e'] } });
    expect(dealt!.decision.excluded.map(({ reason }) => reason)).toEqual([
      'unavailable',
      'out_of_shift',
      'at_capacity',
      'other_categories',
    ]);
  });

  it('asks first who has chosen the category', () => {
    const agents = [agent('a'), agent('b', { categories: ['billing'], last_deal: 9 })];
    expect(whoGot([ticket('t', { category: 'billing' }), ticket('u')], agents, 9)).toEqual(['b', 'a']);
  });

  it('gives a reopened ticket back to who resolved it, if they can take it', () => {
    const reopened = [ticket('t', { sticky_agent_id: 'b' })];
    expect(deal(reopened, [agent('a'), agent('b', { last_deal: 9 })], 9)[0]).toMatchObject({
      agent_id: 'b',
      reason: 'sticky',
    });
    expect(deal(reopened, [agent('a'), agent('b', { availability: 'away' })], 9)[0]).toMatchObject({
      agent_id: 'a',
      reason: 'round_robin',
    });
  });

  it('leaves waiting what nobody can take', () => {
    expect(deal(tickets(3), [agent('a', { max_tickets: 1 })], 0)).toHaveLength(1);
    expect(deal(tickets(3), [], 0)).toEqual([]);
  });

  const anyAgent = (index: number) =>
    fc
      .record({
        availability: fc.constantFrom(...availabilities),
        in_shift: fc.boolean(),
        load: fc.integer({ min: 0, max: 5 }),
        max_tickets: fc.integer({ min: 0, max: 8 }),
        categories: fc.subarray([...categories], { maxLength: 2 }),
        last_deal: fc.integer({ min: 0, max: 50 }),
      })
      .map((each): Dealer => ({ id: `agent${index}`, ...each }));
  const anyAgents = fc
    .integer({ min: 0, max: 8 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, index) => anyAgent(index))));
  const anyTickets = fc
    .array(fc.constantFrom(...categories), { maxLength: 40 })
    .map((given) => given.map((category, index) => ticket(`t${index}`, { category })));

  it('never deals a ticket twice, to anyone unable, or beyond a limit', () => {
    fc.assert(
      fc.property(anyTickets, anyAgents, (waiting, agents) => {
        const deals = deal(waiting, agents, 50);
        expect(new Set(deals.map(({ ticket_id }) => ticket_id)).size).toBe(deals.length);
        for (const each of agents) {
          const mine = deals.filter(({ agent_id }) => agent_id === each.id);
          if (mine.length > 0) expect(each.load + mine.length).toBeLessThanOrEqual(each.max_tickets);
          for (const { ticket_id } of mine)
            expect(exclusion(each, waiting.find(({ id }) => id === ticket_id)!.category)).toBeNull();
        }
      }),
    );
  });

  it('is fair to one ticket among agents equally eligible throughout', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), anyAgents, (n, agents) => {
        const alike = agents.map((each) => ({
          ...each,
          availability: 'available' as const,
          in_shift: true,
          load: 0,
          max_tickets: 1000,
          categories: [],
        }));
        if (alike.length === 0) return;
        const counts = new Map(alike.map(({ id }) => [id, 0]));
        for (const id of whoGot(tickets(n), alike, 50)) counts.set(id, counts.get(id)! + 1);
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
      }),
    );
  });
});
