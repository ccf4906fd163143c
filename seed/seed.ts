// npm run seed: fills an empty desk with samples and ends.
import path from 'node:path';
import { openDesk } from '../backend/src/app.ts';
import { hasAdmin } from '../backend/src/auth/queries.ts';
import { ConfigError, readConfig, type Config } from '../backend/src/config.ts';
import { startEmbedded } from '../backend/src/database/embedded.ts';
import { migrate } from '../backend/src/database/migrate.ts';
import { sampleAccounts, seedDesk } from './desk.ts';

class Refusal extends Error {}

const root = path.resolve(import.meta.dirname, '..');
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  // Before the configuration is read: in production that would ask for secrets first.
  if (process.env.NODE_ENV === 'production')
    throw new Refusal('Samples are not for production: everybody knows their password.');
  const config = readConfig(process.env, root);
  if (config.database_url) return fill(config, config.database_url);
  const embedded = await startEmbedded({ directory: path.join(config.data_directory, 'postgres') });
  try {
    await fill(config, embedded.url);
  } finally {
    await embedded.stop();
  }
}

async function fill(config: Config, databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  const desk = await openDesk(config, { databaseUrl, jobs: false, mail: async () => {} });
  try {
    if (await hasAdmin())
      throw new Refusal('This desk has an administrator already; samples go into an empty one only.');
    await seedDesk(say);
    say(sampleAccounts);
  } finally {
    await desk.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof Refusal ? error.message : error);
  process.exit(1);
});
