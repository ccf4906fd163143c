/** Once for the whole run: a throw-away database server, and in it the migrated database that tests clone. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { reclaim, startTime } from '../src/database/embedded-owner.ts';
import { choosePlace } from '../src/database/embedded-place.ts';
import { startEmbedded } from '../src/database/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string;
    templateName: string;
    /** An empty directory of this run, gone at its end. */
    scratch: string;
  }
}

const TEMPLATE = 'switchboard_template';

export async function setup(project: TestProject) {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 10);
  const prefix = `switchboard-test-${checkout}-`;
  const parent = findParent();
  await removeLeftovers(parent, prefix);
  const directory = path.join(parent, `${prefix}${process.pid}`);
  const cluster = await startEmbedded({ directory, fast: true });
  const close = async () => {
    await cluster.stop();
    await removeCluster(directory);
  };
  const scratch = path.join(directory, 'scratch');
  try {
    mkdirSync(scratch);
    await createTemplate(cluster.url);
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('clusterUrl', cluster.url);
  project.provide('templateName', TEMPLATE);
  project.provide('scratch', scratch);
  return close;
}

/** In memory when there is enough of it: a clone takes half the time. A container is often given 64 MB only. */
function findParent(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** What runs that were killed have left; another run of this checkout may be at work meanwhile. */
async function removeLeftovers(parent: string, prefix: string) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const isAtWork = startTime(Number(name.slice(prefix.length))) !== undefined;
    if (!isAtWork) await removeCluster(path.join(parent, name));
  }
}

async function removeCluster(directory: string) {
  const { state } = choosePlace(directory);
  await reclaim(path.join(state, 'data'));
  for (const folder of [state, directory]) rmSync(folder, { recursive: true, force: true });
}

async function createTemplate(clusterUrl: string) {
  const { migrate } = await import('../src/database/migrate.ts');
  const client = new Client(clusterUrl);
  await client.connect();
  try {
    await client.query(`create database ${TEMPLATE}`);
    const url = new URL(clusterUrl);
    url.pathname = TEMPLATE;
    await migrate(url.href);
    // Nobody can be connected to it, so cloning never has to wait for anybody.
    await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } finally {
    await client.end();
  }
}
