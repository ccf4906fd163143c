// Opens tickets as guests would: so many a second, whether or not the desk keeps up.
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Desk } from './desk.ts';
import { count, type Ledger } from './ledger.ts';
import type { Incoming } from './rows.ts';
import { replayTag } from './team.ts';

export class Limited extends Error {}

interface Flow {
  desk: Desk;
  ledger: Ledger;
  /** Of agents: urgent tickets are opened by staff for the customer. */
  tokens: string[];
  tickets: AsyncIterator<Incoming>;
  rate: number;
  total: number;
  stop: AbortSignal;
}

/** Resolves when all are sent and answered. @throws Limited when the desk limits requests */
export async function open({ rate, total, tickets, stop, ledger, ...flow }: Flow): Promise<void> {
  const pending = new Set<Promise<void>>();
  const refusals = new Set<number | undefined>();
  const start = performance.now();
  while (ledger.sent < total && !stop.aborted && !refusals.has(429)) {
    const ahead = start + (ledger.sent * 1000) / rate - performance.now();
    if (ahead > 1) await sleep(ahead, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) break;
    const next = await tickets.next();
    if (next.done) break;
    const done: Promise<void> = send(next.value, { ledger, ...flow })
      .then((status) => void refusals.add(status))
      .finally(() => pending.delete(done));
    pending.add(done);
    ledger.sent += 1;
  }
  await Promise.all(pending);
  if (refusals.has(429))
    throw new Limited('The desk limits requests (429), so nothing can be measured; start it with RATE_LIMITS=off.');
}

/** @returns the status of a refusal */
async function send(
  ticket: Incoming,
  { desk, ledger, tokens }: Pick<Flow, 'desk' | 'ledger' | 'tokens'>,
): Promise<number | undefined> {
  const token = ticket.priority === 'urgent' ? tokens[ledger.sent % tokens.length] : undefined;
  const sent = performance.now();
  try {
    const { id, number, subject, contact_email } = await desk.call(
      'POST /tickets',
      { body: { ...ticket, tags: [replayTag] } },
      token,
    );
    ledger.opened.set(id, { id, number, subject, contact_email, sent, answered: performance.now() });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    count(ledger.refused, `${error.status || 'none'}: ${error.message}`);
    return error.status;
  }
}
