// Weekly hours in a time zone: when they are open, and how to count and add time within them. Pure.
import type { Intervals } from '@switchboard/contract/agents.ts';
import { weekdays } from '@switchboard/contract/words.ts';
import { DateTime, IANAZone } from 'luxon';

export interface Hours {
  time_zone: string;
  intervals: Intervals;
  /** Local dates (YYYY-MM-DD) on which nothing opens. */
  holidays?: string[];
}

/** Milliseconds since 1970: opening and closing. */
type Span = [open: number, close: number];

const furthestDays = 3660;
const cache = new WeakMap<Hours, Map<string, Span[]>>();

export const isTimeZone = (name: string) => IANAZone.isValidZone(name);
export const neverOpens = ({ intervals }: Hours) => weekdays.every((day) => !intervals[day]?.length);

/** What opens on one local day, in order; an interval may reach into the next. */
function opensOn(hours: Hours, day: DateTime): Span[] {
  const date = day.toISODate()!;
  let days = cache.get(hours);
  if (!days) cache.set(hours, (days = new Map()));
  let spans = days.get(date);
  if (!spans) {
    const given = hours.holidays?.includes(date) ? [] : (hours.intervals[weekdays[day.weekday - 1]!] ?? []);
    spans = given.map(([from, to]): Span => [moment(day, from), moment(to > from ? day : day.plus({ days: 1 }), to)]);
    spans.sort(([a], [b]) => a - b);
    days.set(date, spans);
  }
  return spans;
}

function moment(day: DateTime, time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour === 24 ? day.plus({ days: 1 }) : day.set({ hour: hour!, minute: minute! })).toMillis();
}

/** Spans that end after `from`, in order and without overlaps, as far as anyone looks. */
function* spansFrom(hours: Hours, from: number): Generator<Span> {
  let day = DateTime.fromMillis(from, { zone: hours.time_zone }).startOf('day').minus({ days: 1 });
  let reached = from;
  for (let i = 0; i < furthestDays; i++, day = day.plus({ days: 1 })) {
    for (const [open, close] of opensOn(hours, day)) {
      if (close <= reached) continue;
      yield [Math.max(open, reached), close];
      reached = close;
    }
  }
}

export function isOpen(hours: Hours, now: number): boolean {
  const [first] = spansFrom(hours, now);
  return first !== undefined && first[0] <= now;
}

/** Open milliseconds between two moments. */
export function openBetween(hours: Hours, from: number, to: number): number {
  let sum = 0;
  for (const [open, close] of spansFrom(hours, from)) {
    if (open >= to) break;
    sum += Math.min(close, to) - open;
  }
  return sum;
}

/** The moment by which `ms` open milliseconds have passed since `from`; hours that never open count like a clock. */
export function addOpen(hours: Hours, from: number, ms: number): number {
  let left = ms;
  for (const [open, close] of spansFrom(hours, from)) {
    if (close - open >= left) return open + left;
    left -= close - open;
  }
  return from + ms;
}
