/** A database of its own for a test file: a copy of the migrated template, made in some 30 ms. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

export type TestDatabase = { url: string; drop(): Promise<void> };

const CLONING_LOCK = 727_002;
const OBJECT_IN_USE = '55006';
const ATTEMPTS = 50;

export async function cloneDatabase(name = `test_${randomBytes(6).toString('hex')}`): Promise<TestDatabase> {
  const quoted = escapeIdentifier(name);
  const template = escapeIdentifier(inject('templateName'));
  await onCluster(async (client) => {
    await client.query(`drop database if exists ${quoted} with (force)`);
    // One at a time: each copy wants the template to itself.
    await client.query('select pg_advisory_lock($1)', [CLONING_LOCK]);
    await whenFree(() => client.query(`create database ${quoted} template ${template} strategy file_copy`));
  });
  const url = new URL(inject('clusterUrl'));
  url.pathname = name;
  const drop = () => onCluster((client) => client.query(`drop database if exists ${quoted} with (force)`));
  return { url: url.href, drop };
}

/** A session that has ended may still be seen at the template for a moment. */
async function whenFree(create: () => Promise<unknown>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await create();
      return;
    } catch (error) {
      const isBusy = error instanceof DatabaseError && error.code === OBJECT_IN_USE;
      if (!isBusy || attempt === ATTEMPTS) throw error;
      await sleep(100);
    }
  }
}

/** Ending the session releases the lock too. */
async function onCluster(work: (client: Client) => Promise<unknown>) {
  const client = new Client(inject('clusterUrl'));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
