// The building blocks of every shape on the wire, as JSON Schema.
import Type, { type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import type { Caller } from './words.ts';

/** An object that refuses fields it does not know, so that a misspelt one never vanishes silently. */
export const Fields = <P extends TProperties>(properties: P, options: object = {}): TObject<P> =>
  Type.Object(properties, { additionalProperties: false, ...options });

export const OneOf = <const W extends readonly string[]>(words: W, options: object = {}) =>
  Type.Unsafe<W[number]>({ type: 'string', enum: [...words], ...options });

/** `type: [x, 'null']` rather than `anyOf`: the serializer writes it several times faster. */
export const Nullable = <S extends TSchema>(schema: S) => {
  const { type, enum: words } = schema as { type?: string; enum?: unknown[] };
  const shape = { ...schema, type: [type, 'null'], ...(words && { enum: [...words, null] }) };
  return Type.Unsafe<Static<S> | null>(shape);
};

export const Id = Type.String({ format: 'uuid' });
const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
/** A ticket by its id or by the number people use. */
export const TicketRef = Type.String({ pattern: `^([1-9][0-9]{0,8}|${uuid})$`, description: 'id or number' });
export const Timestamp = Type.String({ format: 'date-time' });
export const EmailAddress = Type.String({ format: 'email', maxLength: 254 });
export const Count = Type.Integer({ minimum: 0 });

// Also the eight-bit controls and the line separators: a terminal or a mail takes them for what they are.
const controls = '\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029';
const oneLine = `^[^${controls}]*[^\\s${controls}][^${controls}]*$`;

/** One line of text: no control characters, not blank. Headers and log lines are made of these. */
export const Line = (maxLength: number, options: object = {}) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: oneLine,
    ...options,
  });

/** Free text of several lines, not blank. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const Paging = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
};

/** What a handler of a list answers; `mount` lays it into the envelope. */
export interface Page<T> {
  rows: T[];
  count: number;
  count_capped?: boolean;
  page: number | null;
  pages: number | null;
  next_cursor: string | null;
}

/** How often a person (or, without one, an address) may call a route. */
export interface Limit {
  max: number;
  seconds: number;
}

export interface Route {
  summary: string;
  /** Who may call it at all; whether this row is theirs is judged by `can`. A route without this does not start. */
  may: readonly Caller[];
  params?: TObject;
  query?: TObject;
  body?: TSchema;
  /** The shape of `data`; what is not declared is not sent. */
  reply?: TSchema;
  /** The reply is the whole body, without the envelope. */
  bare?: true;
  /** Instead of `reply`: the shape of one row of a list. */
  list?: TSchema;
  status?: 200 | 201 | 202 | 204;
  limit?: Limit;
  /** Takes images as multipart field `files`, which the handler gets read. */
  files?: true;
  /** Answers bytes of their own type instead of JSON. */
  binary?: true;
  /** Takes an Idempotency-Key header: the same key gives the first result again. */
  idempotent?: true;
}

export interface Command {
  summary: string;
  may: readonly Caller[];
  payload: TObject;
  reply?: TSchema;
  limit?: Limit;
  /** Begun when the one before it on the same socket is done: who speaks without waiting for an answer is heard in order. */
  in_turn?: true;
}

export const anyone = ['anonymous', 'guest', 'customer', 'agent', 'admin'] as const satisfies Caller[];
export const withToken = ['guest', 'customer', 'agent', 'admin'] as const satisfies Caller[];
export const signedIn = ['customer', 'agent', 'admin'] as const satisfies Caller[];
export const staff = ['agent', 'admin'] as const satisfies Caller[];
export const admins = ['admin'] as const satisfies Caller[];
