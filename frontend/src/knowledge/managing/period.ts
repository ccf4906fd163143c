// The days a figure is reckoned over, as the address says it. Pure.

export const periods = ['7', '30', '90'] as const;
export type PeriodDays = (typeof periods)[number];

export const readPeriod = (search: URLSearchParams): PeriodDays =>
  periods.find((days) => days === search.get('days')) ?? '30';

/** Midnight so many days ago, where the reader is: the same all day long, so that what was read is not read again. */
export function startOfPeriod(days: PeriodDays, now: number): string {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - Number(days)).toISOString();
}
