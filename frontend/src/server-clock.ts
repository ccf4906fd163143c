// The server's clock: a wrong clock on this machine must not colour a deadline.

let offset_ms = 0;

/** Milliseconds since 1970 on the server's clock, as well as it is known. */
export const now = (): number => Date.now() + offset_ms;

/** Learns the server's clock from the Date header, which has whole seconds: a difference under two means nothing. */
export function learnClock(date: string | null, asked_at: number): void {
  const told = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(told)) return;
  const difference = told + 500 - (asked_at + Date.now()) / 2;
  offset_ms = Math.abs(difference) < 2000 ? 0 : Math.round(difference);
}
