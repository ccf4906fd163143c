// A table is declared once, for its model, its row type and its insert type. Simple reads and writes live here;
// what joins, ranks, locks or sets many rows is tagged SQL in the room's queries.ts.
import { DataTypes, type DataType, type ModelStatic, type Model, type WhereOptions } from 'sequelize';
import { database } from './connection.ts';
import { currentTransaction } from './transaction.ts';

interface Column<T, Optional extends boolean = false> {
  type: DataType;
  /** The type's name in PostgreSQL, held against the migrated database by a test. */
  pg: string;
  nullable: boolean;
  key: boolean;
  readonly value?: T;
  readonly optional?: Optional;
}

const column = <T>(type: DataType, pg: string): Column<T> => ({ type, pg, nullable: false, key: false });

export const uuid = () => column<string>(DataTypes.UUID, 'uuid');
export const text = <T extends string = string>() => column<T>(DataTypes.TEXT, 'text');
export const word = <T extends string>(pg: string) => column<T>(DataTypes.TEXT, pg);
export const int = () => column<number>(DataTypes.INTEGER, 'int4');
export const bigint = () => column<number>(DataTypes.BIGINT, 'int8');
export const real = () => column<number>(DataTypes.REAL, 'float4');
export const bool = () => column<boolean>(DataTypes.BOOLEAN, 'bool');
export const time = () => column<string>(DataTypes.DATE, 'timestamptz');
export const date = () => column<string>(DataTypes.DATEONLY, 'date');
export const json = <T>() => column<T>(DataTypes.JSONB, 'jsonb');
export const texts = <T extends string = string>() => column<T[]>(DataTypes.ARRAY(DataTypes.TEXT), '_text');
export const uuids = () => column<string[]>(DataTypes.ARRAY(DataTypes.UUID), '_uuid');
export const dates = () => column<string[]>(DataTypes.ARRAY(DataTypes.DATEONLY), '_date');
export const vector = () => column<string>(DataTypes.TSVECTOR, 'tsvector');

export const nullable = <T>(of: Column<T>): Column<T | null, true> =>
  ({ ...of, nullable: true }) as Column<T | null, true>;
/** The database fills it in when an insert leaves it out. */
export const filled = <T>(of: Column<T>): Column<T, true> => ({ ...of }) as Column<T, true>;
export const key = <T, O extends boolean>(of: Column<T, O>): Column<T, O> => ({ ...of, key: true });

type Columns = Record<string, Column<unknown, boolean>>;
type Value<C> = C extends { value?: infer T } ? Exclude<T, undefined> : never;
type OptionalKeys<C extends Columns> = {
  [K in keyof C]: true extends NonNullable<C[K]['optional']> ? K : never;
}[keyof C];

export type RowOf<C extends Columns> = { [K in keyof C]: Value<C[K]> };
export type InsertOf<C extends Columns> = Omit<RowOf<C>, OptionalKeys<C>> & Partial<Pick<RowOf<C>, OptionalKeys<C>>>;
export type Row<T> = T extends { columns: infer C extends Columns } ? RowOf<C> : never;

export const declared: { name: string; columns: Columns }[] = [];

export function table<C extends Columns>(name: string, columns: C) {
  declared.push({ name, columns });
  type R = RowOf<C>;
  type Where = { [K in keyof R]?: R[K] | R[K][] };
  const model = (): ModelStatic<Model> => {
    const sequelize = database();
    if (sequelize.isDefined(name)) return sequelize.model(name);
    const attributes = Object.entries(columns).map(([column, { type, key }]) => [column, { type, primaryKey: key }]);
    return sequelize.define(name, Object.fromEntries(attributes), {
      tableName: name,
      timestamps: false,
      freezeTableName: true,
    });
  };
  const scope = () => ({ transaction: currentTransaction() });
  const plain = (found: Model) => isoTimes(found.get({ plain: true }));

  return {
    name,
    columns,
    async first(where: Where): Promise<R | undefined> {
      const found = await model().findOne({ where: where as WhereOptions, raw: true, ...scope() });
      return found ? (isoTimes(found) as R) : undefined;
    },
    async insert(values: InsertOf<C>): Promise<R> {
      // Only the given fields: Sequelize would write null into the others, the key included.
      const fields = Object.keys(values);
      return plain(
        await model().create(values as Record<string, unknown>, { fields, returning: true, ...scope() }),
      ) as R;
    },
    async update(where: Where, values: Partial<R>): Promise<R[]> {
      const [, changed] = await model().update(values, { where, returning: true, ...scope() });
      return changed.map((each) => plain(each) as R);
    },
  };
}

/** Sequelize makes Dates of times it writes; everywhere else they are ISO strings. */
function isoTimes(found: object): object {
  for (const [name, value] of Object.entries(found)) {
    if (value instanceof Date) (found as Record<string, unknown>)[name] = value.toISOString();
  }
  return found;
}
