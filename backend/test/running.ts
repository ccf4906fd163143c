// Whole processes for tests: started, killed, and cleaned up after.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach } from 'vitest';
import { call, closeClients } from './client.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';
import { startProcess, type DeskProcess } from './process.ts';

export const password = 'a-fine-test-password';
const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  await closeClients();
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

export async function start(env: NodeJS.ProcessEnv): Promise<DeskProcess> {
  const desk = await startProcess(env);
  cleanUp.push(() => desk.stop('SIGKILL'));
  return desk;
}

export async function clone(): Promise<
  TestDatabase & { query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]> }
> {
  const database = await cloneDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
  cleanUp.push(
    () => database.drop(),
    () => client.end(),
  );
  return { ...database, query: async (text, values) => (await client.query(text, values)).rows };
}

export const admin = { ADMIN_EMAIL: 'admin@people.test', ADMIN_PASSWORD: password };
export const signIn = async (url: string, email: string) =>
  (await call(url, 'POST /auth/login', { body: { email, password } })).token;

/** A desk of its own, as it would run for customers; its folder goes with the test. */
export const inProduction = () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'switchboard-kill-'));
  cleanUp.push(() => rmSync(directory, { recursive: true, force: true }));
  return {
    ...admin,
    DATA_DIRECTORY: directory,
    NODE_ENV: 'production',
    JWT_SECRET: 'Zq3v8LmR1xT6yB0nW5kHs2JdFg7PcUeA',
    BCRYPT_COST: '12',
    RATE_LIMITS: 'on',
  };
};
