// All routes, and the types that client, server, cache and documents take from them.
import type { Static, TSchema } from 'typebox';
import { routes as agents } from './agents.ts';
import { routes as auth } from './auth.ts';
import { routes as chat } from './chat.ts';
import { routes as conversations } from './conversations.ts';
import { routes as journeys } from './journeys.ts';
import { routes as knowledge } from './knowledge.ts';
import { routes as queue } from './queue.ts';
import { routes as service } from './service.ts';
import type { Page } from './shapes.ts';
import { routes as sla } from './sla.ts';
import { routes as tickets } from './tickets.ts';
import { routes as uploads } from './uploads.ts';

export const routes = {
  ...service,
  ...auth,
  ...tickets,
  ...queue,
  ...sla,
  ...agents,
  ...conversations,
  ...chat,
  ...uploads,
  ...journeys,
  ...knowledge,
};
export type Routes = typeof routes;
export type RouteName = keyof Routes;

type Shape<R, K extends string> = R extends Record<K, infer S extends TSchema> ? Static<S> : undefined;

/** What a caller gives: `params`, `query` and `body`, each only where the route declares one. */
export type Input<R> = {
  [K in 'params' | 'query' | 'body' as R extends Record<K, TSchema> ? K : never]: Shape<R, K>;
};

/** What the caller gets as `data`. */
export type Reply<R> = R extends { list: infer L extends TSchema } ? Static<L>[] : Shape<R, 'reply'>;

/** What a handler returns. */
export type Answer<R> = R extends { list: infer L extends TSchema }
  ? Page<Static<L>>
  : R extends { reply: infer S extends TSchema }
    ? Static<S>
    : void;
