// The waiting line: who could come, and how long one waits. Pure.
import type { ChatHours, ChatStaffing } from '@switchboard/contract/words.ts';
import type { Shift } from '@switchboard/contract/agents.ts';
import { isOpen, type Hours } from '../hours.ts';

export interface Holder {
  id: string;
  shift: Shift | null;
  max_chats: number;
  /** Chats held, and offers that stand. */
  held: number;
  last_offer: number;
}

export interface Waits {
  /** How many recent waits there are to judge by. */
  count: number;
  /** Their seconds, and the places in line at which they began, each summed. */
  seconds: number;
  places: number;
}

const enoughWaits = 3;

/** Who is at work now, of those who say they are available. */
export const atWork = <H extends Holder>(
  holders: H[],
  hours: { kind: ChatHours; calendar: Hours },
  now: number,
): H[] =>
  hours.kind === 'business' && !isOpen(hours.calendar, now)
    ? []
    : holders.filter(({ shift }) => shift === null || isOpen(shift, now));

export function staffing(working: Holder[]): ChatStaffing {
  if (working.length === 0) return 'nobody';
  return working.some(({ held, max_chats }) => held < max_chats) ? 'free' : 'busy';
}

/**
 * What a place in line has cost lately, times the place: a ratio of sums, so that one odd wait moves it little.
 * @returns whole seconds, or null while fewer than three waits are known
 */
export function expectedWait(position: number, { count, seconds, places }: Waits): number | null {
  return count < enoughWaits || places === 0 ? null : Math.round((seconds / places) * position);
}
