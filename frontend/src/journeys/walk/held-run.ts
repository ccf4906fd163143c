// What this browser keeps of a way through a journey, so that one can go on after a reload. Goes with the person: `forgetPerson`.
import { forget, keep, kept } from '../../storage.ts';

export interface HeldRun {
  run_id: string;
  /** A visitor's; whoever was signed in goes by their session. */
  token: string | null;
  /** Who was signed in when it began. */
  person_id: string | null;
  /** How many questions are answered. */
  answered: number;
  /** What it has become; then there is nothing to go on with. */
  ticket: number | null;
}

const key = (journey_id: string) => `journey.${journey_id}`;

export const heldRun = (journey_id: string): HeldRun | null => kept(key(journey_id)) as HeldRun | null;
export const holdRun = (journey_id: string, run: HeldRun): void => keep(key(journey_id), run);
export const letGo = (journey_id: string): void => forget(key(journey_id));

/** A visitor's run stays in the browser it was begun in; a person's is theirs alone. */
const isOf = ({ token, person_id }: HeldRun, user_id: string | null): boolean =>
  token !== null || person_id === user_id;

/** The home page offers to go on with it. */
export const isUnderWay = (held: HeldRun | null, user_id: string | null): held is HeldRun =>
  held !== null && held.ticket === null && held.answered > 0 && isOf(held, user_id);

/** How a journey opens: from the start, where one was, or not at all. */
export type Opening =
  | { is: 'begun_anew'; sent_before: number | null }
  | { is: 'gone_on'; held: HeldRun; is_return: boolean }
  | { is: 'sent'; ticket: number }
  | { is: 'of_somebody' };

/** @param is_inside of a page within the walk: after a reload, or by the browser's Back button */
export function openingOf(held: HeldRun | null, user_id: string | null, is_inside: boolean): Opening {
  if (held === null) return { is: 'begun_anew', sent_before: null };
  if (held.ticket !== null && is_inside) return { is: 'sent', ticket: held.ticket };
  if (held.ticket !== null) return { is: 'begun_anew', sent_before: held.ticket };
  if (isOf(held, user_id)) return { is: 'gone_on', held, is_return: !is_inside && held.answered > 0 };
  return user_id === null ? { is: 'of_somebody' } : { is: 'begun_anew', sent_before: null };
}
