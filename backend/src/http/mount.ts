// Contract routes + handlers → Fastify. From one literal come validation, the role check, limits and the reply's serialization.
import type { Answer, Input } from '@switchboard/contract/api.ts';
import { Fields, type Limit, type Page, type Route } from '@switchboard/contract/shapes.ts';
import type { Caller } from '@switchboard/contract/words.ts';
import type { FastifyInstance, FastifyRequest, HTTPMethods, RouteOptions } from 'fastify';
import Type from 'typebox';
import { spend } from '../database/limits.ts';
import type { Person } from '../person.ts';
import { invalid, problem } from '../problem.ts';
import { filesOf, sendBytes, takeFiles, type Bytes, type SentFile } from './files.ts';

export interface Call<R extends Route> {
  person: 'anonymous' extends R['may'][number] ? Person | null : Person;
  address: string;
  /** The User-Agent header. */
  agent: string;
  /** The Idempotency-Key header, for creates. */
  key: string | undefined;
  /** What came with it, for a route that takes files. */
  files: R extends { files: true } ? SentFile[] : undefined;
}

type Result<R> = R extends { binary: true } ? Bytes : Answer<R>;

export type Handlers<Routes extends Record<string, Route>> = {
  [K in keyof Routes]: (
    input: Input<Routes[K]>,
    call: Call<Routes[K]>,
  ) => Promise<Result<Routes[K]>> | Result<Routes[K]>;
};

export interface Doors {
  authenticate(token: string): Promise<Person>;
  limited: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Mounts every route under /api. One without `may` or without a handler stops the start. */
export function mount(
  app: FastifyInstance,
  routes: Record<string, Route>,
  handlers: Record<string, unknown>,
  doors: Doors,
): void {
  for (const [name, route] of Object.entries(routes)) {
    const handle = handlers[name] as ((input: object, call: object) => Promise<unknown>) | undefined;
    if (!handle || !(route.may?.length > 0)) throw new Error(`${name} has no handler or does not say who may call it`);
    const [method, url] = name.split(' ') as [HTTPMethods, string];
    const status = route.status ?? 200;
    const options: RouteOptions = {
      method,
      url: `/api${url}`,
      schema: {
        ...(route.params && { params: route.params }),
        querystring: route.query ?? Fields({}),
        ...(route.body && { body: route.body }),
        ...(status !== 204 && !route.binary && { response: { [status]: envelope(route) } }),
      },
      // Before the body is read: who may not call is told so, whatever they send.
      onRequest: async (request) => {
        request.person = await identify(request, doors);
        refuse(route.may, request.person);
        if (route.limit && doors.limited) await limit(name, route.limit, request.person, request.ip);
      },
      // What no route declares must not vanish silently, and a schema would ask for a body where none is needed.
      preValidation: async (request) => {
        const { body } = request;
        // A body of which every field may be left out may be left out itself.
        if (route.body && body === undefined && !('required' in route.body)) request.body = {};
        if (route.body || route.files || typeof body !== 'object' || body === null) return;
        const [field] = Object.keys(body);
        if (field !== undefined) throw invalid(`/${field}`, 'is not a known field');
      },
      handler: async (request, reply) => {
        const { params, query, body, person, ip } = request;
        const answer = await handle(
          { params, query, body },
          {
            person,
            address: ip,
            agent: request.headers['user-agent'] ?? '',
            key: route.idempotent ? keyOf(request) : undefined,
            files: route.files && filesOf(body),
          },
        );
        reply.code(status);
        if (status === 204) return null;
        if (route.binary) return sendBytes(reply, answer as Bytes);
        if (route.list) {
          const { rows, ...counts } = answer as Page<unknown>;
          return { success: true, data: rows, ...counts };
        }
        return route.bare ? answer : { success: true, data: answer };
      },
    };
    if (route.files) mountFiles(app, options);
    else app.route(options);
  }
}

/** In a scope of its own, so that no other route begins to take what this one does. */
function mountFiles(app: FastifyInstance, options: RouteOptions): void {
  app.register((scope, _options, done) => {
    takeFiles(scope);
    scope.route(options);
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    person: Person | null;
  }
}

async function identify({ headers }: FastifyRequest, { authenticate }: Doors): Promise<Person | null> {
  if (headers.authorization === undefined) return null;
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization) ?? [];
  if (!token) throw problem('auth/token-invalid');
  return authenticate(token);
}

/** The first door: the role. A guest's token names no identity, so elsewhere it counts as none. */
export function refuse(may: readonly Caller[], person: Person | null): void {
  if (may.includes(person?.role ?? 'anonymous')) return;
  if (!person) throw problem('auth/required');
  throw problem(person.role === 'guest' ? 'auth/guest-scope' : 'auth/forbidden');
}

/** Counted for the person, or for the address: a visitor can be another person any time. Staff are not counted. */
export async function limit(
  name: string,
  { max, seconds }: Limit,
  person: Person | null,
  address: string,
): Promise<void> {
  if (person?.role === 'agent' || person?.role === 'admin') return;
  const whose = person && person.scope !== 'visit' ? person.id : address;
  const { count, seconds_left } = await spend(`${name}:${whose}`, seconds);
  if (count > max) throw problem('request/too-many', { retryAfterSeconds: seconds_left });
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !uuid.test(key)) throw invalid('/headers/idempotency-key', 'must be a UUID');
  return key;
}

function envelope({ reply, list, bare }: Route) {
  if (bare && reply) return reply;
  if (!list) return Type.Object({ success: Type.Boolean(), data: reply ?? Type.Null() });
  const nullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });
  return Type.Object({
    success: Type.Boolean(),
    data: Type.Array(list),
    count: Type.Integer(),
    count_capped: Type.Optional(Type.Boolean()),
    page: nullableInteger,
    pages: nullableInteger,
    next_cursor: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  });
}
