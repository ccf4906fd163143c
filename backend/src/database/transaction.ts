// A transaction travels with the call (AsyncLocalStorage), so no verb passes it on; a verb inside a verb joins it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'sequelize';
import { acquire, release, send, type BoundText, type Connection } from './connection.ts';

interface Unit {
  client: Connection;
  /** The transaction's own time, once it has begun: with its first statement, in the same write. */
  begun: Promise<string> | null;
  /** Statements whose results nobody waited for. */
  written: Promise<unknown>[];
  afterCommit: (() => void)[];
}

const units = new AsyncLocalStorage<Unit>();

/** Everything `work` writes is committed together, or not at all. */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (units.getStore()) return work();
  const unit: Unit = { client: await acquire(), begun: null, written: [], afterCommit: [] };
  try {
    const result = await units.run(unit, work);
    await commit(unit);
    for (const tell of unit.afterCommit) tell();
    return result;
  } catch (error) {
    // A rollback that fails means the connection is gone, and with it the transaction.
    if (unit.begun) await send(unit.client, { text: 'rollback', values: [] }).catch(() => {});
    throw await firstFailure(unit, error);
  } finally {
    release(unit.client);
  }
}

/** "The transaction is aborted" (25P02) hides why; a statement nobody waited for knows. */
async function firstFailure({ written }: Unit, error: unknown): Promise<unknown> {
  if ((error as { code?: string }).code !== '25P02') return error;
  const results = await Promise.allSettled(written);
  return results.find((result) => result.status === 'rejected')?.reason ?? error;
}

function begin(unit: Unit): Promise<string> {
  if (!unit.begun) {
    keep(unit, send(unit.client, { text: 'begin', values: [] }));
    unit.begun = send<{ now: string }>(unit.client, { name: 'now', text: 'select now() as now', values: [] }).then(
      ([row]) => row!.now,
    );
    keep(unit, unit.begun);
  }
  return unit.begun;
}

/** Awaited at the commit; until then its failure is nobody's. */
function keep<T>(unit: Unit, written: Promise<T>): void {
  unit.written.push(written);
  written.catch(() => {});
}

async function commit(unit: Unit): Promise<void> {
  if (!unit.begun) return;
  // Sent right behind what is still under way: if that failed, PostgreSQL turns the commit into a rollback.
  keep(unit, send(unit.client, { text: 'commit', values: [] }));
  const results = await Promise.allSettled(unit.written);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** In the caller's transaction, beginning it if need be; undefined outside of one. */
export function sendInTransaction<R>(statement: BoundText): Promise<R[]> | undefined {
  const unit = units.getStore();
  if (!unit) return undefined;
  void begin(unit);
  return send<R>(unit.client, statement);
}

/** Sends a statement whose result is only wanted after the commit, if at all: the verb goes on without waiting. */
export function sendLater<R>(statement: BoundText): Promise<R[]> {
  const unit = theUnit();
  void begin(unit);
  const written = send<R>(unit.client, statement);
  keep(unit, written);
  return written;
}

/** For Sequelize: its models take the connection from here. */
export function currentTransaction(): Transaction | null {
  const unit = units.getStore();
  if (!unit) return null;
  void begin(unit);
  return { connection: unit.client } as unknown as Transaction;
}

/** When the present transaction began, by the database's clock. */
export const transactionTime = () => begin(theUnit());

/** Runs once the present transaction is through; throws outside of one. */
export const afterCommit = (tell: () => void) => void theUnit().afterCommit.push(tell);

/** The same, and outside of a transaction at once. */
export function whenCommitted(tell: () => void): void {
  const unit = units.getStore();
  if (unit) unit.afterCommit.push(tell);
  else tell();
}

function theUnit(): Unit {
  const unit = units.getStore();
  if (!unit) throw new Error('this happens inside a transaction');
  return unit;
}

/** Leaves the caller's transaction: what follows a commit must not run in it. */
export const outsideTransaction = <T>(work: () => T): T => units.exit(work);
