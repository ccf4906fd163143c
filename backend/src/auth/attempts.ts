// Guessing passwords is counted, for all processes together: by account and address, by address, and by account alone.
import { setTimeout as wait } from 'node:timers/promises';
import { forgive, giveBack, spend } from '../database/limits.ts';
import { problem } from '../problem.ts';

const windowSeconds = 15 * 60;
const most = { perAccountAndAddress: 10, perAddress: 100 };
/** Guesses spread over many addresses are slowed, never refused: a refusal would lock the owner out. */
const slowAfter = 20;
const slowestMs = 4_000;

let counted = true;
export const countAttempts = (on: boolean) => void (counted = on);

/**
 * Counts one attempt before it is judged, so that many at once are many.
 * @throws auth/too-many-attempts, with the seconds to wait
 */
export async function countAttempt(email: string, address: string): Promise<{ forgive(): Promise<void> }> {
  if (!counted) return { forgive: async () => {} };
  const keys = { both: `login:${email}:${address}`, account: `login:${email}`, address: `login-from:${address}` };
  const both = await spend(keys.both, windowSeconds);
  const [account, from] = await Promise.all([spend(keys.account, windowSeconds), spend(keys.address, windowSeconds)]);
  const over = both.count > most.perAccountAndAddress ? both : from.count > most.perAddress ? from : null;
  if (over) throw problem('auth/too-many-attempts', { retryAfterSeconds: over.seconds_left });
  if (account.count > slowAfter) await wait(Math.min(slowestMs, 100 * 2 ** (account.count - slowAfter)));
  return {
    async forgive() {
      await Promise.all([forgive(keys.both), forgive(keys.account), giveBack(keys.address)]);
    },
  };
}
