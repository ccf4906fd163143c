// The one pool. Sequelize owns it; models and tagged SQL draw from it alike.
import pg from 'pg';
import { parse } from 'pg-connection-string';
import { Sequelize, type Transaction } from 'sequelize';

// Times travel as ISO strings from the row to the browser, so nothing on the way has to convert them; counts are numbers.
const isoTime = (text: string) => new Date(text).toISOString();
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoTime);
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

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
  const [server] = await query<{ version: number }>({ text: `select current_setting('server_version_num')::int as version`, values: [] });
  if (!server || server.version < 180_000) throw new Error('Switchboard needs PostgreSQL 18 or newer (it makes ids with uuidv7()).');
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

/** One statement on its own connection, or on the given transaction's. */
export async function query<R>(statement: BoundText, transaction?: Transaction): Promise<R[]> {
  // Straight to the driver: measured at half the time of sequelize.query for the same statement.
  if (transaction) return (await clientOf(transaction).query(statement)).rows;
  const manager = database().connectionManager;
  const client = (await manager.getConnection({ type: 'write', useMaster: true })) as pg.Client;
  try {
    return (await client.query(statement)).rows;
  } finally {
    manager.releaseConnection(client);
  }
}

const clientOf = (transaction: Transaction) => (transaction as unknown as { connection: pg.Client }).connection;

/** A unique index refused the row; with a name, that index. */
export function isDuplicate(error: unknown, index?: string): boolean {
  // Sequelize wraps the driver's error, tagged SQL does not.
  const { code, constraint } = ((error as { parent?: object }).parent ?? error) as { code?: string; constraint?: string };
  return code === '23505' && (index === undefined || constraint === index);
}
