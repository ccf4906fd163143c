// A week of hours: where its bars are drawn, and what is wrong with it. Pure.
import type { Intervals } from '@switchboard/contract/agents.ts';
import { weekdays, type Weekday } from '@switchboard/contract/words.ts';

export type Interval = [from: string, to: string];

export interface Bar {
  /** Minutes from midnight of the day it is drawn on. */
  from: number;
  to: number;
  /** The interval it belongs to, which for the tail of a night is one of the day before. */
  day: Weekday;
  index: number;
  is_tail: boolean;
}

const day_minutes = 1440;

/** `"09:30"` → 570. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 570 → `"09:30"`; a whole day is `"24:00"`. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes from midnight; past 1440 it runs into the next day. A "to" not after "from" lies on the next day. */
function spanOf([from, to]: Interval): [number, number] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return [start, end > start ? end : end + day_minutes];
}

export const crossesMidnight = (interval: Interval): boolean => spanOf(interval)[1] > day_minutes;

const before = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 6) % 7]!;

/** What is drawn on a day: its own intervals up to midnight, and what runs on from the day before. */
export function barsOf(week: Intervals, day: Weekday): Bar[] {
  const own = (week[day] ?? []).map((interval, index): Bar => {
    const [from, to] = spanOf(interval);
    return { from, to: Math.min(to, day_minutes), day, index, is_tail: false };
  });
  const yesterday = before(day);
  const tails = (week[yesterday] ?? []).flatMap((interval, index): Bar[] => {
    const [, to] = spanOf(interval);
    return to > day_minutes ? [{ from: 0, to: to - day_minutes, day: yesterday, index, is_tail: true }] : [];
  });
  return [...tails, ...own].sort((a, b) => a.from - b.from);
}

/** The intervals of a day that overlap another, its own or the tail of the day before. */
export function overlapsOn(week: Intervals, day: Weekday): Set<number> {
  const bars = barsOf(week, day);
  const found = new Set<number>();
  for (const one of bars) {
    for (const other of bars) {
      const meets = one !== other && one.from < other.to && other.from < one.to;
      if (meets && !one.is_tail) found.add(one.index);
    }
  }
  return found;
}

export const isComplete = ([from, to]: Interval): boolean => from !== '' && to !== '';

/** Whether it can be kept: every time is given, and nothing overlaps. */
export const isSoundWeek = (week: Intervals): boolean =>
  weekdays.every((day) => (week[day] ?? []).every(isComplete) && overlapsOn(week, day).size === 0);

export function hoursOf(week: Intervals): number {
  const spans = weekdays.flatMap((day) => (week[day] ?? []).filter(isComplete).map(spanOf));
  return spans.reduce((sum, [from, to]) => sum + to - from, 0) / 60;
}

/** Days without intervals are left out, and the others stand in order. */
export function tidyWeek(week: Intervals): Intervals {
  const days = weekdays.flatMap((day) => {
    const intervals = (week[day] ?? []).toSorted((a, b) => minutesOf(a[0]) - minutesOf(b[0]));
    return intervals.length > 0 ? [[day, intervals] as const] : [];
  });
  return Object.fromEntries(days);
}

/** The next interval one is likely to want: the usual day, else two hours after the last. */
export function nextInterval(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1);
  if (!last || !isComplete(last)) return ['09:00', '17:00'];
  const from = Math.min(spanOf(last)[1] + 60, 23 * 60);
  return [timeOf(from), timeOf(Math.min(from + 240, day_minutes))];
}
