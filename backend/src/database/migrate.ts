// Numbered plain SQL, forward only. One transaction holds the lock and all steps, so several processes may start at once.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'pg-connection-string';
import { Sequelize } from 'sequelize';
import { Umzug } from 'umzug';

const directory = path.join(import.meta.dirname, 'migrations');
const lock = 727_001;

function open(databaseUrl: string): Sequelize {
  const { ssl } = parse(databaseUrl);
  return new Sequelize(databaseUrl, {
    logging: false,
    pool: { max: 1 },
    dialectOptions: { ...(ssl !== undefined && { ssl }) },
  });
}

/** Forgets everything in the database, its tables included. */
export async function empty(databaseUrl: string): Promise<void> {
  const sequelize = open(databaseUrl);
  try {
    await sequelize.query('drop schema public cascade; create schema public');
  } finally {
    await sequelize.close();
  }
}

/** @returns the names of the steps that were applied */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const sequelize = open(databaseUrl);
  try {
    return await sequelize.transaction(async (transaction) => {
      await sequelize.query(`select pg_advisory_xact_lock(${lock})`, { transaction });
      await sequelize.query(
        'create table if not exists migrations (name text primary key, run_at timestamptz not null default now())',
        { transaction },
      );
      const umzug = new Umzug({
        migrations: readdirSync(directory)
          .filter((file) => file.endsWith('.sql'))
          .sort()
          .map((name) => ({
            name,
            up: async () =>
              void (await sequelize.query(readFileSync(path.join(directory, name), 'utf8'), { transaction })),
          })),
        storage: {
          async executed() {
            const [found] = await sequelize.query('select name from migrations order by name', { transaction });
            return (found as { name: string }[]).map(({ name }) => name);
          },
          async logMigration({ name }) {
            await sequelize.query('insert into migrations (name) values ($name)', { bind: { name }, transaction });
          },
          async unlogMigration() {},
        },
        logger: undefined,
      });
      return (await umzug.up()).map(({ name }) => name);
    });
  } finally {
    await sequelize.close();
  }
}
