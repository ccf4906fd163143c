// Tagged, bound SQL: sql`select … where id = ${id}`. A value becomes a parameter, a fragment becomes text; nothing else can.
import { query, type BoundText } from './connection.ts';
import { sendInTransaction, sendLater } from './transaction.ts';

export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  /** Its text, fragments and all, is one of few: prepared once a connection. */
  readonly is_hot: boolean;

  constructor(strings: readonly string[], values: readonly unknown[], is_hot = false) {
    this.strings = strings;
    this.values = values;
    this.is_hot = is_hot;
  }
}

export const sql = (strings: TemplateStringsArray, ...values: unknown[]) => new Sql(strings, values);

/** Marks a statement made of fragments as a hot one. A statement without fragments is always prepared. */
export const hot = ({ strings, values }: Sql) => new Sql(strings, values, true);

export const join = (parts: Sql[], separator: ' and ' | ' or ' | ', '): Sql =>
  new Sql(['', ...parts.slice(1).map(() => separator), ''], parts);

const names = new WeakMap<readonly string[], string>();
const namesOfTexts = new Map<string, string>();
let named = 0;

function bind(statement: Sql): BoundText {
  const values: unknown[] = [];
  let fixed = true;
  const write = ({ strings, values: given }: Sql): string =>
    strings.reduce((text, part, index) => {
      const value = given[index - 1];
      if (value instanceof Sql) {
        fixed = false;
        return text + write(value) + part;
      }
      values.push(value);
      return `${text}$${values.length}${part}`;
    });
  const text = write(statement);
  if (!fixed && !statement.is_hot) return { text, values };
  if (!fixed) return { text, values, name: nameOf(text) };
  let name = names.get(statement.strings);
  if (!name) names.set(statement.strings, (name = `s${++named}`));
  return { text, values, name };
}

function nameOf(text: string): string {
  let name = namesOfTexts.get(text);
  if (!name) namesOfTexts.set(text, (name = `s${++named}`));
  return name;
}

export function rows<R>(statement: Sql): Promise<R[]> {
  const bound = bind(statement);
  return sendInTransaction<R>(bound) ?? query<R>(bound);
}

/** Sent with the transaction, its result not waited for: the commit fails if it did. */
export const later = <R>(statement: Sql): Promise<R[]> => sendLater<R>(bind(statement));

export const maybeRow = async <R>(statement: Sql): Promise<R | undefined> => (await rows<R>(statement))[0];

/** The one row there must be. */
export async function row<R>(statement: Sql): Promise<R> {
  const found = await maybeRow<R>(statement);
  if (!found) throw new Error('a row was expected');
  return found;
}

/** `now` as the statement's time: the database's clock unless a caller passes one. */
export const at = (now: string | undefined) => sql`coalesce(${now ?? null}::timestamptz, clock_timestamp())`;
