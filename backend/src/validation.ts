// One validator for both ways in: unknown fields are refused, defaults are filled in, text from a query string becomes numbers.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';

const make = (coerceTypes: boolean | 'array') => {
  const ajv = new Ajv({
    removeAdditional: false,
    useDefaults: true,
    allErrors: false,
    // Of several shapes told apart by a field, only the one that is meant is held against what was sent.
    discriminator: true,
    coerceTypes,
    strict: false,
  });
  addFormats.default(ajv, ['uuid', 'date-time', 'date', 'email']);
  return ajv;
};

const exact = make(false);
const coercing = make('array');

/** Bodies and socket payloads are JSON and mean what they say. */
export const compile = (schema: TSchema) => exact.compile(schema);

/** Parameters and query strings arrive as text; a repeatable one may come once. */
export const compileText = (schema: TSchema) => coercing.compile(schema);

/** PostgreSQL's text holds no NUL, and no honest client sends one. */
export const hasNul = (json: string) => json.includes('\0') || /(?<!\\)(?:\\\\)*\\u0000/.test(json);
