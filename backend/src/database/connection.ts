// The one pool. Sequelize owns it; models and tagged SQL draw from it alike.
import type { Socket } from 'node:net';
import pg from 'pg';
import { parse } from 'pg-connection-string';
import { Sequelize } from 'sequelize';

// Times travel as ISO strings from the row to the browser, so nothing on the way has to convert them; counts are numbers.
const isoTime = (text: string) => new Date(text).toISOString();
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoTime);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

let sequelize: Sequelize | undefined;

/** Opens the pool. Bounds every wait, so that an unreachable database is an answer within seconds, not a hang. */
export async function connect(url: string, { poolSize = 10 } = {}): Promise<void> {
  const { ssl } = parse(url);
  sequelize = new Sequelize(url, {
    logging: false,
    pool: { max: poolSize, min: 0, acquire: 2_500, idle: 30_000 },
    dialectOptions: {
      application_name: 'switchboard',
      statement_timeout: 5_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 10_000,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      ...(ssl !== undefined && { ssl }),
    },
  });
  // A statement need not wait for the answer to the one before: a transaction is two round trips instead of six.
  sequelize.addHook('afterConnect', (client) => void ((client as { pipeline: boolean }).pipeline = true));
  const [server] = await query<{ version: number }>({
    text: `select current_setting('server_version_num')::int as version`,
    values: [],
  });
  if (!server || server.version < 180_000)
    throw new Error('Switchboard needs PostgreSQL 18 or newer (it makes ids with uuidv7()).');
}

export async function disconnect(): Promise<void> {
  await sequelize?.close();
  sequelize = undefined;
}

export function database(): Sequelize {
  if (!sequelize) throw new Error('connect() comes first');
  return sequelize;
}

export interface BoundText {
  text: string;
  values: unknown[];
  /** A statement whose text never varies is prepared once per connection. */
  name?: string;
}

export type Connection = pg.Client;

export const acquire = async () =>
  (await database().connectionManager.getConnection({ type: 'write', useMaster: true })) as Connection;

export const release = (client: Connection) => database().connectionManager.releaseConnection(client);

/**
 * Straight to the driver: measured at half the time of sequelize.query for the same statement. What is sent within one turn
 * leaves in one write, since on a busy machine the system call costs more than the statement.
 */
export async function send<R>(client: Connection, statement: BoundText): Promise<R[]> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return (await client.query(statement)).rows;
}

/** One statement on a connection of its own. */
export async function query<R>(statement: BoundText): Promise<R[]> {
  const client = await acquire();
  try {
    return await send(client, statement);
  } finally {
    release(client);
  }
}

/** A unique index refused the row; with a name, that index. */
export function isDuplicate(error: unknown, index?: string): boolean {
  // Sequelize wraps the driver's error, tagged SQL does not.
  const { code, constraint } = ((error as { parent?: object }).parent ?? error) as {
    code?: string;
    constraint?: string;
  };
  return code === '23505' && (index === undefined || constraint === index);
}
