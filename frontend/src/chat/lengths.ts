// How long a chat was waited for, and how long it was talked. Pure.
import type { ChatSession } from '@switchboard/contract/chat.ts';

type Times = Pick<ChatSession, 'waiting_since' | 'accepted_at' | 'ended_at' | 'state'>;

/** One that went back to the line was accepted before it waited again. */
const takenAt = ({ accepted_at, waiting_since }: Times): string | null =>
  accepted_at !== null && Date.parse(accepted_at) >= Date.parse(waiting_since) ? accepted_at : null;

/** @returns milliseconds, or null while it still waits; for who was never taken, until they left */
export function waitedOf(times: Times): number | null {
  const until = times.state === 'waiting' ? null : (takenAt(times) ?? times.ended_at);
  return until === null ? null : Math.max(0, Date.parse(until) - Date.parse(times.waiting_since));
}

/** @returns milliseconds, or null for what nobody has taken, or is not over */
export function lastedOf(times: Times): number | null {
  const taken = takenAt(times);
  return taken === null || times.ended_at === null ? null : Date.parse(times.ended_at) - Date.parse(taken);
}
