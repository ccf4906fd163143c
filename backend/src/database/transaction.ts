// A transaction travels with the call (AsyncLocalStorage), so no verb passes it on; a verb inside a verb joins it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'sequelize';
import { database } from './connection.ts';

interface Unit {
  transaction: Transaction;
  afterCommit: (() => void)[];
}

const units = new AsyncLocalStorage<Unit>();

export const currentTransaction = () => units.getStore()?.transaction;

/** Everything `work` writes is committed together, or not at all. */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (units.getStore()) return work();
  const unit: Unit = { transaction: await database().transaction(), afterCommit: [] };
  let result: T;
  try {
    result = await units.run(unit, work);
  } catch (error) {
    // A failed rollback means the connection is gone, and with it the transaction.
    await unit.transaction.rollback().catch(() => {});
    throw error;
  }
  await unit.transaction.commit();
  for (const tell of unit.afterCommit) tell();
  return result;
}

/** Runs once the present transaction is through; throws outside of one. */
export function afterCommit(tell: () => void): void {
  const unit = units.getStore();
  if (!unit) throw new Error('a fact is published inside a transaction');
  unit.afterCommit.push(tell);
}

/** Leaves the caller's transaction: what follows a commit must not run in it. */
export const outsideTransaction = <T>(work: () => T): T => units.exit(work);
