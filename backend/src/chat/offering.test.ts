import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holder } from './line.ts';
import { deal } from './offering.ts';

const holder = (id: string, more: Partial<Holder> = {}): Holder => ({
  id,
  shift: null,
  max_chats: 3,
  held: 0,
  last_offer: 0,
  ...more,
});
const chats = (count: number, passed_by: string[] = []) =>
  Array.from({ length: count }, (_, n) => ({ id: `c${n}`, passed_by }));
const whoGot = (...args: Parameters<typeof deal>) => deal(...args).map(({ agent_id }) => agent_id);

const names = ['a', 'b', 'c', 'd', 'e'];
const holders = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ max_chats: fc.nat(4), held: fc.nat(4), last_offer: fc.nat(9) }).map((more) => holder(id, more)),
      ),
    ),
  );
const line = fc
  .array(fc.subarray(names), { maxLength: 12 })
  .map((all) => all.map((passed_by, n) => ({ id: `c${n}`, passed_by })));

describe('offering in turn', () => {
  it('asks first whom it has asked longest ago, and goes round', () => {
    const three = [holder('a', { last_offer: 7 }), holder('b', { last_offer: 3 }), holder('c', { last_offer: 5 })];
    expect(whoGot(chats(5), three, 7)).toEqual(['b', 'c', 'a', 'b', 'c']);
  });

  it('passes over who has no room or has let it pass, and leaves a chat nobody can take', () => {
    const three = [holder('a', { held: 3 }), holder('b'), holder('c')];
    expect(whoGot(chats(1, ['b']), three, 0)).toEqual(['c']);
    expect(whoGot(chats(1, ['b', 'c']), three, 0)).toEqual([]);
    expect(whoGot(chats(20), three, 0)).toHaveLength(6);
  });

  it('is fair: of those who could take everything nobody gets two more than another', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(99), { minLength: 5 }),
        (count, size, last) => {
          const all = names.slice(0, size).map((id, n) => holder(id, { max_chats: 100, last_offer: last[n]! }));
          const got = whoGot(chats(count), all, 100);
          const shares = all.map(({ id }) => got.filter((each) => each === id).length);
          return got.length === count && Math.max(...shares) - Math.min(...shares) <= 1;
        },
      ),
    );
  });

  it('asks, for each chat in the order of the line, the one who could take it and was asked longest ago', () => {
    fc.assert(
      fc.property(line, holders, fc.integer({ min: 9, max: 20 }), (waiting, working, last) => {
        const given = structuredClone([waiting, working]);
        const offers = deal(waiting, working, last);
        // It is said of its input what it was before.
        expect([waiting, working]).toEqual(given);
        const held = new Map(working.map((each) => [each.id, { ...each }]));
        let number = last;
        for (const { id, passed_by } of waiting) {
          const able = [...held.values()].filter((each) => each.held < each.max_chats && !passed_by.includes(each.id));
          const offer = offers.find(({ session_id }) => session_id === id);
          if (able.length === 0) {
            expect(offer).toBeUndefined();
            continue;
          }
          expect(offer!.number).toBe(++number);
          const asked = held.get(offer!.agent_id)!;
          expect(asked.held).toBeLessThan(asked.max_chats);
          expect(passed_by).not.toContain(asked.id);
          expect(asked.last_offer).toBe(Math.min(...able.map(({ last_offer }) => last_offer)));
          asked.held += 1;
          asked.last_offer = number;
        }
        expect(offers).toHaveLength(number - last);
      }),
    );
  });
});
