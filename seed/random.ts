// Chance that falls the same way every time (mulberry32), so that two sample desks are alike.
export type Random = (from: number, to: number) => number;

export function seeded(seed: number): Random {
  let state = seed * 0x9e3779b1;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (to - from);
  };
}
