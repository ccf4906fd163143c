// Numbers for the summary. Pure.

/** Nearest rank: the smallest value that at least `percent` of all do not exceed; NaN for none. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

export const milliseconds = (value: number) =>
  Number.isNaN(value) ? 'no figure' : `${Math.round(value).toLocaleString('en')} ms`;

/** The most and the fewest, and how far they lie apart. */
export function spread(counts: number[]): number {
  return counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
}

/** Like Map.groupBy, which the oldest Node.js we run on does not have. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
