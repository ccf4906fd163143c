// OpenAPI 3.1 and AsyncAPI 3, from the declarations that validate the traffic.
import { errors } from '@switchboard/contract/errors.ts';
import type { Command, Route } from '@switchboard/contract/shapes.ts';
import type { TSchema } from 'typebox';
import { field, maxFiles } from './files.ts';

const info = { title: 'Switchboard', version: '1.0.0', description: 'A self-hosted real-time customer-support desk.' };

const failure = {
  type: 'object',
  required: ['error', 'code', 'details', 'request_id'],
  properties: {
    error: { type: 'string', description: 'a sentence' },
    code: { type: 'string', enum: Object.keys(errors) },
    details: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    data: { description: 'what the caller needs to go on' },
    request_id: { type: 'string' },
  },
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

const binary = { type: 'string', format: 'binary' };
const images = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const multipart = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'array', minItems: 1, maxItems: maxFiles, items: binary } },
        additionalProperties: false,
      },
      encoding: { [field]: { contentType: images.join(', ') } },
    },
  },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', format: 'uuid' },
  description: 'The same key by the same person gives the first result again.',
};

function parameters({ params, query, idempotent }: Route) {
  const of = (place: 'path' | 'query', object: TSchema | undefined) => {
    const { properties = {}, required = [] } = (object ?? {}) as {
      properties?: Record<string, object>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: required.includes(name),
      schema,
    }));
  };
  return [...of('path', params), ...of('query', query), ...(idempotent ? [idempotencyKey] : [])];
}

function success({ reply, list, bare, binary: bytes, status = 200 }: Route) {
  if (status === 204) return { [status]: { description: 'Done' } };
  if (bytes) {
    const content = Object.fromEntries(images.map((type) => [type, { schema: binary }]));
    return { [status]: { description: 'The image', content } };
  }
  if (bare && reply) return { [status]: { description: 'Done', ...json(reply) } };
  const properties = list
    ? {
        data: { type: 'array', items: list },
        count: { type: 'integer' },
        count_capped: { type: 'boolean' },
        page: { type: ['integer', 'null'] },
        pages: { type: ['integer', 'null'] },
        next_cursor: { type: ['string', 'null'] },
      }
    : { data: reply ?? { type: 'null' } };
  return {
    [status]: {
      description: 'Done',
      ...json({
        type: 'object',
        required: ['success', 'data'],
        properties: { success: { const: true }, ...properties },
      }),
    },
  };
}

function operation(route: Route) {
  const open = route.may.includes('anonymous');
  return {
    summary: route.summary,
    'x-may': route.may,
    parameters: parameters(route),
    ...(route.body && { requestBody: { required: true, ...json(route.body) } }),
    ...(route.files && { requestBody: { required: true, ...multipart } }),
    responses: {
      ...success(route),
      default: { description: 'Refused; `code` says why', ...json({ $ref: '#/components/schemas/Failure' }) },
    },
    security: open ? [{}, { token: [] }] : [{ token: [] }],
  };
}

/** Shapes with a title stand once, by name; elsewhere they are referred to. */
function hoist(document: unknown, shapes: Record<string, object>): unknown {
  if (Array.isArray(document)) return document.map((each) => hoist(each, shapes));
  if (typeof document !== 'object' || document === null) return document;
  const plain = Object.fromEntries(Object.entries(document).map(([key, value]) => [key, hoist(value, shapes)]));
  const { title, type, properties } = plain as { title?: string; type?: unknown; properties?: unknown };
  if (title === undefined || type !== 'object' || !properties) return plain;
  shapes[title] = plain;
  return { $ref: `#/components/schemas/${title}` };
}

export function openApi(routes: Record<string, Route>) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const [method, url] = name.split(' ') as [string, string];
    const path = `/api${url.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[method.toLowerCase()] = { tags: [url.split('/')[1]], ...operation(route) };
  }
  const shapes: Record<string, object> = { Failure: failure };
  return {
    openapi: '3.1.0',
    info,
    paths: hoist(paths, shapes) as typeof paths,
    components: {
      schemas: shapes,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

export function asyncApi(events: Record<string, TSchema>, commands: Record<string, Command>) {
  const stamp = { event_id: { type: 'string' }, at: { type: 'string', format: 'date-time' } };
  // An event and a command may have one name: what is heard when somebody says it.
  const messages: Record<string, { name: string }> = {
    ...Object.fromEntries(
      Object.entries(events).map(([name, schema]) => {
        const { properties } = schema as unknown as { properties: object };
        return [`hear.${name}`, { name, payload: { ...schema, properties: { ...properties, ...stamp } } }];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(commands).map(([name, { summary, payload, may, reply }]) => [
        `say.${name}`,
        {
          name,
          summary,
          payload,
          'x-may': may,
          'x-ack': {
            oneOf: [
              { ok: true, data: reply ?? null },
              { ok: false, error: 'a sentence', code: 'a code' },
            ],
          },
        },
      ]),
    ),
  };
  const refer = (way: 'hear' | 'say', names: string[]) =>
    names.map((name) => ({ $ref: `#/channels/socket/messages/${way}.${name}` }));
  const shapes: Record<string, object> = {};
  return {
    asyncapi: '3.0.0',
    info,
    channels: { socket: { address: '/socket.io', messages: hoist(messages, shapes) as typeof messages } },
    components: { schemas: shapes },
    operations: {
      hear: { action: 'send', channel: { $ref: '#/channels/socket' }, messages: refer('hear', Object.keys(events)) },
      say: { action: 'receive', channel: { $ref: '#/channels/socket' }, messages: refer('say', Object.keys(commands)) },
    },
  };
}
