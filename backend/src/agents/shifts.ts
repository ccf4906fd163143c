// Whether an agent works now. No shift means always.
import type { Shift } from '@switchboard/contract/agents.ts';
import { isOpen, isTimeZone } from '../hours.ts';
import { invalid } from '../problem.ts';

export const inShift = (shift: Shift | null, now: number) => shift === null || isOpen(shift, now);

/** @throws request/invalid for a time zone nobody knows */
export function checkShift(shift: Shift | null | undefined): void {
  if (shift && !isTimeZone(shift.time_zone))
    throw invalid('/shift/time_zone', 'is not a known time zone, such as Europe/Berlin');
}
