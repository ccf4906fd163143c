// The promises as a form holds them: amounts with units people think in. Pure.
import type { Calendar, Policies } from '@switchboard/contract/sla.ts';
import { priorities, type Clock, type Priority } from '@switchboard/contract/words.ts';
import { tidyWeek } from '../ui/week.ts';

export const units = { minutes: 1, hours: 60, days: 1440 } as const;
export type Unit = keyof typeof units;

export interface Span {
  /** As typed; a comma is as good as a point. */
  amount: string;
  unit: Unit;
}

export interface PolicyFields {
  response: Span;
  resolution: Span;
  clock: Clock;
}

export interface SlaFields {
  policies: Record<Priority, PolicyFields>;
  calendar: Calendar;
}

const longest = 525_600;

/** 240 → 4 hours: the largest unit that gives a whole number. Days only by the calendar: a business day is no 24 hours. */
export function spanOf(minutes: number, clock: Clock): Span {
  const unit = clock === 'calendar' && minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes';
  return { amount: String(minutes / units[unit]), unit };
}

/** @returns whole minutes, or null when it is no number or out of bounds */
export function minutesOf({ amount, unit }: Span): number | null {
  const number = Number(amount.trim().replace(',', '.'));
  const minutes = Math.round(number * units[unit]);
  return amount.trim() !== '' && Number.isFinite(number) && minutes >= 1 && minutes <= longest ? minutes : null;
}

export function fieldsOf({ policies, calendar }: Policies): SlaFields {
  const entries = priorities.map((priority): [Priority, PolicyFields] => {
    const { response_minutes, resolution_minutes, clock } = policies[priority];
    return [
      priority,
      { response: spanOf(response_minutes, clock), resolution: spanOf(resolution_minutes, clock), clock },
    ];
  });
  return { policies: Object.fromEntries(entries) as Record<Priority, PolicyFields>, calendar };
}

export function policiesOf({ policies, calendar }: SlaFields): Policies {
  const entries = priorities.map((priority) => {
    const { response, resolution, clock } = policies[priority];
    return [
      priority,
      { response_minutes: minutesOf(response) ?? 0, resolution_minutes: minutesOf(resolution) ?? 0, clock },
    ];
  });
  return {
    policies: Object.fromEntries(entries) as Policies['policies'],
    calendar: { ...calendar, intervals: tidyWeek(calendar.intervals), holidays: calendar.holidays.toSorted() },
  };
}
